package org.w3id.essaim.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.examples.InvalidCorpus.Expected;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.ReadPolicy;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.TurtleReader;
import org.w3id.essaim.ontology.Things;

/** The corpora of {@code examples/invalid}: that they state what is expected of them, and what reading alone finds in them. */
class InvalidCorporaTest {

    /** Good Turtle that says another thing than was meant: what is found there is found later. */
    private static final Set<String> READ_WELL = Set.of("comma-in-a-number");

    /** What is found while reading a file, apart from {@code syntax.*}. */
    private static final Set<String> FOUND_BY_READING =
            Set.of("policy.blank-node", "policy.relative-iri", "policy.scheme", "policy.prefix");

    private final TurtleReader reader = new TurtleReader(ReadPolicy.contributions(Things.COMMON));

    @Test
    void areAtLeastThirty() throws IOException {
        assertTrue(InvalidCorpus.all().size() >= 30);
    }

    @TestFactory
    Stream<DynamicTest> haveFaultsOfKnownCodesInFilesOfTheirs() throws IOException {
        return each(corpus -> {
            Set<String> codes = corpus.expected().stream().map(Expected::code).collect(Collectors.toSet());
            assertFalse(codes.isEmpty());
            assertTrue(codes.stream().allMatch(code -> FindingCode.ofId(code).isPresent()), codes::toString);
            for (Expected expected : corpus.expected()) {
                assertTrue(Files.isRegularFile(corpus.folder().resolve(expected.file())), expected.file());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> areFaultyWhenReadJustWhereTheyShouldBe() throws IOException {
        return each(corpus -> assertEquals(
                corpus.expected().stream()
                        .filter(e -> e.code().startsWith("syntax.") && !READ_WELL.contains(corpus.name())
                                || FOUND_BY_READING.contains(e.code()))
                        .toList(),
                read(corpus)));
    }

    private List<Expected> read(InvalidCorpus corpus) throws IOException {
        List<Expected> found = new ArrayList<>();
        for (Path file : Checkout.turtle(corpus.folder())) {
            String path = corpus.folder().relativize(file).toString().replace('\\', '/');
            SourceFile source = reader.read(path, Files.readAllBytes(file));
            for (Finding finding : source.findings()) {
                found.add(new Expected(
                        finding.code().id(),
                        path,
                        finding.position().line(),
                        finding.position().column()));
            }
        }
        return found;
    }

    private interface Check {
        void of(InvalidCorpus corpus) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) throws IOException {
        return InvalidCorpus.all().stream().map(corpus -> dynamicTest(corpus.name(), () -> check.of(corpus)));
    }
}
