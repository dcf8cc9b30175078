package org.w3id.essaim.loader.source;

import java.util.Arrays;

/**
 * From UTF-16 indexes of a text to code points and back, at a cost that does not grow with the text: a megabyte may be one line, with a
 * thousand findings on it.
 */
final class CodePoints {

    private static final int BLOCK = 1 << 10;

    private final String text;

    /** How many code points begin before each block; empty where each is one unit. */
    private final int[] beforeBlock;

    CodePoints(String text) {
        this.text = text;
        boolean simple = isWithoutPairs(text);
        this.beforeBlock = simple ? new int[0] : new int[text.length() / BLOCK + 1];
        for (int block = 1; block < beforeBlock.length; block++) {
            beforeBlock[block] = beforeBlock[block - 1] + begun((block - 1) * BLOCK, block * BLOCK);
        }
    }

    private static boolean isWithoutPairs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int begun(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += isSecond(i) ? 0 : 1;
        }
        return count;
    }

    /** Whether the unit at this index is the second of a pair. */
    private boolean isSecond(int index) {
        return index > 0
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
    }

    /** How many code points begin before this index. */
    int before(int index) {
        if (beforeBlock.length == 0) {
            return index;
        }
        int block = index / BLOCK;
        return beforeBlock[block] + begun(block * BLOCK, index);
    }

    /** The index at which the code point of this number, from 0, begins; the end of the text if it has fewer. */
    int offset(int number) {
        if (beforeBlock.length == 0) {
            return Math.min(number, text.length());
        }
        int found = Arrays.binarySearch(beforeBlock, number);
        int block = found >= 0 ? found : -found - 2;
        int index = block * BLOCK;
        int left = number - beforeBlock[block];
        while (index < text.length() && (left > 0 || isSecond(index))) {
            left -= isSecond(index) ? 0 : 1;
            index++;
        }
        return index;
    }
}
