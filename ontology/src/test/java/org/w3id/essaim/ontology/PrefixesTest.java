package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrefixesTest {

    private final Map<String, String> common = Prefixes.of(Things.COMMON);

    @Test
    void giveEveryKindAndEverySchemeOneSpeltLikeIt() {
        for (Kind kind : Kind.values()) {
            assertEquals(Things.COMMON.namespace(kind), common.get(kind.slug()));
        }
        for (Scheme scheme : Scheme.values()) {
            assertEquals(scheme.iri() + "/", common.get(scheme.slug()));
        }
    }

    @Test
    void leadToOneNamespaceEach() {
        assertEquals(common.size(), new HashSet<>(common.values()).size());
    }

    @Test
    void followTheBaseOfTheCorpusExceptForTerritories() {
        Map<String, String> other = Prefixes.of(new Things("https://reseau.example/"));
        assertEquals("https://reseau.example/id/commons/", other.get("commons"));
        assertEquals("https://reseau.example/id/", other.get("id"));
        assertEquals("https://w3id.org/essaim/id/territory/", other.get("territory"));
        assertEquals(Es.NS, other.get("es"));
    }

    @Test
    void cannotBeChanged() {
        assertThrows(UnsupportedOperationException.class, () -> common.put("ex", "https://example.org/"));
    }

    /** Two of the files' own are no contributor's business: that of the ontology's header, and that of SPDX's terms. */
    @Test
    void areThoseOfTheWords() throws IOException {
        for (String file : WordsInTurtle.files()) {
            WordsInTurtle.read(file).getNsPrefixMap().forEach((prefix, namespace) -> {
                if (!prefix.equals("vann") && !prefix.equals("spdx-terms")) {
                    assertEquals(common.get(prefix), namespace, file + ": " + prefix);
                }
            });
        }
    }

    @Test
    void useOnlyTheHttpsFormOfSchemaOrg() {
        assertEquals("https://schema.org/", common.get("schema"));
        assertTrue(!common.containsValue("http://schema.org/"));
    }
}
