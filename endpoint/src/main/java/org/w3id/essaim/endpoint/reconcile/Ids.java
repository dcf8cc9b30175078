package org.w3id.essaim.endpoint.reconcile;

import org.w3id.essaim.endpoint.things.Thing;

/** How things are named to reconciling clients: {@code place/la-remise-35238}, never by their IRIs. */
final class Ids {

    private Ids() {}

    /** @param thing of a kind, so no concept */
    static String of(Thing thing) {
        return thing.kind().orElseThrow().slug() + "/" + thing.slug();
    }
}
