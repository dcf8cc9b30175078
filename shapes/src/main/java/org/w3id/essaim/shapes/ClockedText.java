package org.w3id.essaim.shapes;

import java.time.Duration;

/**
 * A text that refuses to be read after a deadline, so that a catastrophic regular expression ends: {@link java.util.regex.Pattern} has no
 * limit of its own, but reads its text one character at a time.
 */
final class ClockedText implements CharSequence {

    /** Looking at the clock at each character would cost more than the matching. */
    private static final int READS_BETWEEN_LOOKS = 1024;

    private final String text;
    private final long start;
    private final long limit;
    private int reads;

    ClockedText(String text, Duration limit) {
        this.text = text;
        this.start = System.nanoTime();
        this.limit = limit.toNanos();
    }

    /** The deadline has passed. */
    static final class Expired extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Expired() {
            super(null, null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        reads++;
        if (reads % READS_BETWEEN_LOOKS == 0 && System.nanoTime() - start > limit) {
            throw new Expired();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return text;
    }
}
