package org.w3id.essaim.loader.source;

/**
 * How much of a file is read before it is refused with {@code syntax.limit}.
 *
 * @param fileBytes the longest file, in bytes
 * @param literalBytes the longest text of a literal, in UTF-8 bytes
 * @param iriBytes the longest IRI, in UTF-8 bytes
 * @param depth how deep brackets and lists may nest
 * @param prefixes how many prefixes a file may declare
 * @param findings how many findings a file may have before reading stops
 */
public record ReadLimits(int fileBytes, int literalBytes, int iriBytes, int depth, int prefixes, int findings) {

    private static final ReadLimits STANDARD = new ReadLimits(1 << 20, 64 << 10, 2 << 10, 50, 200, 1_000);

    public ReadLimits {
        if (fileBytes < 1 || literalBytes < 1 || iriBytes < 1 || depth < 1 || prefixes < 1 || findings < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }

    /** 1 MB, 64 kB, 2 kB, 50, 200 and 1,000. */
    public static ReadLimits standard() {
        return STANDARD;
    }
}
