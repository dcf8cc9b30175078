@NullMarked
package org.w3id.essaim.endpoint.http;

import org.jspecify.annotations.NullMarked;
