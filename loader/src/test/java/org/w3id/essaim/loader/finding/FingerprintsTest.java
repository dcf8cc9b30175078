package org.w3id.essaim.loader.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static Finding at(int line, String thing, Map<String, String> arguments) {
        return new Finding(
                FindingCode.LINK_DANGLING,
                Severity.ERROR,
                new Position("commons/a.ttl", line, 1, 1),
                Optional.of(thing),
                Optional.of("urn:p"),
                arguments);
    }

    private static String print(Finding finding) {
        return Fingerprints.of(List.of(finding)).get(finding);
    }

    @Test
    void staysTheSameWhenTheLineMovesAndWhenTheAdviceChanges() {
        assertEquals(
                print(at(3, "urn:a", Map.of("target", "urn:x", "near", ""))),
                print(at(9, "urn:a", Map.of("target", "urn:x", "near", "urn:y"))));
    }

    @Test
    void differsByThingAndByValue() {
        String one = print(at(3, "urn:a", Map.of("target", "urn:x")));
        assertNotEquals(one, print(at(3, "urn:b", Map.of("target", "urn:x"))));
        assertNotEquals(one, print(at(3, "urn:a", Map.of("target", "urn:y"))));
        assertEquals(32, one.length());
    }

    @Test
    void numbersThoseThatAreAlike() {
        Finding first = at(3, "urn:a", Map.of("target", "urn:x"));
        Finding second = at(4, "urn:a", Map.of("target", "urn:x"));
        Map<Finding, String> both = Fingerprints.of(List.of(second, first));
        assertNotEquals(both.get(first), both.get(second));
        assertEquals(print(first), both.get(first));
    }
}
