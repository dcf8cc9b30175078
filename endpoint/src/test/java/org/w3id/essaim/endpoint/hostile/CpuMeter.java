package org.w3id.essaim.endpoint.hostile;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How much of a processor a thread gets on this machine at the moment: others work on it too, and what is measured in seconds must allow for them.
 * Works for two milliseconds in twenty.
 */
final class CpuMeter implements AutoCloseable {

    private static final long WORK = 2_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread meter = new Thread(this::measure, "cpu-meter");
    private volatile long wall;
    private volatile long cpu;

    CpuMeter() {
        meter.setDaemon(true);
        meter.start();
    }

    private void measure() {
        try {
            while (true) {
                long begun = System.nanoTime();
                long used = threads.getCurrentThreadCpuTime();
                while (threads.getCurrentThreadCpuTime() - used < WORK) {
                    Thread.onSpinWait();
                }
                cpu += threads.getCurrentThreadCpuTime() - used;
                wall += System.nanoTime() - begun;
                Thread.sleep(18);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins anew. */
    void reset() {
        wall = 0;
        cpu = 0;
    }

    /** How many times longer than alone something takes, at least once. */
    double factor() {
        return cpu == 0 ? 1 : Math.max(1, (double) wall / cpu);
    }

    @Override
    public void close() {
        meter.interrupt();
    }
}
