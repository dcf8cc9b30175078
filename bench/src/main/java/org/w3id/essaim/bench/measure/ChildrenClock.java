package org.w3id.essaim.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How long processors have worked for the processes that this one started and that have ended. Zero where the system does not tell. */
final class ChildrenClock {

    private static final Path STAT = Path.of("/proc/self/stat");

    /** Linux counts in hundredths of a second. */
    private static final int MILLISECONDS = 10;

    private static final int USER = 13;
    private static final int SYSTEM = 14;

    private ChildrenClock() {}

    static Duration now() throws IOException {
        if (!Files.isReadable(STAT)) {
            return Duration.ZERO;
        }
        String line = Files.readString(STAT);
        // The name of the program, which may hold spaces, ends with the last parenthesis.
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Duration.ofMillis(MILLISECONDS * (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])));
    }
}
