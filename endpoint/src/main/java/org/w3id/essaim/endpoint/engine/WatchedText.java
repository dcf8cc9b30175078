package org.w3id.essaim.endpoint.engine;

/** A text that looks at the clock while it is read: what {@code java.util.regex} reads, it reads character by character. */
final class WatchedText implements CharSequence {

    /** Characters between two looks at the clock, a power of two less one. */
    static final int INTERVAL = 0x3ff;

    private final String text;
    private final Budget budget;
    private int read;

    WatchedText(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    /** @throws LimitReachedException if the deadline has passed */
    @Override
    public char charAt(int index) {
        if ((++read & INTERVAL) == 0) {
            budget.checkTime();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
