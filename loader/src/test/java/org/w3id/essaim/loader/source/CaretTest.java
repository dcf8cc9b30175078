package org.w3id.essaim.loader.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.source.Caret.Role;

/** What is wanted where someone writes; the caret stands at the bar. */
class CaretTest {

    private static Caret caret(String text) {
        int at = text.indexOf('|');
        return Caret.at(text.substring(0, at) + text.substring(at + 1), at);
    }

    private static void isNothing(String text) {
        assertEquals(Role.NONE, caret(text).role(), text);
    }

    @Test
    void wantsASubjectAtTheStartAndAfterADot() {
        assertEquals(Role.SUBJECT, caret("|").role());
        assertEquals(Role.SUBJECT, caret("a:b a c:d .\n|").role());
        assertEquals(Role.SUBJECT, caret("@prefix a: <https://a/> .\n|").role());
        assertEquals(Role.SUBJECT, caret("PREFIX a: <https://a/>\nco|").role());
    }

    @Test
    void wantsAPropertyAfterTheSubjectAndAfterASemicolon() {
        assertEquals(new Caret(Role.PREDICATE, 4, 4, "", "a:b", ""), caret("a:b |"));
        assertEquals(new Caret(Role.PREDICATE, 13, 18, "es:st", "a:b", ""), caret("a:b a c:d ;\n es:st|"));
        assertEquals(new Caret(Role.PREDICATE, 13, 23, "es:st", "a:b", ""), caret("a:b a c:d ;\n es:st|eward x:y ."));
    }

    @Test
    void wantsAValueAfterThePropertyAndAfterAComma() {
        assertEquals(new Caret(Role.OBJECT, 6, 6, "", "a:b", "a"), caret("a:b a |"));
        assertEquals(new Caret(Role.OBJECT, 12, 12, "", "a:b", "c:d"), caret("a:b c:d e:f,|"));
        assertEquals(new Caret(Role.OBJECT, 8, 13, "35000", "a:b", "c:d"), caret("a:b c:d 35000|"));
        assertEquals(new Caret(Role.OBJECT, 8, 12, "lab", "a:b", "c:d"), caret("a:b c:d lab|o ;"));
    }

    @Test
    void takesAPrefixAloneForTheBeginningOfAName() {
        assertEquals(new Caret(Role.OBJECT, 8, 14, "theme:", "a:b", "c:d"), caret("a:b c:d theme:|\n ."));
    }

    @Test
    void wantsNothingInATextAComentOrADirective() {
        isNothing("a:b c:d \"te|xt\"");
        isNothing("a:b c:d \"te|");
        isNothing("a:b c:d # co|mment");
        isNothing("a:b c:d # comment|\n e:f .");
        isNothing("@pre|");
        isNothing("@prefix a|");
        isNothing("@prefix a: |<https://a/> .");
    }

    @Test
    void wantsNothingAfterAValueOnItsLine() {
        isNothing("a:b c:d \"text\" |");
        isNothing("a:b c:d e:f g|");
    }

    @Test
    void wantsAPropertyOnTheNextLineWhereASemicolonIsMissing() {
        assertEquals(new Caret(Role.PREDICATE, 13, 16, "g:h", "a:b", ""), caret("a:b c:d e:f\n g:h|"));
        assertEquals("g:h", caret("a:b c:d e:f\n g:h i|").predicate());
    }

    @Test
    void takesATermInTheFirstColumnForANewSubject() {
        assertEquals("g:h", caret("a:b c:d e:f\ng:h |").subject());
    }

    @Test
    void findsTheNameAtAPlaceAndAtItsEnd() {
        String text = "a:b a <https://c/d> ; e:f \"g:h\" .";
        assertEquals("a:b", Caret.name(text, 1).orElseThrow().written());
        assertEquals("a:b", Caret.name(text, 3).orElseThrow().written());
        assertEquals("<https://c/d>", Caret.name(text, 10).orElseThrow().written());
        assertEquals(true, Caret.name(text, 28).isEmpty());
    }
}
