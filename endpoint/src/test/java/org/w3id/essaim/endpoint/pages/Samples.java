package org.w3id.essaim.endpoint.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Kind;

/** Every page there is, in both languages, made from fictional things of all kinds. */
final class Samples {

    static final Example EXAMPLE =
            new Example("all", Map.of(Lang.FR, "Tout ?", Lang.EN, "Everything?"), "SELECT * WHERE { ?s ?p ?o }");

    private final Shelf shelf;
    private final Assets assets = new Assets();
    private final Pages pages = new Pages(assets);

    Samples() throws IOException {
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream("exemple.ttl"))) {
            shelf = Shelf.of(
                    new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
                    Shelf.root().resolve("ontology"));
        }
    }

    /** A page with what it is called in a report. */
    record Page(String name, Lang lang, String html) {}

    private static final WordGraphs WORDS = WordGraphs.read();

    Shelf shelf() {
        return shelf;
    }

    Pages pages() {
        return pages;
    }

    List<Page> all() {
        List<Page> all = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            for (Kind kind : Kind.values()) {
                all.add(list(lang, kind, Map.of()));
                for (Thing thing : shelf.catalogue.things(kind)) {
                    all.add(thing(lang, kind, thing.slug()));
                }
            }
            all.add(list(lang, Kind.PLACE, Map.of("territory", List.of("region-53"), "q", List.of("exemple"))));
            all.add(list(lang, Kind.COMMONS, Map.of("q", List.of("introuvablement"))));
            others(lang, all);
        }
        return all;
    }

    Page thing(Lang lang, Kind kind, String slug) {
        String path = "/" + lang.tag() + "/" + kind.slug() + "/" + slug;
        return page(
                path,
                lang,
                pages.thing(
                        shelf.context(lang, path),
                        shelf.catalogue.thing(kind, slug).orElseThrow()));
    }

    Page list(Lang lang, Kind kind, Map<String, List<String>> parameters) {
        ViewQuery query = ViewQuery.parse(kind, parameters, shelf.catalogue);
        String path = "/" + lang.tag() + "/" + query.pathAndQuery();
        return page(path, lang, pages.list(shelf.context(lang, path), kind, shelf.lists.run(query, ListPage.FACETS)));
    }

    private void others(Lang lang, List<Page> all) {
        PageContext context = shelf.context(lang, "/" + lang.tag() + "/");
        String in = " " + lang.tag();
        all.add(page("home" + in, lang, pages.home(context)));
        all.add(page("search, empty" + in, lang, pages.search(context, "", List.of())));
        all.add(page("search, nothing" + in, lang, pages.search(context, "<b>rien</b>", List.of())));
        all.add(page("search" + in, lang, pages.search(context, "exemple", shelf.lists.search("exemple", 1))));
        all.add(page("sparql" + in, lang, pages.sparql(context, SparqlPageModel.unasked(List.of(EXAMPLE), ""))));
        all.add(page("sparql, answered" + in, lang, pages.sparql(context, answered())));
        all.add(page("sparql, refused" + in, lang, pages.sparql(context, refused())));
        all.add(page("status" + in, lang, pages.status(context, status(Optional.empty()))));
        all.add(page("status, refused" + in, lang, pages.status(context, status(Optional.of(refusal())))));
        all.add(page("problem" + in, lang, pages.problem(context, told())));
        all.add(page(
                "contribute" + in,
                lang,
                pages.contribute(context, shelf.catalogue.thing(Kind.COMMONS, "guide-exemple"))));
        all.add(page("privacy" + in, lang, pages.privacy(context)));
        all.add(page("ontology" + in, lang, pages.ontology(context, WORDS.ontology())));
        all.add(page("vocabularies" + in, lang, pages.schemes(context, WORDS.vocabularies())));
        all.add(page("themes" + in, lang, pages.scheme(context, WORDS.vocabularies(), "theme")));
        all.add(page("accessibility" + in, lang, pages.accessibility(context)));
    }

    private static Page page(String name, Lang lang, String html) {
        return new Page(name, lang, html);
    }

    private SparqlPageModel answered() {
        Thing thing = shelf.catalogue.thing(Kind.COMMONS, "guide-exemple").orElseThrow();
        SparqlAnswer answer = new SparqlAnswer.Table(
                List.of("s", "n"),
                List.of(
                        List.of(
                                Optional.of(NodeFactory.createURI(thing.iri())),
                                Optional.of(NodeFactory.createLiteralByValue(3))),
                        List.of(Optional.of(NodeFactory.createLiteralLang("word", "de")), Optional.empty())),
                Duration.ofMillis(12));
        return new SparqlPageModel(List.of(EXAMPLE), EXAMPLE.query(), Optional.of(answer), Optional.empty());
    }

    private static SparqlPageModel refused() {
        Problem problem = new Problem(
                "query-syntax",
                400,
                Map.of(),
                Map.of("line", 2, "column", 7, "fix", Map.of("text", "PREFIX es: <x>"), "didYouMean", List.of("es")));
        return new SparqlPageModel(
                List.of(EXAMPLE),
                "SELECT <",
                Optional.empty(),
                Optional.of(new ToldProblem(problem, "Not a query", "Something is missing.")));
    }

    private static StatusModel status(Optional<StatusModel.Refusal> refusal) {
        return new StatusModel("0.1.0", 12_345, 33, refusal, new StatusModel.Limits(Optional.of(600), 30, 1_000_000));
    }

    private static StatusModel.Refusal refusal() {
        return new StatusModel.Refusal(
                Shelf.PUBLISHED,
                List.of(new StatusModel.FoundLine(
                        Severity.ERROR,
                        new Position("place/60/x.ttl", 14, 17, 3),
                        "link.dangling",
                        "No file describes this.")));
    }

    private static ToldProblem told() {
        Map<String, Object> error = Map.of(
                "parameter", "theme", "value", "numerik", "expected", "{slug}", "didYouMean", List.of("numerique"));
        Problem problem = new Problem("invalid-parameter", 400, Map.of(), Map.of("errors", List.of(error)));
        return new ToldProblem(problem, "Invalid parameter", "theme is not known.");
    }
}
