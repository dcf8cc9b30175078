package org.w3id.essaim.loader.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.IDN;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptCheckTest {

    /** The second of each mixed pair has a letter that only looks Latin. */
    @ParameterizedTest
    @CsvSource({
        "framasoft.org, false",
        "fr\u0430masoft.org, true",
        "tiers-lieux.\u0440\u0444, false",
        "\u043F\u0440\u0430\u0432\u0434\u0430.com, false",
        "caf\u00E9-2.fr, false",
        "\u03BFrange.fr, true",
        "\u6771\u4EAC\u30BF\u30EF\u30FC-tower.jp, false",
        "\u6771\u4EAC\u0430.jp, true"
    })
    void seesLettersThatDoNotBelongTogether(String host, boolean mixed) {
        assertEquals(mixed, ScriptCheck.isMixed(host));
        assertEquals(mixed, ScriptCheck.isMixed(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED)));
    }
}
