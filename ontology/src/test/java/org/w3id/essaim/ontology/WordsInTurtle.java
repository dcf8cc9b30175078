package org.w3id.essaim.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

/** The Turtle of the words, read as it is shipped. */
final class WordsInTurtle {

    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    private WordsInTurtle() {}

    static Model read(String file) throws IOException {
        return read(List.of(file));
    }

    static Model read(List<String> files) throws IOException {
        Model model = ModelFactory.createDefaultModel();
        for (String file : files) {
            try (InputStream in = Words.open(file)) {
                RDFDataMgr.read(model, in, Lang.TURTLE);
            }
        }
        return model;
    }

    /** Every file of the ontology and of the vocabularies. */
    static List<String> files() {
        return Stream.concat(Words.ontologyFiles().stream(), Words.vocabularyFiles().stream())
                .toList();
    }

    /** The IRIs of what is typed with any of these, sorted. */
    static Set<String> typed(Model model, Resource... types) {
        return Stream.of(types)
                .flatMap(type -> model.listResourcesWithProperty(RDF.type, type).toList().stream())
                .map(Resource::getURI)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean hasOneTextInEachLanguage(Resource subject, Property property) {
        List<Literal> texts = texts(subject, property);
        Set<String> languages = texts.stream().map(Literal::getLanguage).collect(Collectors.toSet());
        return texts.size() == LANGUAGES.size()
                && languages.equals(LANGUAGES)
                && texts.stream().noneMatch(text -> text.getString().isBlank());
    }

    static List<Literal> texts(Resource subject, Property property) {
        return subject.listProperties(property).mapWith(s -> s.getLiteral()).toList();
    }

    static String text(Resource subject, Property property, String language) {
        return texts(subject, property).stream()
                .filter(text -> text.getLanguage().equals(language))
                .findFirst()
                .orElseThrow()
                .getString();
    }

    /** The objects of this property that are IRIs, everywhere in the model, sorted. */
    static Set<String> objects(Model model, Property property) {
        return model.listObjectsOfProperty(property).toList().stream()
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
