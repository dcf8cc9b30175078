@NullMarked
package org.w3id.essaim.endpoint.engine;

import org.jspecify.annotations.NullMarked;
