@NullMarked
package org.w3id.essaim.endpoint.reconcile;

import org.jspecify.annotations.NullMarked;
