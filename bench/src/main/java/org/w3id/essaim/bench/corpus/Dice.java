package org.w3id.essaim.bench.corpus;

import java.util.List;
import java.util.SplittableRandom;

/** What is drawn for one thing: it depends on the seed and the thing only, not on what was drawn for others. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, int index) {
        this.random = new SplittableRandom(seed * 1_000_003 + index);
    }

    /** Below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True so many times in a hundred. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Below the bound, low numbers more often: a few commons are adopted everywhere, most by one place. */
    int popular(int bound) {
        return (int) StrictMath.exp(random.nextDouble() * StrictMath.log(bound + 1.0)) - 1;
    }
}
