package org.w3id.essaim.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Literal;
import org.junit.jupiter.api.Test;

/** French as it is printed: an unbreakable space before double signs and inside quotation marks, curly apostrophes. */
class FrenchTypographyTest {

    /** A breakable space, or none after a letter, before a double sign; a prefixed name has its colon within the word. */
    private static final Pattern FAULT =
            Pattern.compile("[ ][:;?!»]|\\p{L}([;?!»]|:(?=\\s|$))|«[^\\u00a0\\u202f]|'|\"|\\.\\.\\.");

    @Test
    void isKeptInEveryFrenchTextOfTheWords() throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> files = new ArrayList<>(WordsInTurtle.files());
        files.add(Words.ALIGNMENTS_FILE);
        for (String file : files) {
            WordsInTurtle.read(file).listStatements().forEach(s -> {
                if (s.getObject() instanceof Literal text
                        && text.getLanguage().equals("fr")
                        && FAULT.matcher(text.getString()).find()) {
                    faults.add(file + ": " + text.getString());
                }
            });
        }
        assertEquals(List.of(), faults);
    }
}
