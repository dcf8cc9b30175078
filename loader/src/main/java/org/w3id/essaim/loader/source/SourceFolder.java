package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder that a corpus can be read from: one on disk, or one as a commit has it. Paths of files are relative to it, with {@code /} separators. Safe for several
 * threads.
 */
public interface SourceFolder {

    /**
     * Something that lies in it or below.
     *
     * @param regular whether it is a file, not a link or another thing
     */
    record Entry(String path, boolean regular) {}

    /** Where it lies on disk, or would lie. */
    Path path();

    boolean exists();

    /** All that lies in it and below, but for what starts with a dot, and what lies below such a name. */
    List<Entry> entries() throws IOException;

    /** Whether there is a regular file at a path. */
    boolean isFile(String path);

    /** In bytes. */
    long size(String path) throws IOException;

    /**
     * The bytes of a file.
     *
     * @param most so many are read, and one more if there are more: a file may grow while it is read, or be without end
     * @throws IOException if it cannot be read, is no regular file any more, or changes each time that it is read
     */
    byte[] read(String path, int most) throws IOException;

    /** The other folders in the folder above, by name. */
    List<SourceFolder> beside() throws IOException;
}
