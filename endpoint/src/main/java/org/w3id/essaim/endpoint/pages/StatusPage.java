package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.ontology.Kind;

/** What is served, since when, and why the last change was refused if it was. */
public record StatusPage(
        Frame frame,
        Sentence answer,
        List<Fact> facts,
        List<HomePage.Count> counts,
        Optional<String> refusedAt,
        String refusedCount,
        List<Note> notes,
        Sentence more) {

    private static final int SHOWN = 100;

    /**
     * A finding.
     *
     * @param level {@code error}, {@code warn} or {@code info}: style and sign
     * @param word for the level
     */
    public record Note(String level, String word, String place, String message, String code) {}

    public StatusPage {
        Objects.requireNonNull(answer);
        facts = List.copyOf(facts);
        counts = List.copyOf(counts);
        notes = List.copyOf(notes);
    }

    static StatusPage of(PageContext context, StatusModel model, Assets assets) {
        Scribe scribe = new Scribe(context);
        Wording words = scribe.words();
        List<StatusModel.FoundLine> found =
                model.refusal().map(StatusModel.Refusal::findings).orElse(List.of());
        String published = scribe.dates().saidWithTime(context.publishedAt());
        return new StatusPage(
                Frame.of(context, assets, words.text("status.title")),
                words.sentence(model.refusal().isEmpty() ? "status.fine" : "status.refused", published),
                facts(context, model, scribe, published),
                counts(scribe),
                model.refusal().map(r -> scribe.dates().saidWithTime(r.at())),
                words.count("status.findings", found.size()).text(),
                found.stream().limit(SHOWN).map(f -> note(f, words)).toList(),
                found.size() > SHOWN ? words.count("more", found.size() - SHOWN) : Sentence.EMPTY);
    }

    private static List<Fact> facts(PageContext context, StatusModel model, Scribe scribe, String published) {
        Wording words = scribe.words();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(words, "snapshot", context.snapshotId()));
        facts.add(fact(words, "published", published));
        facts.add(fact(words, "triples", words.number(model.triples())));
        facts.add(fact(words, "files", words.number(model.files())));
        facts.add(fact(words, "version", model.version()));
        model.limits().perMinute().ifPresent(n -> facts.add(fact(words, "requests", words.text("limit.requests", n))));
        facts.add(fact(
                words,
                "sparql",
                words.text(
                        "limit.sparql", model.limits().seconds(), model.limits().rows())));
        return facts;
    }

    private static Fact fact(Wording words, String key, String value) {
        return new Fact(words.text("fact." + key), List.of(Scribe.line(Sentence.plain(value))), Sentence.EMPTY);
    }

    private static List<HomePage.Count> counts(Scribe scribe) {
        List<HomePage.Count> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            counts.add(HomePage.count(kind, scribe));
        }
        return counts;
    }

    private static Note note(StatusModel.FoundLine finding, Wording words) {
        String level = switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warn";
            case INFO -> "info";
        };
        String word = words.text("severity." + finding.severity().name().toLowerCase(Locale.ROOT));
        return new Note(level, word, finding.position().toString(), finding.message(), finding.code());
    }
}
