package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moteur de calcul - [exemple.fr](https://exemple.fr)",
                "Moteur de calcul – [Exemple.fr](https://exemple.fr). ",
                "Moteur de calcul\u00a0— [exemple.fr](https://exemple.fr)"
            })
    void isTheAddressOfWhatTheTextDescribes(String written) {
        assertEquals(new ClosingLink("Moteur de calcul", Optional.of("https://exemple.fr")), ClosingLink.of(written));
    }

    @Test
    void keepsTheTextBeforeItWithItsOtherLinks() {
        assertEquals(
                new ClosingLink("Voir [a.fr](https://a.fr) - et", Optional.of("http://b.exemple.fr/")),
                ClosingLink.of("Voir [a.fr](https://a.fr) - et - [b.exemple.fr](http://b.exemple.fr/)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moteur de calcul",
                "Moteur de calcul - exemple.fr",
                "Moteur de calcul - [le site](https://exemple.fr)",
                "Moteur de calcul - [exemple.fr](https://exemple.org)",
                "Moteur de calcul - [exemple.fr](https://exemple.fr/calcul)",
                "Moteur de calcul - [exemple.fr](mailto:calcul@exemple.fr)",
                "Moteur de calcul - [facebook.com](https://facebook.com)",
                "Moteur de calcul, sur [exemple.fr](https://exemple.fr)",
                "Moteur - [exemple.fr](https://exemple.fr) de calcul",
                "[exemple.fr](https://exemple.fr)"
            })
    void isNoOtherEnd(String written) {
        assertEquals(new ClosingLink(written, Optional.empty()), ClosingLink.of(written));
    }
}
