package org.w3id.essaim.loader.check;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;
import org.w3id.essaim.loader.report.Wording;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.shapes.Shapes;

/** A corpus checked by rules of the test’s own. */
final class OwnRules {

    static final Clock DAY = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);
    static final WordGraphs WORDS = WordGraphs.read();

    private static final String PREFIXES = """
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix x: <https://example.org/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            x:Rule a sh:NodeShape ; sh:targetClass es:Commons ;
            """;

    private OwnRules() {}

    /** Rules for commons: what follows {@code sh:targetClass es:Commons ;}. */
    static Graph graph(String rule) {
        JenaSystem.init();
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + rule, Lang.TURTLE).parse(graph);
        return graph;
    }

    static Checker checker(String rule) {
        return new Checker(WORDS, Shapes.of(graph(rule)), DAY);
    }

    /** What the rules found; these rules say nothing of the manifest. */
    static List<Finding> check(SmallCorpus corpus, String rule) throws IOException {
        return checker(rule).check(corpus.read()).findings().stream()
                .filter(finding -> !finding.position().file().equals("corpus.ttl"))
                .toList();
    }

    static String sentence(Finding finding, String language) {
        return new Wording(Messages.in(language), new Naming(WORDS, Things.COMMON)).sentence(finding);
    }

    /** {@code commons/guide.ttl 6:14}, the line counted from the first after the prefixes. */
    static String place(Position position) {
        return position.file() + " " + (position.line() - SmallCorpus.FIRST_LINE + 1) + ":" + position.column();
    }

    /** {@code related.value commons/guide.ttl 6:14}. */
    static List<String> related(Finding finding) {
        return finding.related().stream().map(OwnRules::related).toList();
    }

    private static String related(Related related) {
        return related.key() + " " + place(related.position());
    }
}
