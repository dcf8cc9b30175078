@NullMarked
package org.w3id.essaim.endpoint.queries;

import org.jspecify.annotations.NullMarked;
