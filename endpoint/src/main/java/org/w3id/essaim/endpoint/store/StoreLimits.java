package org.w3id.essaim.endpoint.store;

/**
 * How much a store keeps.
 *
 * @param open how many snapshots, the newest ones, are kept at hand
 * @param dumpBytes how many bytes of older ones are kept, those of tags not counted
 * @param spareBytes how many bytes must stay free on the disk besides those that a snapshot takes
 */
public record StoreLimits(int open, long dumpBytes, long spareBytes) {

    private static final int OPEN = 5;
    private static final long GIGABYTE = 1_000_000_000L;
    private static final long SPARE = 64L << 20;

    public StoreLimits {
        if (open < 1 || dumpBytes < 0 || spareBytes < 0) {
            throw new IllegalArgumentException("at least one snapshot is kept, and bytes are not negative");
        }
    }

    /** For a store that someone asked for: ten gigabytes of older versions. */
    public static StoreLimits standard() {
        return new StoreLimits(OPEN, 10 * GIGABYTE, SPARE);
    }

    /** For one that nobody asked for, in the folder of a user: one gigabyte. */
    public static StoreLimits modest() {
        return new StoreLimits(OPEN, GIGABYTE, SPARE);
    }
}
