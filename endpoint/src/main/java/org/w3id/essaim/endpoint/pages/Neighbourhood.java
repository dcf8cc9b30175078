package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * A thing and what it is tied to by one relation: as a list, as a sentence and as a picture.
 *
 * @param groups relations with the things they lead to, at most {@value #MOST} things in all
 * @param leftOut how many things there are beyond that
 */
public record Neighbourhood(Part name, Kind kind, List<Group> groups, long leftOut, Sentence sentence) {

    /** The most things a picture shows. */
    static final int MOST = 24;

    /**
     * @param label the relation, said once: {@code adopté par}
     * @param colour the style of its lines
     * @param all how many there are, shown or not
     * @param said the relation and what it leads to, by name or counted: {@code adopté par 20 acteurs}
     */
    public record Group(String label, String colour, List<Entry> things, long all, Sentence said) {
        public Group {
            Objects.requireNonNull(label);
            Objects.requireNonNull(colour);
            Objects.requireNonNull(said);
            things = List.copyOf(things);
        }

        /** A part of it, whose relation is named elsewhere. */
        Group unnamed(List<Entry> part) {
            return new Group("", colour, part, all, said);
        }
    }

    public Neighbourhood {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(sentence);
        groups = List.copyOf(groups);
    }

    static Neighbourhood of(Thing thing, Scribe scribe) {
        Map<Relation, List<Thing>> found = related(thing);
        List<Group> groups = new ArrayList<>();
        long all = found.values().stream().mapToLong(List::size).sum();
        int room = MOST;
        // The smallest relations first, so that a large one does not push them out.
        List<Relation> order = found.keySet().stream()
                .sorted(java.util.Comparator.comparingInt(
                        r -> found.getOrDefault(r, List.of()).size()))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            List<Thing> things = found.getOrDefault(order.get(i), List.of());
            int share = Math.max(1, room / (order.size() - i));
            List<Entry> shown = things.stream()
                    .limit(room <= 0 ? 0 : share)
                    .map(scribe::brief)
                    .toList();
            room -= shown.size();
            if (!shown.isEmpty()) {
                Relation relation = order.get(i);
                String label = scribe.words().text("relation." + relation.key());
                Sentence said = Sentence.plain(label).then(counted(things, scribe));
                // In a sentence "territoire : Brest", in the picture and in the list "territoire".
                String heading = label.replaceFirst("\\h?:$", "");
                groups.add(new Group(heading, relation.colour(), shown, things.size(), said));
            }
        }
        long shown = groups.stream().mapToLong(g -> g.things().size()).sum();
        Part name = scribe.label(thing);
        return new Neighbourhood(
                name, thing.kind().orElseThrow(), groups, all - shown, sentence(name, groups, scribe.words()));
    }

    private static Map<Relation, List<Thing>> related(Thing thing) {
        Map<Relation, List<Thing>> found = new LinkedHashMap<>();
        Map<String, Set<Thing>> byKey = new LinkedHashMap<>();
        Map<String, Relation> first = new LinkedHashMap<>();
        for (Relation relation : Relation.ALL) {
            if (isWalkedElsewhere(thing, relation)) {
                continue;
            }
            List<Thing> others = relation.from(thing);
            if (!others.isEmpty()) {
                first.putIfAbsent(relation.key(), relation);
                byKey.computeIfAbsent(relation.key(), k -> new LinkedHashSet<>())
                        .addAll(others);
            }
        }
        byKey.forEach(
                (key, things) -> Optional.ofNullable(first.get(key)).ifPresent(r -> found.put(r, List.copyOf(things))));
        return found;
    }

    /** The territories inside a country, and all that stands in them, are a list, not a neighbourhood. */
    private static boolean isWalkedElsewhere(Thing thing, Relation relation) {
        return Scribe.is(thing, Kind.TERRITORY)
                && relation.key().equals("holds")
                && !thing.slug().startsWith("commune-");
    }

    /** One or two by name, more by number: {@code 2 lieux et 1 acteur}. */
    private static Sentence counted(List<Thing> things, Scribe scribe) {
        if (things.size() <= 2) {
            return scribe.names(things);
        }
        Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
        things.forEach(t -> t.kind().ifPresent(kind -> byKind.merge(kind, 1L, Long::sum)));
        List<Sentence> counts = new ArrayList<>();
        byKind.forEach((kind, n) -> counts.add(scribe.words().count("count." + kind.slug(), n)));
        return scribe.words().all(counts);
    }

    private static Sentence sentence(Part name, List<Group> groups, Wording words) {
        List<Sentence> said = groups.stream().map(Group::said).toList();
        String between = words.text("neighbours.between") + " ";
        return words.sentence("neighbours.sentence", name.strong(), Sentence.joined(said, between));
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The name as the picture shows it. */
    public String shortName() {
        return Drawing.cut(name.text(), Drawing.LONGEST);
    }

    public Drawing drawing() {
        return Drawing.of(this);
    }
}
