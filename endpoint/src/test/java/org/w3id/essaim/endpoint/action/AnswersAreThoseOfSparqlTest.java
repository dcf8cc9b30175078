package org.w3id.essaim.endpoint.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.Fixture;
import org.w3id.essaim.endpoint.views.RealGraph;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.shapes.Shapes;

/** Every answer about everything of the graph and the demonstration has the rows of its query. */
class AnswersAreThoseOfSparqlTest {

    private static final Fixture GRAPH = RealGraph.withDemonstration();
    private static final Catalogue CATALOGUE = GRAPH.catalogue();
    private static final Shapes SHAPES = Shapes.standard();

    /** Words for people, which the queries leave out. */
    private static final List<String> WORDS = List.of("key", "label", "question");

    @Test
    void whoCanComeForEachCommonsAnywhereAndToPlacesNearAndFar() {
        List<Thing> near = Stream.of(
                        "place/fictif-le-cormoran-bricoleur-29232",
                        "territory/department-29",
                        "territory/region-53",
                        "territory/commune-59350",
                        "territory/country-fr")
                .map(GRAPH::thing)
                .toList();
        int rows = 0;
        for (Thing commons : CATALOGUE.things(Kind.COMMONS)) {
            rows += compared(WhoCanCome.of(commons, Optional.empty()));
            for (Thing there : commons.isFictional() || commons.slug().equals("utilo") ? near : List.<Thing>of()) {
                rows += compared(WhoCanCome.of(commons, Optional.of(there)));
            }
        }
        assertFalse(rows < 40, rows + " rows only");
    }

    @Test
    void whatCouldAnswerEachNeed() {
        int rows = CATALOGUE.things(Kind.NEED).stream()
                .mapToInt(need -> compared(CouldAnswer.of(need, CATALOGUE)))
                .sum();
        assertFalse(rows < 20, rows + " rows only");
    }

    @Test
    void whatFollowedEachVisit() {
        int rows = CATALOGUE.things(Kind.INTERVENTION).stream()
                .mapToInt(visit -> compared(Afterwards.of(visit)))
                .sum();
        assertFalse(rows < 3, rows + " rows only");
    }

    @Test
    void whatIsFundedBySeveral() {
        int rows = compared(CoFunding.ofAll(CATALOGUE));
        for (Kind kind : Kind.values()) {
            if (Ask.COFUNDING.isFor(kind) && kind != Kind.COMMONS) {
                rows += CATALOGUE.things(kind).stream()
                        .mapToInt(item -> compared(CoFunding.of(item)))
                        .sum();
            }
        }
        assertFalse(rows < 8, rows + " rows only");
    }

    @Test
    void whatIsMissingInRecordsOfEachKind() {
        Map<Kind, Integer> rows = new EnumMap<>(Kind.class);
        Missing missing = new Missing(SHAPES);
        for (Kind kind : Kind.values()) {
            if (Ask.MISSING.isFor(kind)) {
                List<Thing> all = CATALOGUE.things(kind);
                Stream.concat(all.stream().limit(60), all.stream().filter(Thing::isFictional))
                        .distinct()
                        .forEach(thing -> rows.merge(kind, compared(missing.of(thing)), Integer::sum));
            }
        }
        assertFalse(rows.get(Kind.COMMONS) < 100, rows.toString());
    }

    /** The query names the pairs of class and property that the rules ask for: a new rule must come to it. */
    @Test
    void theQueryForWhatIsMissingAsksForWhatTheRulesAsk() {
        Query query = QueryFactory.create(Queries.of(new Missing(SHAPES).of(GRAPH.thing("commons/utilo"))));
        Set<String> told = new TreeSet<>();
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementData pairs) {
                pairs.getRows()
                        .forEach(pair -> told.add(query.getPrefixMapping()
                                        .shortForm(pair.get("class").getURI()) + " "
                                + query.getPrefixMapping()
                                        .shortForm(pair.get("id").getURI())));
            }
        });
        Set<String> asked = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            kind.classes()
                    .forEach(type -> SHAPES.rules(type).stream()
                            .filter(Missing::isAskedFor)
                            .forEach(rule -> asked.add(query.getPrefixMapping().shortForm(type) + " "
                                    + query.getPrefixMapping().shortForm(rule.path()))));
        }
        assertEquals(String.join("\n", asked), String.join("\n", told));
    }

    private static int compared(Answer answer) {
        assertEquals(asked(Queries.of(answer)), told(answer), () -> Queries.of(answer));
        return answer.rows().size();
    }

    private static Map<String, Map<String, String>> told(Answer answer) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Row row : answer.rows()) {
            Map<String, String> cells = new TreeMap<>();
            row.values().forEach((column, value) -> {
                String text = text(value);
                if (!WORDS.contains(column) && !text.isEmpty()) {
                    cells.put(column, text);
                }
            });
            rows.put(row.id(), cells);
        }
        assertEquals(answer.rows().size(), rows.size(), "a row twice");
        return rows;
    }

    private static String text(Value value) {
        if (value instanceof Value.Things things) {
            return sorted(things.things().stream().map(Thing::iri));
        }
        if (value instanceof Value.Codes codes) {
            return sorted(codes.codes().stream());
        }
        if (value instanceof Value.Plain plain) {
            return plain.text();
        }
        if (value instanceof Value.Count count) {
            return Long.toString(count.number());
        }
        if (value instanceof Value.Euros euros) {
            return number(euros.sum());
        }
        return value instanceof Value.Flag flag ? Boolean.toString(flag.truth()) : "";
    }

    private static String sorted(Stream<String> texts) {
        return texts.sorted().collect(Collectors.joining(" "));
    }

    private static String number(BigDecimal sum) {
        return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    }

    private static Map<String, Map<String, String>> asked(String query) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        try (QueryExecution run =
                QueryExecutionFactory.create(query, ModelFactory.createModelForGraph(GRAPH.union()))) {
            run.execSelect().forEachRemaining(solution -> {
                Map<String, String> cells = new TreeMap<>();
                List<String> columns = new ArrayList<>();
                solution.varNames().forEachRemaining(columns::add);
                columns.stream().filter(c -> !c.equals("id")).forEach(column -> {
                    String text = cell(column, solution);
                    if (!text.isEmpty()) {
                        cells.put(column, text);
                    }
                });
                rows.put(solution.getResource("id").getURI(), cells);
            });
        }
        return rows;
    }

    private static String cell(String column, QuerySolution solution) {
        RDFNode value = solution.get(column);
        if (value.isURIResource()) {
            return value.asResource().getURI();
        }
        String text = value.asLiteral().getLexicalForm();
        return value.asLiteral().getDatatypeURI().matches(".*(decimal|integer)")
                ? number(new BigDecimal(text))
                : sorted(Stream.of(text.split(" ")));
    }
}
