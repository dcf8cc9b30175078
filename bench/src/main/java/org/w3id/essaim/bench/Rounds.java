package org.w3id.essaim.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.essaim.bench.measure.Samples;

/** Pieces of work in this process, done in turn, warm. */
final class Rounds {

    private static final int WARM_UPS = 4;

    private final Map<String, Work> works = new LinkedHashMap<>();

    /** What is timed. */
    interface Work {
        void run() throws Exception;
    }

    Rounds with(String name, Work work) {
        works.put(name, work);
        return this;
    }

    /** By name, in the order in which they were given. */
    Map<String, Samples> run(int rounds) throws Exception {
        Map<String, Samples.Builder> times = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UPS + rounds; round++) {
            for (Map.Entry<String, Work> entry : works.entrySet()) {
                System.gc(); // what the work before left is not this one's to clear
                long start = System.nanoTime();
                entry.getValue().run();
                Duration time = Duration.ofNanos(System.nanoTime() - start);
                if (round >= WARM_UPS) {
                    times.computeIfAbsent(entry.getKey(), name -> new Samples.Builder())
                            .add(time);
                }
            }
        }
        Map<String, Samples> samples = new LinkedHashMap<>();
        times.forEach((name, builder) -> samples.put(name, builder.build()));
        return samples;
    }
}
