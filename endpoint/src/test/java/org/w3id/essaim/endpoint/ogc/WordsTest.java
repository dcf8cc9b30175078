package org.w3id.essaim.endpoint.ogc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.endpoint.http.Lang;

class WordsTest {

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(
                new TreeSet<>(Words.load(Lang.FR).catalogue().stringPropertyNames()),
                new TreeSet<>(Words.load(Lang.EN).catalogue().stringPropertyNames()));
    }

    @Test
    void frenchSpacesDoNotBreak() {
        Words.load(Lang.FR)
                .catalogue()
                .forEach((key, text) -> assertFalse(text.toString().matches(".*(« | [:;?!»]).*"), key + ": " + text));
    }
}
