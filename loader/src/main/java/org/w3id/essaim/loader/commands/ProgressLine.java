package org.w3id.essaim.loader.commands;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.w3id.essaim.loader.source.Progress;

/**
 * How far a check has come, on one line of a terminal that is drawn over again: not before a second has passed, for nobody reads it sooner,
 * and gone before anything else is printed there.
 */
final class ProgressLine implements Progress {

    private static final long FIRST = TimeUnit.SECONDS.toNanos(1);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

    /** To the first column, and away with what stands there. */
    private static final String ERASE = "\r\u001B[K";

    private final PrintWriter err;
    private final Sayings sayings;
    private final LongSupplier nanoTime;
    private String line = "";
    private String drawn = "";
    private long next;

    /**
     * @param err the terminal itself, no file and no pipe
     * @param nanoTime a clock that only moves on, as {@link System#nanoTime}
     */
    ProgressLine(PrintWriter err, Sayings sayings, LongSupplier nanoTime) {
        this.err = Objects.requireNonNull(err);
        this.sayings = Objects.requireNonNull(sayings);
        this.nanoTime = Objects.requireNonNull(nanoTime);
        this.next = nanoTime.getAsLong() + FIRST;
    }

    /** Does a piece of work and shows how far it has come, if a person looks at the error stream. */
    static <T> T during(Terminal terminal, Sayings sayings, Function<Progress, T> work) {
        if (!terminal.redraws()) {
            return work.apply(Progress.UNSEEN);
        }
        ProgressLine line = new ProgressLine(terminal.err(), sayings, System::nanoTime);
        // What takes longest tells nothing while it lasts: so a clock draws the line, too.
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        try {
            clock.scheduleAtFixedRate(line::draw, FIRST, BETWEEN, TimeUnit.NANOSECONDS);
            return work.apply(line);
        } finally {
            clock.shutdownNow();
            line.erase();
        }
    }

    @Override
    public synchronized void reached(Phase phase, int done, int of) {
        String name = sayings.say("progress." + phase.name().toLowerCase(Locale.ROOT), Map.of());
        line = of == 0
                ? name
                : sayings.say(
                        "progress.part", Map.of("phase", name, "done", done, "of", of, "percent", 100L * done / of));
        draw();
    }

    /** Shows what was told last, if it is time to. */
    synchronized void draw() {
        long now = nanoTime.getAsLong();
        if (now - next >= 0 && !line.equals(drawn)) {
            err.print(ERASE + line);
            err.flush();
            drawn = line;
            next = now + BETWEEN;
        }
    }

    /** Leaves the terminal as it was; nothing is shown from now on. */
    synchronized void erase() {
        if (!drawn.isEmpty()) {
            err.print(ERASE);
            err.flush();
        }
        line = "";
        drawn = "";
    }
}
