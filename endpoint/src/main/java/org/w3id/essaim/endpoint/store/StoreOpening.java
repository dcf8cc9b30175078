package org.w3id.essaim.endpoint.store;

import java.util.Objects;

/** How opening a store went. Either way it can be read. */
public sealed interface StoreOpening {

    Store store();

    /** It is ours to write in until it is closed. */
    record Owned(Store store) implements StoreOpening {
        public Owned {
            Objects.requireNonNull(store);
        }
    }

    /**
     * Another publisher writes in it.
     *
     * @param holder the number of its process and since when; empty if it is not told
     */
    record Taken(Store store, String holder) implements StoreOpening {
        public Taken {
            Objects.requireNonNull(store);
            Objects.requireNonNull(holder);
        }
    }

    /**
     * Nothing can be written in it.
     *
     * @param reason as the system tells it
     */
    record ReadOnly(Store store, String reason) implements StoreOpening {
        public ReadOnly {
            Objects.requireNonNull(store);
            Objects.requireNonNull(reason);
        }
    }
}
