package org.w3id.essaim.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people, and their editors, do to a folder of records: one edit after the other, the same for the same seed. Now and then all is put
 * back, so that the folder does not go to ruin.
 */
final class RandomEdits {

    /** A name with a prefix, and a full IRI. */
    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z-]*:[A-Za-z0-9][A-Za-z0-9-]*|<[^>\\s]+>");

    private static final List<String> STATEMENTS = List.of(
            "es:Commons <http://www.w3.org/2000/01/rdf-schema#subClassOf> es:Place .",
            "nature-commun:methode <http://www.w3.org/2004/02/skos/core#inScheme> <https://w3id.org/essaim/vocab/theme> .",
            "<https://elsewhere.example/x> a es:Commons .",
            "[] a es:Place .");

    private final Random random;
    private final SortedMap<String, String> original;
    private SortedMap<String, String> texts;
    private String last = "";
    private int count;

    /** @param texts by path */
    RandomEdits(long seed, SortedMap<String, String> texts) {
        this.random = new Random(seed);
        this.original = new TreeMap<>(texts);
        this.texts = new TreeMap<>(texts);
    }

    /** How many were made. */
    int count() {
        return count;
    }

    /** What was done last. */
    String last() {
        return last;
    }

    SortedMap<String, String> texts() {
        return texts;
    }

    /** Does one thing more. */
    SortedMap<String, String> next() {
        texts = new TreeMap<>(texts);
        String path = pick(List.copyOf(texts.keySet()));
        int which = random.nextInt(20);
        last = which + " " + path;
        count++;
        switch (which) {
            case 0 -> texts = new TreeMap<>(original);
            case 1 -> remove(path);
            case 2 -> put(beside(path), texts.get(path));
            case 3 -> move(path);
            case 4 -> put(path, original.getOrDefault(path, ""));
            case 5 -> put(path, texts.get(path) + "\n" + pick(STATEMENTS) + "\n");
            case 6 -> put(path, texts.get(path).replaceFirst("(?m)^(\\S+) a [^;.]*", "$1 a es:Tombstone "));
            case 7 -> put(path, texts.get(path).replaceFirst("(?m)^(\\S+) a [^;.]*", "$1 a " + kind() + " "));
            case 8 -> put(path, texts.get(path) + "\n# " + random.nextInt() + "\n");
            case 9, 10, 11 -> withoutALine(path);
            case 12, 13 -> cut(path);
            default -> retarget(path);
        }
        return texts;
    }

    private void put(String path, String text) {
        texts.put(path, text);
    }

    /** The folder would be no corpus without its manifest. */
    private void remove(String path) {
        if (!path.equals("corpus.ttl")) {
            texts.remove(path);
        }
    }

    private void move(String path) {
        String text = texts.get(path);
        remove(path);
        put(beside(path), text);
    }

    /** Another file in the same folder, or the same file in a folder below. */
    private String beside(String path) {
        int slash = path.lastIndexOf('/') + 1;
        return random.nextBoolean()
                ? path.substring(0, slash) + "copy-" + random.nextInt(9) + ".ttl"
                : path.substring(0, slash) + "below/" + path.substring(slash);
    }

    private String kind() {
        return pick(List.of("es:Commons", "es:Place", "es:Organization", "es:Adoption", "es:Need", "es:Nothing"));
    }

    private void withoutALine(String path) {
        List<String> lines = new ArrayList<>(Arrays.asList(texts.get(path).split("\n")));
        lines.remove(random.nextInt(lines.size()));
        put(path, String.join("\n", lines) + "\n");
    }

    /** One character less. */
    private void cut(String path) {
        String text = texts.get(path);
        if (!text.isEmpty()) {
            int at = random.nextInt(text.length());
            put(path, text.substring(0, at) + text.substring(at + 1));
        }
    }

    /** Some name becomes one that stands elsewhere. */
    private void retarget(String path) {
        List<String> names = names(texts.get(pick(List.copyOf(texts.keySet()))));
        List<String> own = names(texts.get(path));
        if (!names.isEmpty() && !own.isEmpty()) {
            String old = pick(own);
            put(path, texts.get(path).replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(pick(names))));
        }
    }

    /** Those after the prefixes. */
    private static List<String> names(String text) {
        int body = Math.max(0, text.lastIndexOf("@prefix"));
        return NAME.matcher(text.substring(text.indexOf('\n', body) + 1))
                .results()
                .map(result -> result.group())
                .toList();
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
