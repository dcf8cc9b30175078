package org.w3id.essaim.endpoint.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.questions.Question;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Words;

/**
 * What a program must know to ask good questions, on one page: for models that read text, in English. Nothing in it but the title and the
 * description of the corpus was written by contributors.
 */
final class SchemaCard {

    /** Queries told; more would not be read. */
    private static final int MOST_QUERIES = 10;

    /** Kinds of values told of a property, the commonest. */
    private static final int MOST_RANGES = 4;

    private final Facts facts;
    private final Census census;
    private final Map<String, String> prefixes;
    private final SchemesInUse schemes;

    SchemaCard(Facts facts, Census census) {
        this.facts = facts;
        this.census = census;
        this.prefixes = Prefixes.of(facts.snapshot().things());
        this.schemes = SchemesInUse.of(facts.snapshot().dataset().getDefaultGraph());
    }

    /** {@code /llms.txt}, as <a href="https://llmstxt.org/">llmstxt.org</a> has it. */
    String index() {
        return Template.filled("llms.txt", values());
    }

    /** {@code /schema.md}. */
    String card() {
        Map<String, String> values = values();
        values.put("classes", classes());
        values.put("properties", properties());
        values.put("own", own());
        values.put("vocabularies", vocabularies());
        values.put("queries", queries());
        values.put("prefixes", prefixLines(values.values()));
        return Template.filled("schema.md", values);
    }

    private Map<String, String> values() {
        Manifest manifest = facts.snapshot().manifest();
        Map<String, String> values = new HashMap<>();
        values.put("site", facts.site());
        values.put("things", facts.snapshot().things().base());
        values.put("about", facts.origins().name().getURI());
        values.put("title", inEnglish(manifest.title()));
        values.put("description", inEnglish(manifest.description()));
        values.put("licence", manifest.license());
        values.put("snapshot", facts.snapshot().id().brief());
        values.put("triples", Long.toString(census.triples()));
        values.put("seconds", Long.toString(facts.limits().deadline().toSeconds()));
        values.put("rows", Long.toString(facts.limits().mostRows()));
        return values;
    }

    private static String inEnglish(Map<String, String> texts) {
        return Optional.ofNullable(texts.get("en"))
                .or(() -> new TreeMap<>(texts).values().stream().findFirst())
                .orElse("");
    }

    private String brief(String iri) {
        String brief = Names.brief(iri, prefixes);
        return brief.contains(":") ? brief : "<" + iri + ">";
    }

    /** Those of the prefixes that the card uses. */
    private String prefixLines(Iterable<String> texts) {
        String all = String.join("\n", texts);
        return prefixes.entrySet().stream()
                .filter(prefix -> all.matches("(?s).*[^\\w-]" + prefix.getKey() + ":\\w.*"))
                .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">")
                .collect(Collectors.joining("\n"));
    }

    private Stream<Census.ClassCount> ours() {
        return census.classes().stream()
                .filter(c -> c.iri().startsWith(Es.NS) || c.iri().equals(Es.SKOS_CONCEPT))
                .sorted(Comparator.comparing(Census.ClassCount::entities).reversed());
    }

    private String classes() {
        return ours().map(c -> ("- `" + brief(c.iri()) + "` " + label(c.iri())).strip() + ": " + c.entities())
                .collect(Collectors.joining("\n"));
    }

    private String properties() {
        return ours().map(c -> "`" + brief(c.iri()) + "`\n"
                        + c.properties().stream()
                                .filter(p -> !p.iri().equals(RDF.type.getURI()))
                                .map(p -> "- " + brief(p.iri()) + " " + p.triples() + " → " + ranges(p)
                                        + schemes.of(c, p))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private String ranges(Census.PropertyCount property) {
        Map<String, Long> all = new TreeMap<>();
        property.datatypes().forEach((iri, count) -> all.put(datatype(iri), count));
        property.classes().forEach((iri, count) -> all.put(brief(iri), count));
        long known = all.values().stream().mapToLong(Long::longValue).sum();
        if (known < property.triples()) {
            all.put("IRI", property.triples() - known);
        }
        return all.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_RANGES)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private String datatype(String iri) {
        return iri.equals(RDF.langString.getURI()) ? "@" : brief(iri);
    }

    private Graph graph(String name) {
        return facts.snapshot().dataset().getGraph(NodeFactory.createURI(name));
    }

    private String own() {
        return graph(Words.ONTOLOGY_GRAPH).find(Node.ANY, RDF.type.asNode(), RDF.Property.asNode()).toList().stream()
                .map(t -> t.getSubject().toString())
                .filter(iri -> iri.startsWith(Es.NS))
                .sorted()
                .map(iri -> "- " + brief(iri) + " " + label(iri))
                .collect(Collectors.joining("\n"));
    }

    /** The English name of a term of the ontology. */
    private String label(String iri) {
        return graph(Words.ONTOLOGY_GRAPH)
                .find(NodeFactory.createURI(iri), RDFS.label.asNode(), Node.ANY)
                .toList()
                .stream()
                .map(Triple::getObject)
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }

    private String vocabularies() {
        List<String> lines = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            String concepts = graph(Words.VOCABULARIES_GRAPH)
                    .find(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(scheme.iri()))
                    .toList()
                    .stream()
                    .map(t -> t.getSubject().getURI().substring(scheme.iri().length() + 1))
                    .sorted()
                    .collect(Collectors.joining(" "));
            lines.add("- " + scheme.slug() + ": " + concepts);
        }
        return String.join("\n", lines);
    }

    private String queries() {
        return facts.examples().questions().stream()
                .limit(MOST_QUERIES)
                .map(question -> question.text(Locale.ENGLISH).orElse(question.name()) + "\n\n```sparql\n"
                        + body(question) + "\n```")
                .collect(Collectors.joining("\n\n"));
    }

    /** The query without its comments and prefixes. */
    private static String body(Question question) {
        return question.sparql()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("PREFIX "))
                .collect(Collectors.joining("\n"));
    }
}
