package org.w3id.essaim.endpoint.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The right to write in a store, held by one process. The file system frees it when the process ends, however it ends.
 *
 * @param lock held until closed
 */
record StoreLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    /**
     * Tries to take it.
     *
     * @return empty if another process, or another part of this one, holds it
     * @throws IOException if the file cannot be written
     */
    static Optional<StoreLock> take(Path file, Instant now) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                String holder = ProcessHandle.current().pid() + " " + now + "\n";
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
                return Optional.of(new StoreLock(channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            // another part of this process has it: the same words as for another process
        }
        channel.close();
        return Optional.empty();
    }

    /** The number of the process that holds it and since when, as far as the file tells. */
    static String holder(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
