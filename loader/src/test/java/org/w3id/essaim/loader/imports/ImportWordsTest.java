package org.w3id.essaim.loader.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.loader.imports.ImportReport.Entry;
import org.w3id.essaim.loader.imports.ImportResult.Done;
import org.w3id.essaim.loader.imports.ImportResult.Refusal;

class ImportWordsTest {

    private static final String BUNDLE = "org.w3id.essaim.loader.imports.imports";
    private static final ResourceBundle FRENCH = ResourceBundle.getBundle(BUNDLE, Locale.FRENCH);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);

    private static final Done DONE = new Done(
            "tiers-lieux",
            List.of("place/01/a-01001.ttl"),
            List.of(),
            1200,
            List.of("place/02/b-02001.ttl"),
            List.of("place/03/c-03001.ttl"),
            new ImportReport(
                    1201,
                    List.of(
                            new Entry("a.csv", 4, "3", Reason.POSTCODE_ZERO, ""),
                            new Entry("a.csv", 3, "2", Reason.TERRITORY_RECOVERED, "commune-29019"),
                            new Entry("a.csv", 2, "1", Reason.TERRITORY_NONE, ""),
                            new Entry("a.csv", 4, "3", Reason.TERRITORY_NOT_FOUND, ""))));

    @Test
    void everyReasonAndRefusalHasWordsInBothLanguages() {
        Set<String> keys = new TreeSet<>();
        for (Reason reason : Reason.values()) {
            keys.add("reason." + reason.code());
        }
        for (Refusal refusal : Refusal.values()) {
            keys.add("refused." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (String key : List.of("rows", "files", "stale", "spared", "count")) {
            keys.add("summary." + key);
        }
        keys.add("table.header");
        keys.add("mark");
        keys.add("spdx.mark");
        keys.add("sill.label");
        keys.add("sill.description");
        assertEquals(keys, new TreeSet<>(FRENCH.keySet()));
        assertEquals(keys, new TreeSet<>(ENGLISH.keySet()));
    }

    @Test
    void bothLanguagesTakeTheSameArgumentsAndNoStraightApostrophe() {
        for (String key : FRENCH.keySet()) {
            assertEquals(arguments(FRENCH.getString(key)), arguments(ENGLISH.getString(key)), key);
            assertFalse(
                    FRENCH.getString(key).contains("'")
                            || ENGLISH.getString(key).contains("'"),
                    key);
        }
    }

    @Test
    void tellsWhatWasDoneInFrench() {
        assertEquals("""
                tiers-lieux — lignes lues\u00a0: 1\u202f201\u202f; laissées de côté\u00a0: 2.
                Fichiers créés\u00a0: 1\u202f; modifiés\u00a0: 0\u202f; inchangés\u00a0: 1\u202f200.
                Fichiers d’un import précédent qui ne sont plus produits\u00a0: 1. Ils restent\u202f; à vous d’en décider.
                  place/02/b-02001.ttl
                Fichiers écrits par une autre main, laissés tels quels\u00a0: 1.
                  place/03/c-03001.ttl
                1 × aucune commune indiquée\u00a0: ligne laissée de côté
                1 × la commune ne se déduit pas sans deviner\u00a0: ligne laissée de côté
                1 × pas de code\u202f; le nom et le code postal ne désignent qu’une commune\u00a0: elle est retenue
                1 × code postal 0\u00a0: laissé de côté
                """, DONE.summary(Locale.FRANCE));
    }

    @Test
    void tellsEachRowInEnglish() {
        assertEquals("""
                file\trow\tidentifier\tcode\twhat was done\toutcome
                a.csv\t2\t1\tterritory-none\tno commune given: row left out\t
                a.csv\t3\t2\tterritory-recovered\tno code; name and postcode fit one commune only: it is taken\tcommune-29019
                a.csv\t4\t3\tterritory-not-found\tthe commune cannot be told without guessing: row left out\t
                a.csv\t4\t3\tpostcode-zero\tpostcode 0: left out\t
                """, DONE.table(Locale.UK));
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
