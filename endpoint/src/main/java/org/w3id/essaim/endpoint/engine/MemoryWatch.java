package org.w3id.essaim.endpoint.engine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks every 20 ms at what the threads that run queries have allocated, and ends the queries that have allocated more than one may. What a query
 * allocates is not what it holds: counting ten million solutions allocates a gigabyte and holds next to nothing, and is ended all the same; and
 * what is allocated within one call is seen too late. The wall is a process of its own for queries; this one keeps the process that has none.
 * One daemon thread, which is there while queries run.
 */
final class MemoryWatch implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private final Optional<ThreadMXBean> threads = allocations();
    private final Set<Watched> running = ConcurrentHashMap.newKeySet();
    private @Nullable Thread watcher;
    private boolean closed;

    /** Empty in a JVM that does not count what threads allocate: queries are then not watched. */
    private static Optional<ThreadMXBean> allocations() {
        return Optional.of(ManagementFactory.getThreadMXBean())
                .filter(ThreadMXBean.class::isInstance)
                .map(ThreadMXBean.class::cast)
                .filter(bean -> bean.isThreadAllocatedMemorySupported() && bean.isThreadAllocatedMemoryEnabled());
    }

    /** A query that is watched until it is closed. */
    final class Watched implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final Budget budget;
        private final Runnable abort;
        private final long before;

        private Watched(Budget budget, Runnable abort) {
            this.budget = budget;
            this.abort = abort;
            this.before = allocated();
        }

        private long allocated() {
            return threads.map(bean -> bean.getThreadAllocatedBytes(thread.getId()))
                    .orElse(0L);
        }

        private void look() {
            if (allocated() - before > budget.limits().mostMemoryBytes() && budget.spendMemory()) {
                abort.run();
            }
        }

        @Override
        public void close() {
            running.remove(this);
        }
    }

    /**
     * Watches what the calling thread does for a query.
     *
     * @param abort ends the query; called once, by another thread
     */
    Watched over(Budget budget, Runnable abort) {
        Watched query = new Watched(budget, abort);
        running.add(query);
        begin();
        return query;
    }

    private synchronized void begin() {
        if (watcher == null && !closed && threads.isPresent()) {
            watcher = new Thread(this::watch, "essaim-memory-watch");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    private void watch() {
        try {
            while (goesOn()) {
                running.forEach(Watched::look);
                Thread.sleep(INTERVAL.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean goesOn() {
        if (closed || running.isEmpty()) {
            watcher = null;
            return false;
        }
        return true;
    }

    /** Queries that run on are watched no longer. */
    @Override
    public synchronized void close() {
        closed = true;
        if (watcher != null) {
            watcher.interrupt();
        }
    }
}
