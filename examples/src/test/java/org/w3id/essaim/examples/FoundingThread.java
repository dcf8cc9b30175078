package org.w3id.essaim.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is known of the things of the founding thread, as {@code founding-thread.txt} tells it: read without the graph. */
final class FoundingThread {

    private static final String FILE = "founding-thread.txt";
    private static final String SOURCE = "source ";
    private static final String KNOWN_FROM = "known from ";
    private static final String NOT_KNOWN = "not known ";
    private static final String SAYS = "says ";

    /**
     * A thing and all that its file states, but for names, descriptions and the day of checking.
     *
     * @param name its prefixed name
     * @param facts predicate and object, prefixed where there is a prefix: {@code dcterms:issued 2022^^xsd:gYear}
     * @param says what the description must hold in both languages
     */
    record Known(String name, SortedSet<String> facts, List<String> says) {
        Known {
            facts = new TreeSet<>(facts);
            says = List.copyOf(says);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private FoundingThread() {}

    /** The rows, in the order of the file. */
    static List<Known> known() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        List<Known> known = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith(SOURCE)) {
                String[] letterAndPage = line.substring(SOURCE.length()).split(" ", 2);
                sources.put(letterAndPage[0], letterAndPage[1]);
            } else if (line.startsWith("  ")) {
                Known last = known.remove(known.size() - 1);
                known.add(with(last, line.strip(), sources));
            } else {
                known.add(new Known(line, new TreeSet<>(), List.of()));
            }
        }
        return known;
    }

    private static Known with(Known thing, String line, Map<String, String> sources) {
        if (line.startsWith(SAYS)) {
            return new Known(
                    thing.name(),
                    thing.facts(),
                    List.of(line.substring(SAYS.length()).split(" ")));
        }
        SortedSet<String> facts = new TreeSet<>(thing.facts());
        if (line.startsWith(KNOWN_FROM)) {
            Stream.of(line.substring(KNOWN_FROM.length()).split(" "))
                    .forEach(letter -> facts.add("dcterms:source " + page(letter, sources)));
        } else if (line.startsWith(NOT_KNOWN)) {
            Stream.of(line.substring(NOT_KNOWN.length()).split(" , ")).forEach(p -> facts.add("es:missing " + p));
        } else {
            String[] predicateAndObjects = line.split(" ", 2);
            Stream.of(predicateAndObjects[1].split(" , ")).forEach(o -> facts.add(predicateAndObjects[0] + " " + o));
        }
        return new Known(thing.name(), facts, thing.says());
    }

    private static String page(String letter, Map<String, String> sources) {
        String page = sources.get(letter);
        if (page == null) {
            throw new IllegalStateException("no source has the letter " + letter);
        }
        return page;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = FoundingThread.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
