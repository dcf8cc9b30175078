package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.http.Lang;

class WebUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:x",
                "data:text/html,x",
                "vbscript:x",
                "//elsewhere.example/",
                "ftp://x/",
                "mailto:x@example.org",
                " https://x/",
                "https://x/ y",
                "https:///x",
                "",
                "fr/place",
                "https://x/\"onclick"
            })
    void refusesWhatIsNoAddressOfAPage(String address) {
        assertTrue(WebUrl.of(address).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new WebUrl(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://exemple.org/a?b=c#d", "http://x", "/fr/place?q=a%20b", "/", "#main"})
    void takesWebAddressesAndOwnPaths(String address) {
        assertEquals(address, new WebUrl(address).href());
    }

    @Test
    void isCalledByItsHostWhenItIsLong() {
        assertEquals("exemple.org", new WebUrl("https://www.exemple.org/").shown());
        assertEquals("exemple.org", new WebUrl("https://exemple.org/a/very/long/path/that/nobody/reads").shown());
    }

    @Test
    void theOtherLanguageOfAPageWithoutOneIsItsHome() {
        assertEquals(
                "/en/place/x", new Links(Lang.FR, "").in(Lang.EN, "/fr/place/x").href());
        assertEquals("/en?q=x", new Links(Lang.FR, "").in(Lang.EN, "/fr?q=x").href());
        assertEquals("/en/", new Links(Lang.FR, "").in(Lang.EN, "/frites").href());
        assertEquals("/en/", new Links(Lang.FR, "").in(Lang.EN, "/fr/a b").href());
    }
}
