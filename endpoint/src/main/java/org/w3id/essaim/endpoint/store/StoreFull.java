package org.w3id.essaim.endpoint.store;

import java.io.IOException;

/** The disk has too little room for another snapshot; nothing was written. */
public final class StoreFull extends IOException {
    private static final long serialVersionUID = 1L;

    private final long wanted;

    StoreFull(long wanted, long free) {
        super("wanted " + wanted + " bytes, free " + free);
        this.wanted = wanted;
    }

    /** Bytes. */
    public long wanted() {
        return wanted;
    }
}
