package org.w3id.essaim.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loaded into a program with {@code -javaagent:bench.jar=FILE}: when the program ends, writes into the file how many bytes of heap were in
 * use at most. The peaks of the parts of the heap are added, so it is an upper bound. Costs time at the end: never in a round that is timed.
 */
public final class HeapPeak {

    private HeapPeak() {}

    /** Called by the Java machine before {@code main}. */
    public static void premain(String file) {
        Path target = Path.of(file);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(target)));
    }

    private static void write(Path file) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        try {
            Files.writeString(file, String.valueOf(peak));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written, in whole megabytes. */
    public static long readMegabytes(Path file) throws IOException {
        return Long.parseLong(Files.readString(file)) >> 20;
    }
}
