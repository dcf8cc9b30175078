package org.w3id.essaim.examples;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The slips of people who type: a letter left out, typed twice, changed for another, or before its neighbour. */
final class Misspelling {

    private Misspelling() {}

    /** A word with one slip of each sort, at places drawn by lot; never the word itself. */
    static List<String> of(String word, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return List.of();
        }
        Set<String> slips = new LinkedHashSet<>();
        int out = draw(places, random);
        slips.add(word.substring(0, out) + word.substring(out + 1));
        int twice = draw(places, random);
        slips.add(word.substring(0, twice) + word.charAt(twice) + word.substring(twice));
        int other = draw(places, random);
        slips.add(word.substring(0, other) + another(word.charAt(other), random) + word.substring(other + 1));
        int first = draw(places, random);
        if (first + 1 < word.length() && Character.isLetterOrDigit(word.charAt(first + 1))) {
            slips.add(
                    word.substring(0, first) + word.charAt(first + 1) + word.charAt(first) + word.substring(first + 2));
        }
        slips.remove(word);
        slips.remove("");
        return List.copyOf(slips);
    }

    /** A word with one letter changed for another, or one digit. */
    static List<String> letter(String word, Random random) {
        List<String> slips = of(word, random).stream()
                .filter(slip -> slip.length() == word.length())
                .toList();
        return slips.isEmpty() ? List.of() : slips.subList(0, 1);
    }

    private static int draw(List<Integer> places, Random random) {
        return places.get(random.nextInt(places.size()));
    }

    private static char another(char c, Random random) {
        if (Character.isDigit(c)) {
            return (char) ('0' + (c - '0' + 1 + random.nextInt(9)) % 10);
        }
        char other = (char) ('a' + random.nextInt(26));
        return other == Character.toLowerCase(c) ? (char) (other == 'z' ? 'a' : other + 1) : other;
    }
}
