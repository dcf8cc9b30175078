@NullMarked
package org.w3id.essaim.endpoint.geo;

import org.jspecify.annotations.NullMarked;
