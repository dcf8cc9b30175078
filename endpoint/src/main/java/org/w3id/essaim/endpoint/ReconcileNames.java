package org.w3id.essaim.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.reconcile.Names;

/** By what the things of each edition are recognised: made when it is first asked for. */
final class ReconcileNames {

    /** The present edition, and one that somebody still compares with. */
    private static final int MOST_KEPT = 2;

    private final Map<String, Names> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Names> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** Who asks while they are made waits for them. */
    Names of(Edition edition) {
        synchronized (kept) {
            return kept.computeIfAbsent(edition.snapshot().id().hex(), id -> new Names(edition.catalogue()));
        }
    }
}
