package org.w3id.essaim.loader.diff;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.diff.ThingChange.Sort;
import org.w3id.essaim.ontology.Things;

/** A thing that went and one of its kind that came, perhaps the same under another address: an address never changes. */
public record Rename(String from, String to, Why why) {

    /** What they have in common, the most telling first. */
    public enum Why {
        /** The same website, or the same entity of Wikidata. */
        KEY("key"),
        NAME("name"),
        /** Most of what is said of the one is said of the other. */
        STATEMENTS("statements");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        /** Its name in data and in keys of the catalogue. */
        public String word() {
            return word;
        }
    }

    /** Of the statements of both: at least so many, of ten, are common. */
    private static final int MOST_OF_TEN = 6;

    public Rename {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(why);
    }

    /** Each thing stands in one pair at most. One that names what replaces it is no riddle. */
    static List<Rename> suspected(List<ThingChange> changes, Version before, Version after) {
        List<ThingChange> gone = changes.stream()
                .filter(c -> c.sort() == Sort.VANISHED
                        || c.sort() == Sort.WITHDRAWN && c.replacedBy().isEmpty())
                .toList();
        List<ThingChange> come =
                changes.stream().filter(c -> c.sort() == Sort.ADDED).toList();
        List<Rename> found = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Why why : Why.values()) {
            for (ThingChange old : gone) {
                come.stream()
                        .map(ThingChange::thing)
                        .filter(thing -> !taken.contains(old.thing()) && !taken.contains(thing))
                        .filter(thing -> sameKind(old.thing(), thing, before.things(), after.things()))
                        .filter(thing -> alike(why, before, old.thing(), after, thing))
                        .findFirst()
                        .ifPresent(thing -> {
                            taken.add(old.thing());
                            taken.add(thing);
                            found.add(new Rename(old.thing(), thing, why));
                        });
            }
        }
        return List.copyOf(found);
    }

    private static boolean sameKind(String old, String thing, Things before, Things after) {
        Optional<Things.Name> was = before.name(old);
        Optional<Things.Name> is = after.name(thing);
        return was.isPresent() && is.isPresent() && was.get().kind() == is.get().kind();
    }

    private static boolean alike(Why why, Version before, String old, Version after, String thing) {
        return switch (why) {
            case KEY -> meet(keys(before, old), keys(after, thing));
            case NAME -> meet(names(before, old), names(after, thing));
            case STATEMENTS -> mostlySame(said(before, old), said(after, thing));
        };
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static Set<String> keys(Version version, String thing) {
        return version.of(thing).stream()
                .filter(t -> t.getPredicate().equals(FOAF.homepage.asNode())
                        || t.getPredicate().equals(SKOS.exactMatch.asNode()))
                .map(t -> t.getObject().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Version version, String thing) {
        return List.of("fr", "en").stream()
                .flatMap(language -> version.label(thing, language).stream())
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What is said of a thing, whatever its address. */
    private static Set<List<Node>> said(Version version, String thing) {
        return version.of(thing).stream()
                .filter(t -> t.getSubject().hasURI(thing))
                .map(t -> List.of(t.getPredicate(), t.getObject()))
                .collect(Collectors.toSet());
    }

    private static boolean mostlySame(Set<List<Node>> a, Set<List<Node>> b) {
        Set<List<Node>> both = new HashSet<>(a);
        both.retainAll(b);
        return 10 * both.size() >= MOST_OF_TEN * Math.max(a.size(), b.size()) && !both.isEmpty();
    }
}
