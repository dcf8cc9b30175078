package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.ontology.Kind;

/**
 * What words find, by kind.
 *
 * @param searched what was searched instead, when the words asked are known to nothing; empty if they were
 */
public record SearchPage(Frame frame, String words, String title, Sentence searched, List<Group> groups) {

    /** The first things found of a kind. */
    public record Group(Kind kind, String title, List<Entry> entries, Optional<Part> more) {}

    public SearchPage {
        Objects.requireNonNull(words);
        Objects.requireNonNull(title);
        Objects.requireNonNull(searched);
        groups = List.copyOf(groups);
    }

    static SearchPage of(PageContext context, String query, List<ListResult> found, Assets assets) {
        Scribe scribe = new Scribe(context);
        Wording words = scribe.words();
        String asked = query.strip();
        long total = found.stream().mapToLong(ListResult::total).sum();
        String title = asked.isEmpty()
                ? words.text("search.title")
                : words.count("search.found", total, asked).text();
        Sentence searched = found.stream()
                .flatMap(r -> r.searched().stream())
                .findFirst()
                .map(s -> words.sentence(
                        "search.searched", asked, s, scribe.links().literal(asked)))
                .orElse(Sentence.EMPTY);
        return new SearchPage(
                Frame.of(context, assets, title),
                asked,
                title,
                searched,
                found.stream().map(r -> group(r, scribe)).toList());
    }

    private static Group group(ListResult result, Scribe scribe) {
        Kind kind = result.query().kind();
        String count =
                scribe.words().count("count." + kind.slug(), result.total()).text();
        Optional<Part> more = result.total() > result.items().size()
                ? Optional.of(Part.plain(scribe.words().text("search.all", count))
                        .to(scribe.links().list(result.query().withLimit(20))))
                : Optional.empty();
        return new Group(kind, count, scribe.entries(result.items()), more);
    }
}
