package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.lamyne.org",
                "http://a-b.example.fr:8080/lieu?x=1&y=%C3%A9#haut",
                "http://café.exemple.fr/été"
            })
    void keepsAnAddressThatIsRight(String address) {
        assertEquals(new Site(Optional.of(address), List.of()), Site.of(address));
    }

    @ParameterizedTest
    @CsvSource({
        "www.exemple.fr, http://www.exemple.fr",
        "'\u00a0www.exemple.fr ', http://www.exemple.fr",
        "exemple.fr/le-lieu, http://exemple.fr/le-lieu"
    })
    void addsAScheme(String written, String address) {
        assertEquals(new Site(Optional.of(address), List.of(Reason.SITE_SCHEME_ADDED)), Site.of(written));
    }

    @Test
    void cutsAtTheBarOfAWiki() {
        assertEquals(
                new Site(Optional.of("http://exemple.org"), List.of(Reason.SITE_CUT)),
                Site.of("http://exemple.org|exemple.org]]"));
    }

    @ParameterizedTest
    @CsvSource({
        "en cours, SITE_NOT_AN_ADDRESS",
        "Madame EXEMPLE, SITE_NOT_AN_ADDRESS",
        "Studio\u00a0http://exemple.org/, SITE_NOT_AN_ADDRESS",
        "ftp://exemple.org, SITE_NOT_AN_ADDRESS",
        "http://exemple, SITE_NOT_AN_ADDRESS",
        "http://exemple.org/a%2, SITE_NOT_AN_ADDRESS",
        "http://qui@exemple.org/, TEXT_PERSONAL",
        "contact@exemple.org, TEXT_PERSONAL",
        "http://exemple.org/une-adresse-cou…, SITE_TRUNCATED",
        "http://www.chezmÃ©mÃ©.exemple, SITE_GARBLED",
        "www.facebook.com/quelquun, SITE_SOCIAL_ACCOUNT",
        "http://on.fb.me/1, SITE_SOCIAL_ACCOUNT",
        "https://fr.linkedin.com/in/quelquun, SITE_SOCIAL_ACCOUNT"
    })
    void leavesOutWhatIsNoSite(String written, Reason reason) {
        assertEquals(new Site(Optional.empty(), List.of(reason)), Site.of(written));
    }

    @Test
    void doesNotTakeAHostForASocialOneByItsEnding() {
        assertEquals(
                Optional.of("http://notfacebook.com"),
                Site.of("http://notfacebook.com").address());
    }

    @Test
    void nothingIsNoFault() {
        assertEquals(new Site(Optional.empty(), List.of()), Site.of(" "));
    }
}
