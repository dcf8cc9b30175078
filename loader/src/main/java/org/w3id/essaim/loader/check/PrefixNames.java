package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Scheme;

/**
 * Which prefix is meant by one that does not exist: prefixes are named after kinds, in English, and after lists, in French, while people
 * write {@code lieu:}, {@code acteur:}, {@code licence:} or {@code comuns:}.
 */
final class PrefixNames {

    private final Set<String> prefixes;
    private final Map<String, Set<String>> byName = new TreeMap<>();

    /**
     * @param prefixes those of the corpus
     */
    PrefixNames(WordGraphs words, Set<String> prefixes) {
        this.prefixes = new TreeSet<>(prefixes);
        this.prefixes.forEach(prefix -> add(prefix, prefix));
        for (Kind kind : Kind.values()) {
            kind.classes().forEach(iri -> addLabels(words.ontology(), iri, kind.slug()));
        }
        for (Scheme scheme : Scheme.values()) {
            addLabels(words.vocabularies(), scheme.iri(), scheme.slug());
        }
        add("licence", "spdx");
        add("license", "spdx");
        add("wikidata", "wd");
    }

    private void addLabels(Graph graph, String iri, String prefix) {
        Node node = NodeFactory.createURI(iri);
        for (Node property : List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
            graph.find(node, property, Node.ANY)
                    .forEachRemaining(t -> add(t.getObject().getLiteralLexicalForm(), prefix));
        }
    }

    private void add(String name, String prefix) {
        if (prefixes.contains(prefix)) {
            byName.computeIfAbsent(NamesOf.folded(name), n -> new TreeSet<>()).add(prefix);
        }
    }

    /** The same finding; one of a prefix that does not exist with those that may be meant, for the reader of a file does not know the words. */
    Finding answer(Finding finding) {
        Map<String, String> told = finding.arguments();
        if (finding.code() != FindingCode.SYNTAX_UNKNOWN_PREFIX
                || !told.getOrDefault("line", "").isEmpty()) {
            return finding;
        }
        Map<String, String> arguments = new LinkedHashMap<>(told);
        arguments.put(
                "near",
                near(told.getOrDefault("prefix", "")).stream()
                        .map(prefix -> prefix + ":")
                        .collect(Collectors.joining(", ")));
        return Finding.of(finding.code(), finding.position(), arguments);
    }

    /** At most {@link Near#MOST} prefixes, without colon: what bears that name, else what bears one nearly so. */
    List<String> near(String written) {
        String folded = NamesOf.folded(written);
        Set<String> found = new LinkedHashSet<>(byName.getOrDefault(folded, Set.of()));
        if (found.isEmpty() && !folded.isEmpty()) {
            Near.of(folded, byName.keySet()).forEach(name -> found.addAll(byName.get(name)));
        }
        return new ArrayList<>(found).subList(0, Math.min(Near.MOST, found.size()));
    }
}
