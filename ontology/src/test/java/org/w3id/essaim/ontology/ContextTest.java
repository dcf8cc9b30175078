package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** The JSON-LD context says nothing that the ontology does not. */
class ContextTest {

    @Test
    void namesOnlyTermsThatAreDeclared() throws IOException {
        Model ontology = WordsInTurtle.read(Words.ontologyFiles());
        Set<String> declared = new TreeSet<>(WordsInTurtle.typed(ontology, OWL.Class, RDF.Property));
        declared.add(Es.SKOS_CONCEPT);
        Set<String> named = terms(context());
        assertFalse(named.isEmpty());
        assertEquals(
                Set.of(), named.stream().filter(iri -> !declared.contains(iri)).collect(Collectors.toSet()));
    }

    private static JsonObject context() throws IOException {
        try (InputStream in = Words.open(Words.CONTEXT_FILE)) {
            return JSON.parse(in).getObj("@context");
        }
    }

    /** The IRIs that keys stand for; keywords and prefixes left out. */
    private static Set<String> terms(JsonObject context) {
        Set<String> iris = new TreeSet<>();
        context.forEach((key, value) -> {
            if (value.isObject()) {
                JsonObject definition = value.getAsObject();
                for (String keyword : new String[] {"@id", "@reverse"}) {
                    if (definition.hasKey(keyword)) {
                        iris.add(expanded(context, definition.getString(keyword)));
                    }
                }
            } else if (isTerm(value)) {
                iris.add(expanded(context, value.getAsString().value()));
            }
        });
        return iris;
    }

    private static boolean isTerm(JsonValue value) {
        return value.isString() && !value.getAsString().value().matches("@.*|.*[/#]");
    }

    private static String expanded(JsonObject context, String name) {
        int colon = name.indexOf(':');
        return context.getString(name.substring(0, colon)) + name.substring(colon + 1);
    }
}
