/** The suites of the W3C asked over HTTP of the endpoint as it is served, guards included; what came of it as a table and in EARL. */
@NullMarked
package org.w3id.essaim.endpoint.conformance;

import org.jspecify.annotations.NullMarked;
