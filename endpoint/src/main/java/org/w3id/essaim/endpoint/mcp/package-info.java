/**
 * The graph for programs that read text: seven tools that only read, by the Model Context Protocol, at {@code /mcp}. The only place that sees
 * its library.
 *
 * <p>Each result names the snapshot, the graphs and an address that repeats it. What contributors wrote stands in values, as data; no result
 * tells its reader what to do.
 *
 * @see <a href="https://modelcontextprotocol.io/specification">Model Context Protocol</a>
 */
@NullMarked
package org.w3id.essaim.endpoint.mcp;

import org.jspecify.annotations.NullMarked;
