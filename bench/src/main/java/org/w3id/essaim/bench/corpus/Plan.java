package org.w3id.essaim.bench.corpus;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a corpus shall be. Equal plans give equal files, on every machine.
 *
 * @param things how many; a multiple of a hundred, for that many have the shares of the kinds
 * @param seed of all that is drawn
 * @param oneFaultIn of that many things one has a fault; divides a hundred; 0: none has
 * @param changes how many things differ from those of the same plan without changes; every fourth of them by a fault that is new
 * @param day on which every record was last compared with its source
 */
public record Plan(int things, long seed, int oneFaultIn, int changes, LocalDate day) {

    static final int BLOCK = 100;

    public Plan {
        Objects.requireNonNull(day);
        if (things < BLOCK || things > Names.COUNT * 4 || things % BLOCK != 0) {
            throw new IllegalArgumentException(
                    "not a number of things (100, 200 … " + Names.COUNT * 4 + "): " + things);
        }
        if (oneFaultIn < 0 || oneFaultIn > 0 && BLOCK % oneFaultIn != 0) {
            throw new IllegalArgumentException("not a share of faults (it divides 100): 1 in " + oneFaultIn);
        }
        if (changes < 0 || changes > things) {
            throw new IllegalArgumentException("not a number of changes: " + changes);
        }
    }

    /** The same with some things changed. */
    public Plan changed(int count) {
        return new Plan(things, seed, oneFaultIn, count, day);
    }

    /** How many things have a fault when nothing is changed. */
    public int faults() {
        return oneFaultIn == 0 ? 0 : things / oneFaultIn;
    }

    /** A name for a folder: {@code 10000-things-seed-1-fault-20-changes-0-2026-11-27}. */
    public String slug() {
        return things + "-things-seed-" + seed + "-fault-" + oneFaultIn + "-changes-" + changes + "-" + day;
    }
}
