@NullMarked
package org.w3id.essaim.endpoint.mcp;

import org.jspecify.annotations.NullMarked;
