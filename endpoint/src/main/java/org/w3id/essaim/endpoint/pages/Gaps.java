package org.w3id.essaim.endpoint.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.Completeness;

/** What a commons' record lacks of a resource, a community and rules. What is missing comes first, each with what to add. */
public record Gaps(List<Item> items) {

    /**
     * @param key {@code resource}, {@code community} or {@code rules}
     * @param advice what to add, or what there is
     */
    public record Item(String key, boolean complete, String title, Sentence advice) {
        public Item {
            Objects.requireNonNull(key);
            Objects.requireNonNull(title);
            Objects.requireNonNull(advice);
        }
    }

    public Gaps {
        items = List.copyOf(items);
    }

    static Gaps of(Thing commons, Scribe scribe) {
        Completeness known = Completeness.of(commons);
        List<String> toAdd = known.toAdd();
        return new Gaps(Stream.of(
                        item(
                                "resource",
                                !toAdd.contains("licensedUnder"),
                                !toAdd.contains("homepage"),
                                commons,
                                scribe),
                        item("community", !toAdd.contains("stewards"), !toAdd.contains("community"), commons, scribe),
                        item("rules", known.rules(), known.rules(), commons, scribe))
                .sorted(Comparator.comparing(Item::complete))
                .toList());
    }

    private static Item item(String key, boolean one, boolean other, Thing commons, Scribe scribe) {
        String state = one && other ? "both" : one ? "first" : other ? "second" : "none";
        Wording words = scribe.words();
        return new Item(
                key,
                one && other,
                words.text(one && other ? "complete.yes" : "complete.no", words.text("complete." + key)),
                words.sentence("complete." + key + "." + state, scribe.tell(commons)));
    }

    /** Whether this one of the three discs is filled. */
    public boolean isFilled(String key) {
        return items.stream().anyMatch(i -> i.key().equals(key) && i.complete());
    }
}
