package org.w3id.essaim.endpoint.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * The things of a catalogue by their names, in every language. Unlike a search, which wants every word, it also finds names of which some
 * letters or words are others. Immutable, safe for many threads.
 */
final class NameIndex {

    /** Names that share less are not told. */
    private static final double LEAST_LIKENESS = 0.3;

    private static final List<String> NAMES =
            List.of(Catalogue.RDFS_LABEL, Catalogue.SKOS_PREF_LABEL, JsonLdContext.SHIPPED.property("altLabels"));

    /** How near a name is, at best, of which only the beginning was given: {@code Utilo} for {@code Utilo, guide de la facilitation}. */
    private static final double BEGINNING = 0.9;

    private static final Pattern SUBTITLE = Pattern.compile("\\s*[,:;(|]| [-–—] ");

    /** @param weight what the likeness counts for */
    private record Name(Thing thing, int grams, double weight) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<Thing>> byKey = new HashMap<>();
    private final Map<String, List<Integer>> byGram = new HashMap<>();

    NameIndex(Catalogue catalogue) {
        for (Kind kind : Kind.values()) {
            catalogue.things(kind).forEach(this::add);
        }
    }

    private void add(Thing thing) {
        textsOf(thing).distinct().forEach(text -> {
            Folded name = Folded.of(text);
            Folded beginning = Folded.of(SUBTITLE.split(text, 2)[0]);
            if (!name.words().isEmpty()) {
                byKey.computeIfAbsent(name.key(), k -> new ArrayList<>(1)).add(thing);
                add(thing, name, 1);
            }
            if (!beginning.equals(name) && !beginning.words().isEmpty()) {
                add(thing, beginning, BEGINNING);
            }
        });
    }

    private void add(Thing thing, Folded name, double weight) {
        Set<String> grams = Trigrams.of(name);
        grams.forEach(
                gram -> byGram.computeIfAbsent(gram, g -> new ArrayList<>()).add(names.size()));
        names.add(new Name(thing, grams.size(), weight));
    }

    /** What a thing is called, in every language. */
    static Stream<Folded> namesOf(Thing thing) {
        return textsOf(thing).map(Folded::of);
    }

    private static Stream<String> textsOf(Thing thing) {
        return NAMES.stream()
                .flatMap(property -> thing.values(property).stream())
                .filter(value -> value.isLiteral())
                .map(value -> value.getLiteralLexicalForm());
    }

    /** The things with just this name, case, accents and punctuation apart; by French name. */
    List<Thing> exactly(Folded name) {
        return byKey.getOrDefault(name.key(), List.of()).stream()
                .distinct()
                .sorted(Catalogue.byName())
                .toList();
    }

    /**
     * The things with a name near to this one, and how near it is, from 0 to 1; nearest first, then by French name.
     *
     * @param most how many
     */
    Map<Thing, Double> near(Folded name, Set<Kind> kinds, int most) {
        Set<String> grams = Trigrams.of(name);
        int[] shared = new int[names.size()];
        grams.forEach(gram -> byGram.getOrDefault(gram, List.of()).forEach(number -> shared[number]++));
        Map<Thing, Double> best = new HashMap<>();
        for (int number = 0; number < shared.length; number++) {
            if (shared[number] > 0) {
                Name known = names.get(number);
                double likeness = known.weight() * Trigrams.likeness(shared[number], grams.size(), known.grams());
                if (likeness >= LEAST_LIKENESS
                        && known.thing().kind().filter(kinds::contains).isPresent()) {
                    best.merge(known.thing(), likeness, Math::max);
                }
            }
        }
        Map<Thing, Double> nearest = new LinkedHashMap<>();
        best.entrySet().stream()
                .sorted(Map.Entry.<Thing, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey, Catalogue.byName()))
                .limit(most)
                .forEach(entry -> nearest.put(entry.getKey(), entry.getValue()));
        return nearest;
    }
}
