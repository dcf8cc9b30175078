package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Words;

/** That every class, property and concept named in a contribution exists. The list is closed: what is not declared is a fault. */
final class VocabularyCheck implements Check {

    private final Set<String> properties;
    private final Set<String> classes;
    private final Set<String> terms;
    private final Set<String> concepts;
    private final Set<String> manifestTerms;
    private final Map<String, String> replacements = new HashMap<>();
    private final Map<String, List<String>> byLabel = new HashMap<>();
    private final LicenceSpellings licences;

    /**
     * @param manifestTerms classes and properties that a manifest may use beside ours
     */
    VocabularyCheck(Graph ontology, Graph vocabularies, Set<String> manifestTerms) {
        this.manifestTerms = Set.copyOf(manifestTerms);
        properties = subjects(ontology, RDF.Property.asNode());
        properties.addAll(subjects(ontology, OWL2.ObjectProperty.asNode()));
        properties.addAll(subjects(ontology, OWL2.DatatypeProperty.asNode()));
        properties.add(RDF.type.getURI());
        classes = subjects(ontology, RDFS.Class.asNode());
        classes.addAll(subjects(ontology, OWL2.Class.asNode()));
        classes.add(Es.SKOS_CONCEPT);
        terms = new TreeSet<>(properties);
        terms.addAll(classes);
        concepts = subjects(vocabularies, SKOS.Concept.asNode());
        vocabularies
                .find(Node.ANY, OWL2.deprecated.asNode(), Node.ANY)
                .forEachRemaining(t -> replacements.put(
                        t.getSubject().getURI(),
                        vocabularies.stream(t.getSubject(), DCTerms.isReplacedBy.asNode(), Node.ANY)
                                .map(r -> r.getObject().toString())
                                .sorted()
                                .collect(Collectors.joining(" "))));
        licences = new LicenceSpellings(vocabularies, replacements);
        for (Graph graph : new Graph[] {ontology, vocabularies}) {
            for (Node label : List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
                graph.find(Node.ANY, label, Node.ANY)
                        .forEachRemaining(t -> byLabel.computeIfAbsent(
                                        NamesOf.folded(t.getObject().getLiteralLexicalForm()), k -> new ArrayList<>())
                                .add(t.getSubject().getURI()));
            }
        }
    }

    private static Set<String> subjects(Graph graph, Node type) {
        return graph.stream(Node.ANY, RDF.type.asNode(), type)
                .map(t -> t.getSubject().getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        subject.manifest()
                .ifPresent(manifest -> run(manifest, subject, finding -> {
                    if (!manifestTerms.contains(finding.arguments().getOrDefault("term", ""))) {
                        findings.accept(finding);
                    }
                }));
        subject.files().forEach(file -> run(file, subject, findings));
    }

    private void run(SourceFile file, Subject subject, Consumer<Finding> findings) {
        Map<String, String> prefixes = Prefixes.of(subject.things());
        for (LocatedTriple located : file.triples()) {
            Node predicate = located.triple().getPredicate();
            Node object = located.triple().getObject();
            if (classes.contains(predicate.getURI())) {
                findings.accept(TripleFinding.of(
                        FindingCode.VOCABULARY_MISPLACED,
                        file.predicatePosition(located),
                        located,
                        Map.of("term", predicate.getURI(), "variant", "class")));
            } else if (!properties.contains(predicate.getURI())) {
                findings.accept(TripleFinding.of(
                        codeOf(predicate.getURI(), properties),
                        file.predicatePosition(located),
                        located,
                        unknown(predicate.getURI(), properties, prefixes)));
            }
            if (isUnknownLicence(predicate, object)) {
                findings.accept(TripleFinding.of(
                        FindingCode.VOCABULARY_UNKNOWN_CONCEPT,
                        file.objectPosition(located),
                        located,
                        unknownLicence(object)));
                continue;
            }
            if (!object.isURI()) {
                continue;
            }
            if (predicate.equals(RDF.type.asNode())) {
                mustExist(file, located, classes, prefixes, findings);
            } else if (predicate.hasURI(Es.MISSING)) {
                mustExist(file, located, properties, prefixes, findings);
            } else if (isConcept(object.getURI()) && !concepts.contains(object.getURI())) {
                findings.accept(TripleFinding.of(
                        FindingCode.VOCABULARY_UNKNOWN_CONCEPT,
                        file.objectPosition(located),
                        located,
                        unknownConcept(object.getURI())));
            } else if (replacements.containsKey(object.getURI())) {
                findings.accept(TripleFinding.of(
                        FindingCode.VOCABULARY_DEPRECATED,
                        file.objectPosition(located),
                        located,
                        Map.of("term", object.getURI(), "near", replacements.get(object.getURI()))));
            } else if (object.getURI().startsWith(Es.NS)) {
                mustExist(file, located, terms, prefixes, findings);
            }
        }
    }

    private void mustExist(
            SourceFile file,
            LocatedTriple located,
            Set<String> known,
            Map<String, String> prefixes,
            Consumer<Finding> findings) {
        String iri = located.triple().getObject().getURI();
        if (!known.contains(iri)) {
            Map<String, String> arguments = unknown(iri, known, prefixes);
            if (arguments.getOrDefault("near", "").isEmpty()) { // perhaps a concept is meant, written as a term of ours
                arguments.put(
                        "near",
                        String.join(
                                " ",
                                labelled(iri.substring(NamesOf.namespace(iri).length()), concepts)));
            }
            findings.accept(TripleFinding.of(codeOf(iri, terms), file.objectPosition(located), located, arguments));
        }
    }

    private static boolean isConcept(String iri) {
        return (iri.startsWith(Words.VOCABULARY) && iri.indexOf('/', Words.VOCABULARY.length()) > 0)
                || iri.startsWith(Words.LICENCE);
    }

    /** A concept of another list is told by a rule. */
    private boolean isUnknownLicence(Node predicate, Node object) {
        return predicate.equals(DCTerms.license.asNode()) && !(object.isURI() && concepts.contains(object.getURI()));
    }

    private Map<String, String> unknownLicence(Node written) {
        String text = ShapeArguments.text(written);
        String name = text.startsWith(Words.LICENCE) ? text.substring(Words.LICENCE.length()) : text;
        return Map.of(
                "variant",
                "licence",
                "written",
                written.isURI() && !name.equals(text) ? "spdx:" + name : name,
                "near",
                String.join(" ", licences.near(text)));
    }

    private static FindingCode codeOf(String iri, Collection<String> known) {
        String namespace = NamesOf.namespace(iri);
        return known.stream().anyMatch(k -> NamesOf.namespace(k).equals(namespace))
                ? FindingCode.VOCABULARY_UNKNOWN_TERM
                : FindingCode.VOCABULARY_UNKNOWN_NAMESPACE;
    }

    private Map<String, String> unknown(String iri, Collection<String> known, Map<String, String> prefixes) {
        String namespace = NamesOf.namespace(iri);
        String local = iri.substring(namespace.length());
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("term", iri);
        arguments.put("namespace", namespace);
        arguments.put("vocabulary", vocabulary(namespace, prefixes));
        arguments.put("near", String.join(" ", near(namespace, local, known)));
        return arguments;
    }

    private static String vocabulary(String namespace, Map<String, String> prefixes) {
        return prefixes.entrySet().stream()
                .filter(e -> e.getValue().equals(namespace))
                .map(e -> e.getKey() + ":")
                .findFirst()
                .orElse(namespace);
    }

    /** First what bears this name as a label, then the same name in another vocabulary, then what is spelt nearly so. */
    private List<String> near(String namespace, String local, Collection<String> known) {
        List<String> labelled = labelled(local, known);
        if (!labelled.isEmpty()) {
            return labelled;
        }
        List<String> elsewhere = known.stream()
                .filter(k -> k.substring(NamesOf.namespace(k).length()).equalsIgnoreCase(local))
                .toList();
        if (!elsewhere.isEmpty()) {
            return elsewhere;
        }
        List<String> locals = known.stream()
                .filter(k -> NamesOf.namespace(k).equals(namespace))
                .map(k -> k.substring(namespace.length()))
                .toList();
        return Near.of(local, locals).stream().map(namespace::concat).toList();
    }

    private List<String> labelled(String name, Collection<String> known) {
        return byLabel.getOrDefault(NamesOf.folded(name), List.of()).stream()
                .filter(known::contains)
                .distinct()
                .sorted()
                .limit(Near.MOST)
                .toList();
    }

    private Map<String, String> unknownConcept(String iri) {
        String namespace = NamesOf.namespace(iri);
        String local = iri.substring(namespace.length());
        List<String> siblings = concepts.stream()
                .filter(c -> NamesOf.namespace(c).equals(namespace))
                .toList();
        List<String> near = near(namespace, local, siblings);
        List<String> offered = near.isEmpty() && siblings.size() <= 30 ? siblings : near;
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("concept", iri);
        arguments.put("scheme", iri.startsWith(Words.LICENCE) ? Words.LICENCE_SCHEME : namespace.replaceAll("/$", ""));
        arguments.put("allowed", String.join(" ", offered));
        return arguments;
    }
}
