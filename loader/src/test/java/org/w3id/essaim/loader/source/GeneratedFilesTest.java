package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file says that an import wrote it. */
class GeneratedFilesTest {

    private static final String THING = """
            @prefix actor: <https://w3id.org/essaim/id/actor/> .
            @prefix es: <https://w3id.org/essaim/ns#> .
            actor:x a es:Organization .
            """;

    @Test
    void aFileIsGeneratedWhenItsFirstLineSaysSo() {
        SourceFile file = Turtle.read("# essaim import sill : fiche importée\n" + THING);
        assertTrue(file.isGenerated());
        assertEquals(List.of(), file.findings());
    }

    @Test
    void aByteOrderMarkDoesNotHideTheMark() {
        assertTrue(Turtle.read("\ufeff# essaim import sill : fiche importée\n" + THING)
                .isGenerated());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# essaim importe\n", "# une main\n# essaim import sill : non\n", " # essaim import sill\n"})
    void otherwiseItIsKeptByHand(String head) {
        assertFalse(Turtle.read(head + THING).isGenerated());
    }

    @Test
    void theMarkIsNoPartOfTheGraph() {
        SourceFile marked = Turtle.read("# essaim import sill : fiche importée\n" + THING);
        assertEquals(
                Turtle.read(THING).triples().get(0).triple(),
                marked.triples().get(0).triple());
    }
}
