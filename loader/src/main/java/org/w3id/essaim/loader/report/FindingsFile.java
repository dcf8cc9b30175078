package org.w3id.essaim.loader.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A file of findings, or the zip archive in which a forge keeps it. What is larger than ours ever are is not unpacked to its end. */
final class FindingsFile {

    /** The name of the only file in the archive that is looked at. */
    static final String NAME = "findings.json";

    /** In bytes: as it is kept and carried. */
    static final int LARGEST = 2 << 20;

    /** In bytes, once unpacked: a thousand findings with long lists of what may be chosen take less than half. */
    static final int LARGEST_TEXT = 8 << 20;

    private static final int ENTRIES = 16;

    private FindingsFile() {}

    /**
     * @throws NotFindings if it is too large, or an archive without such a file
     */
    static byte[] read(Path file) throws IOException, NotFindings {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotFindings("file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = bounded(in, LARGEST_TEXT);
        }
        boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        if (packed && bytes.length > LARGEST) {
            throw new NotFindings("size");
        }
        return packed ? unpacked(bytes) : bytes;
    }

    private static byte[] unpacked(byte[] archive) throws IOException, NotFindings {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (int i = 0; i < ENTRIES; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                if (entry.getName().equals(NAME)) {
                    return bounded(zip, LARGEST_TEXT);
                }
                bounded(zip, LARGEST_TEXT);
            }
        } catch (ZipException e) {
            throw new NotFindings("zip", e);
        }
        throw new NotFindings("zip");
    }

    private static byte[] bounded(InputStream in, int most) throws IOException, NotFindings {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new NotFindings("size");
        }
        return bytes;
    }
}
