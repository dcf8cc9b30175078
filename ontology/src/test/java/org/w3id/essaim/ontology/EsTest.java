package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class EsTest {

    @Test
    void namesThe18ClassesOfTheOntologyAndNoOther() throws Exception {
        Set<String> named = constants(true);
        assertEquals(18, named.size());
        assertEquals(WordsInTurtle.typed(ontology(), OWL.Class), named);
    }

    @Test
    void namesThe27PropertiesOfTheOntologyAndNoOther() throws Exception {
        Set<String> named = constants(false);
        assertEquals(27, named.size());
        assertEquals(WordsInTurtle.typed(ontology(), RDF.Property), named);
    }

    @Test
    void spellsEachConstantLikeItsTerm() throws Exception {
        for (Field field : Es.class.getFields()) {
            String iri = (String) field.get(null);
            if (iri.startsWith(Es.NS) && !iri.equals(Es.NS)) {
                String local = iri.substring(Es.NS.length());
                String spelt = local.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
                assertEquals(spelt, field.getName());
            }
        }
    }

    private static Model ontology() throws IOException {
        return WordsInTurtle.read(Words.ONTOLOGY_FILE);
    }

    /** The constants in our namespace: classes begin with a capital, properties do not. */
    private static Set<String> constants(boolean classes) throws IllegalAccessException {
        Set<String> iris = new TreeSet<>();
        for (Field field : Es.class.getFields()) {
            String iri = (String) field.get(null);
            if (iri.startsWith(Es.NS)
                    && iri.length() > Es.NS.length()
                    && Character.isUpperCase(iri.charAt(Es.NS.length())) == classes) {
                iris.add(iri);
            }
        }
        return iris;
    }
}
