package org.w3id.essaim.endpoint.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** The things of a catalogue by the beginnings of their names and of each word in them. Immutable, safe for many threads. */
final class NamePrefixes {

    private record Start(String text, boolean whole, Thing thing) {}

    /** Sorted by text, so that all that begin alike stand together. */
    private final List<Start> starts;

    NamePrefixes(Catalogue catalogue) {
        List<Start> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            catalogue
                    .things(kind)
                    .forEach(thing -> NameIndex.namesOf(thing).distinct().forEach(name -> add(thing, name, all)));
        }
        all.sort(Comparator.comparing(Start::text));
        this.starts = List.copyOf(all);
    }

    private static void add(Thing thing, Folded name, List<Start> all) {
        for (int first = 0; first < name.words().size(); first++) {
            List<String> rest = name.words().subList(first, name.words().size());
            all.add(new Start(String.join(" ", rest), first == 0, thing));
        }
    }

    /**
     * Names that begin so come before those of which a later word does; then the kinds that people reconcile most; then by French name.
     *
     * @param prefix what was typed so far
     * @param most how many
     */
    List<Thing> of(String prefix, Set<Kind> kinds, int most) {
        String wanted = Folded.of(prefix).spaced();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<Thing, Boolean> found = new HashMap<>();
        for (int i = first(wanted); i < starts.size() && starts.get(i).text().startsWith(wanted); i++) {
            Start start = starts.get(i);
            if (start.thing().kind().filter(kinds::contains).isPresent()) {
                found.merge(start.thing(), start.whole(), Boolean::logicalOr);
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<Thing, Boolean>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> place(entry.getKey()))
                        .thenComparing(Map.Entry::getKey, Catalogue.byName()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int place(Thing thing) {
        int place = thing.kind().map(Types.DEFAULT::indexOf).orElse(-1);
        return place < 0 ? Types.DEFAULT.size() : place;
    }

    /** Where the first stands that is not before what is wanted. */
    private int first(String wanted) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle).text().compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
