@NullMarked
package org.w3id.essaim.endpoint.sparql;

import org.jspecify.annotations.NullMarked;
