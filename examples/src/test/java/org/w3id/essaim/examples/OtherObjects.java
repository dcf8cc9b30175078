package org.w3id.essaim.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/** What could be written by mistake where an object stands: something of another kind, scheme, datatype or language. */
final class OtherObjects {

    /**
     * Another object.
     *
     * @param operation what it is instead of what: {@code concept-to-scheme}
     * @param written as it is written in Turtle
     */
    record Other(String operation, String written) {}

    private static final String ADDRESS = "<https://exemple.example/>";

    private final Things things;
    private final List<String> targets;
    private final List<String> classes;
    private final List<String> concepts;

    /** @param targets IRIs of things that a link may lead to, of several kinds, sorted */
    OtherObjects(Things things, WordGraphs words, List<String> targets) {
        this.things = things;
        this.targets = List.copyOf(targets);
        this.classes = words.ontology().stream(Node.ANY, RDF.type.asNode(), OWL2.Class.asNode())
                .map(t -> t.getSubject().getURI())
                .sorted()
                .toList();
        this.concepts = words.vocabularies().stream(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
                .map(t -> t.getSubject().getURI())
                .filter(iri -> iri.startsWith(Words.VOCABULARY))
                .sorted()
                .toList();
    }

    /** What sort of IRI an object is: {@code class}, {@code concept}, {@code territory} … */
    String sort(LocatedTriple triple) {
        String iri = triple.triple().getObject().getURI();
        if (triple.triple().getPredicate().equals(RDF.type.asNode())) {
            return "class";
        }
        if (triple.triple().getPredicate().hasURI(Es.MISSING)) {
            return "term";
        }
        if (iri.startsWith(Words.LICENCE)) {
            return "licence";
        }
        if (iri.startsWith(Words.VOCABULARY)) {
            return "concept";
        }
        return kind(iri)
                .map(kind -> kind == Kind.TERRITORY ? "territory" : "thing")
                .orElse("address");
    }

    private Optional<Kind> kind(String iri) {
        return things.name(iri).map(Things.Name::kind);
    }

    /**
     * What to write instead.
     *
     * @param written the object as it is written
     * @param language its language, or nothing
     */
    List<Other> of(LocatedTriple triple, String written, String language, Random random) {
        Node object = triple.triple().getObject();
        return object.isURI() ? ofIri(triple, object.getURI(), random) : ofLiteral(object, written, language, random);
    }

    private List<Other> ofIri(LocatedTriple triple, String iri, Random random) {
        String sort = sort(triple);
        List<Other> others = new ArrayList<>();
        switch (sort) {
            case "class" -> others.add(new Other("class", draw(classes, c -> !c.equals(iri), random)));
            case "term" -> {
                others.add(new Other("term-to-class", draw(classes, c -> true, random)));
                others.add(new Other("term-to-concept", draw(concepts, c -> true, random)));
            }
            case "concept", "licence" ->
                others.add(new Other(
                        sort + "-to-scheme", draw(concepts, c -> !namespace(c).equals(namespace(iri)), random)));
            default -> others.add(new Other(sort + "-to-concept", draw(concepts, c -> true, random)));
        }
        others.add(new Other(sort + "-to-thing", draw(targets, t -> !kind(t).equals(kind(iri)), random)));
        others.add(new Other(sort + "-to-text", '"' + iri + '"'));
        return others;
    }

    private List<Other> ofLiteral(Node object, String written, String language, Random random) {
        String text = '"' + "Essai" + '"';
        String thing = draw(targets, t -> true, random);
        if (!language.isEmpty()) {
            String bare = written.substring(0, written.lastIndexOf('@'));
            return List.of(
                    new Other("text-to-no-language", bare),
                    new Other("text-to-language", bare + "@de"),
                    new Other("text-to-address", ADDRESS),
                    new Other("text-to-thing", thing));
        }
        if (object.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            return List.of(
                    new Other("string-to-language", written + "@fr"),
                    new Other("string-to-number", "12"),
                    new Other("string-to-address", ADDRESS),
                    new Other("string-to-thing", thing));
        }
        return List.of(
                new Other("value-to-string", '"' + object.getLiteralLexicalForm() + '"'),
                new Other("value-to-text", text),
                new Other("value-to-boolean", "true"),
                new Other("value-to-year", "\"2020\"^^<http://www.w3.org/2001/XMLSchema#gYear>"),
                new Other("value-to-thing", thing));
    }

    private static String namespace(String iri) {
        return iri.substring(0, iri.lastIndexOf('/') + 1);
    }

    private static String draw(List<String> iris, Predicate<String> fits, Random random) {
        List<String> fitting = iris.stream().filter(fits).toList();
        return "<" + fitting.get(random.nextInt(fitting.size())) + ">";
    }
}
