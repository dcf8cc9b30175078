package org.w3id.essaim.endpoint.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Prefixes;

/**
 * A query and its answer.
 *
 * @param share the query in the editor, not run; empty without a query
 * @param fix what to put at the top of the query to mend it; empty if not known
 * @param near what may have been meant; empty if not known
 * @param unknown sentences on terms that stand nowhere in the graph
 * @param citation how to cite the answer; empty without one
 */
public record SparqlPage(
        Frame frame,
        List<Ready> examples,
        String query,
        int lines,
        Optional<WebUrl> share,
        Optional<Grid> grid,
        Optional<String> truth,
        Optional<SparqlAnswer.Statements> statements,
        String heading,
        String aside,
        List<ThingPage.Format> formats,
        Optional<ToldProblem> problem,
        String fix,
        String near,
        String citation,
        List<String> unknown) {

    /** Beyond this the page sends to the data. */
    private static final int ROWS = 200;

    /** A question that is ready. */
    public record Ready(String question, WebUrl url, boolean current) {}

    /**
     * @param left rows that are not shown here, but in the data
     */
    public record Grid(List<String> variables, List<List<Cell>> rows, Sentence left) {}

    /**
     * @param kind its glyph, if it is a thing
     * @param code the prefixed name of a thing, or the datatype of a literal
     */
    public record Cell(Part value, Optional<Kind> kind, String code, boolean number) {}

    public SparqlPage {
        Objects.requireNonNull(query);
        Objects.requireNonNull(heading);
        Objects.requireNonNull(aside);
        Objects.requireNonNull(fix);
        Objects.requireNonNull(near);
        Objects.requireNonNull(citation);
        examples = List.copyOf(examples);
        formats = List.copyOf(formats);
        unknown = List.copyOf(unknown);
    }

    static SparqlPage of(PageContext context, SparqlPageModel model, Assets assets) {
        Scribe scribe = new Scribe(context);
        Wording words = scribe.words();
        Links links = scribe.links();
        String query = model.query().isBlank()
                ? model.examples().stream().findFirst().map(Example::query).orElse("")
                : model.query();
        List<Ready> examples = model.examples().stream()
                .map(e -> new Ready(e.question(context.lang()), links.sparql(e.query()), same(e.query(), query)))
                .toList();
        Optional<SparqlAnswer> answer = model.answer();
        return new SparqlPage(
                Frame.of(context, assets, words.text("sparql.title")).about(words.text("sparql.lead")),
                examples,
                query,
                (int) Math.min(24, Math.max(8, query.lines().count() + 1)),
                query.isBlank() ? Optional.empty() : Optional.of(links.sparql(query)),
                of(answer, SparqlAnswer.Table.class).map(t -> grid(t, scribe)),
                of(answer, SparqlAnswer.Truth.class).map(t -> words.text(t.value() ? "sparql.true" : "sparql.false")),
                of(answer, SparqlAnswer.Statements.class),
                answer.map(a -> heading(a, words)).orElse(""),
                answer.map(a -> words.text("sparql.aside", time(a.time(), words), context.shortSnapshotId()))
                        .orElse(""),
                answer.map(a -> formats(a, query, links)).orElse(List.of()),
                model.problem(),
                model.problem().map(SparqlPage::fix).orElse(""),
                model.problem().map(SparqlPage::near).orElse(""),
                model.citation().map(Citation::text).orElse(""),
                model.unknown().entrySet().stream()
                        .map(term -> unknown(term.getKey(), term.getValue(), scribe))
                        .toList());
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.replace("\r\n", "\n").strip());
    }

    private static <T extends SparqlAnswer> Optional<T> of(Optional<SparqlAnswer> answer, Class<T> type) {
        return answer.filter(type::isInstance).map(type::cast);
    }

    private static String unknown(String term, List<String> near, Scribe scribe) {
        String name = prefixed(term, scribe);
        return near.isEmpty()
                ? scribe.words().text("sparql.unknown", name)
                : scribe.words()
                        .text(
                                "sparql.unknown.near",
                                name,
                                near.stream().map(iri -> prefixed(iri, scribe)).collect(Collectors.joining(", ")));
    }

    private static String heading(SparqlAnswer answer, Wording words) {
        if (answer instanceof SparqlAnswer.Table table) {
            return words.count("sparql.results", table.rows().size()).text();
        }
        if (answer instanceof SparqlAnswer.Statements statements) {
            return words.count("sparql.statements", statements.count()).text();
        }
        return words.text("sparql.answer");
    }

    private static String time(Duration time, Wording words) {
        return words.text("sparql.milliseconds", time.toMillis());
    }

    private static List<ThingPage.Format> formats(SparqlAnswer answer, String query, Links links) {
        Map<String, String> table = Map.of("CSV", "csv", "JSON", "json", "XML", "xml", "TSV", "tsv");
        List<String> names = answer instanceof SparqlAnswer.Table
                ? List.of("CSV", "JSON", "XML", "TSV")
                : answer instanceof SparqlAnswer.Truth ? List.of("JSON", "XML") : List.of();
        List<ThingPage.Format> formats = new ArrayList<>();
        names.forEach(n -> formats.add(new ThingPage.Format(n, links.answer(query, table.getOrDefault(n, "json")))));
        if (answer instanceof SparqlAnswer.Statements) {
            formats.add(new ThingPage.Format("Turtle", links.answer(query, "ttl")));
        }
        return formats;
    }

    /** What mends it when put at the top: a line that declares a prefix. */
    private static String fix(ToldProblem told) {
        return told.problem().extensions().get("fix") instanceof Map<?, ?> fix && fix.get("text") instanceof String text
                ? text.strip()
                : "";
    }

    private static String near(ToldProblem told) {
        return told.problem().extensions().get("didYouMean") instanceof List<?> near
                ? near.stream().map(Object::toString).collect(Collectors.joining(", "))
                : "";
    }

    private static Grid grid(SparqlAnswer.Table table, Scribe scribe) {
        List<List<Cell>> rows = table.rows().stream()
                .limit(ROWS)
                .map(row -> row.stream().map(v -> cell(v, scribe)).toList())
                .toList();
        int left = table.rows().size() - rows.size();
        return new Grid(
                table.variables(),
                rows,
                left == 0 ? Sentence.EMPTY : scribe.words().count("sparql.left", left));
    }

    private static Cell cell(Optional<Node> value, Scribe scribe) {
        if (value.isEmpty()) {
            return new Cell(Part.unsure("–"), Optional.empty(), "", false);
        }
        Node node = value.get();
        if (node.isURI()) {
            Optional<Thing> thing = scribe.context().catalogue().thing(node.getURI());
            if (thing.isPresent()) {
                return new Cell(scribe.name(thing.get()), thing.get().kind(), prefixed(node.getURI(), scribe), false);
            }
            return new Cell(
                    Part.plain(prefixed(node.getURI(), scribe)).to(WebUrl.of(node.getURI())),
                    Optional.empty(),
                    "",
                    false);
        }
        if (node.isLiteral()) {
            boolean number = node.getLiteralValue() instanceof Number;
            String lang = node.getLiteralLanguage();
            Part part = new Part(
                    node.getLiteralLexicalForm(),
                    lang.equals(scribe.context().lang().tag()) ? "" : lang,
                    Optional.empty(),
                    Part.Weight.PLAIN);
            return new Cell(part, Optional.empty(), "", number);
        }
        return new Cell(Part.plain(node.toString()), Optional.empty(), "", false);
    }

    /** {@code commons:peertube}; the whole IRI if no prefix of ours fits. */
    private static String prefixed(String iri, Scribe scribe) {
        String best = iri;
        for (Map.Entry<String, String> prefix :
                Prefixes.of(scribe.context().catalogue().base()).entrySet()) {
            String rest = iri.startsWith(prefix.getValue())
                    ? iri.substring(prefix.getValue().length())
                    : "/";
            if (!rest.isEmpty() && rest.matches("[\\p{L}\\d._-]+")) {
                best = prefix.getKey() + ":" + rest;
            }
        }
        return best;
    }
}
