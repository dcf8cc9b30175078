package org.w3id.essaim.endpoint.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.pages.Assets;

class LookSheetTest {

    @Test
    void readsAColourInTheFormsThatPeopleWrite() {
        for (String text : List.of("0b5f57", "0B5F57", "#0b5f57")) {
            assertEquals(Optional.of(new Accent("0b5f57")), Accent.of(text), text);
        }
        assertEquals(Optional.of(new Accent("00bbff")), Accent.of("0bf"));
    }

    @Test
    void readsNothingElseAsAColour() {
        for (String text : List.of("", "red", "0b5f5", "0b5f57;", "url(x)", "#0b5f57}", "0b5f57 ")) {
            assertEquals(Optional.empty(), Accent.of(text), text);
        }
    }

    @Test
    void keepsAColourWhereItCanBeReadOnly() {
        assertEquals(
                ":root {\n  --link: light-dark(#be2a7b, #7dd3c3);\n  --linkhover: light-dark(#be2a7b, #7dd3c3);\n}\n",
                sheet("be2a7b").css());
        assertTrue(sheet("ffffff").css().contains("light-dark(#0b5f57, #ffffff)"));
    }

    @Test
    void measuresContrastAsWcagDoes() {
        // #767676 is the lightest grey that may stand on white, #777777 the darkest that may not.
        assertTrue(new Accent("767676").isReadableOn(new Accent("ffffff")));
        assertFalse(new Accent("777777").isReadableOn(new Accent("ffffff")));
    }

    @Test
    void knowsTheGroundAndTheLinksOfTheStyle() {
        Assets assets = new Assets();
        String css =
                new String(assets.find(assets.url("embed.css")).orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertTrue(css.contains("--surface: light-dark(#FFFFFF, #18231F);"));
        assertTrue(css.contains("--link: light-dark(#0B5F57, #7DD3C3);"));
    }

    @Test
    void saysTheHeightOfAMap() {
        LookSheet sheet = LookSheet.read(Map.of("height", List.of("360")));
        assertEquals(":root {\n  --mapheight: 360px;\n}\n", sheet.css());
        assertEquals("/embed/look.css?height=360", sheet.path());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (Map<String, List<String>> wrong : List.of(
                Map.of("accent", List.of("red")), Map.of("height", List.of("12")), Map.of("colour", List.of("fff")))) {
            Problem problem = assertThrows(Problem.Thrown.class, () -> LookSheet.read(wrong))
                    .problem();
            assertEquals(400, problem.status(), wrong.toString());
        }
    }

    private static LookSheet sheet(String accent) {
        return new LookSheet(Accent.of(accent), Optional.empty());
    }
}
