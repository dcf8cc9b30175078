package org.w3id.essaim.loader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.loader.SharedFolder;

/** Each format in each language, byte for byte; {@code -Dessaim.write=true} writes the files anew. */
class GoldenReportsTest {

    private static final Path GOLDEN =
            SharedFolder.project("loader/src/test/resources/org/w3id/essaim/loader/report/golden");

    /** One fault that can be mended, of a file with characters of two UTF-16 units. */
    private static final String CORPUS = "curly-quote";

    @TestFactory
    Stream<DynamicTest> areAsTheyWere() throws IOException {
        Run run = SampleRun.invalid(CORPUS);
        return Stream.of("fr", "en")
                .flatMap(language -> SampleRun.reports(language).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(format -> dynamicTest(format.getKey() + " " + language, () -> {
                            Path file = GOLDEN.resolve(CORPUS + "." + language + "." + format.getKey());
                            String written =
                                    SampleRun.written(format.getValue(), run).replace(System.lineSeparator(), "\n");
                            if (Boolean.getBoolean("essaim.write")) {
                                Files.createDirectories(GOLDEN);
                                Files.writeString(file, written);
                            }
                            assertEquals(Files.readString(file), written);
                        })));
    }
}
