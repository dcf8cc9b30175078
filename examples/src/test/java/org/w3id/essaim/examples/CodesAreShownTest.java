package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.examples.InvalidCorpus.Expected;
import org.w3id.essaim.loader.finding.FindingCode;

/** Each code of the closed list is shown by a faulty corpus, or stands in a list with the reason why none shows it. */
class CodesAreShownTest {

    private static List<String> reasons() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CodesAreShownTest.class.getResourceAsStream("codes-without-a-corpus.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void everyCodeHasACorpusOrAReasonAndNoneHasBoth() throws IOException {
        Set<String> unshown =
                Arrays.stream(FindingCode.values()).map(FindingCode::id).collect(Collectors.toCollection(TreeSet::new));
        InvalidCorpus.all()
                .forEach(
                        corpus -> corpus.expected().stream().map(Expected::code).forEach(unshown::remove));
        Set<String> excused =
                reasons().stream().map(line -> line.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(excused, unshown);
    }

    @Test
    void everyReasonSaysSomething() throws IOException {
        reasons().forEach(line -> assertTrue(line.matches("\\S+ \\S+( \\S+)+"), line));
    }
}
