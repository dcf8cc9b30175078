package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Where the suites lie: {@code -Dconformance.dir}, else beside the checkout. Without them the tests are skipped; where {@code CI=true} is set,
 * their absence is a failure.
 */
final class SuiteFolder {

    private SuiteFolder() {}

    /** A folder of the suites for SPARQL: {@code sparql11}, {@code sparql10}. */
    static Path sparql(String name) {
        Path root = Optional.ofNullable(System.getProperty("conformance.dir"))
                .map(Path::of)
                .orElse(project("../shared/conformance"));
        Path folder =
                root.resolve("w3c-rdf/sparql").resolve(name).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            if ("true".equals(System.getenv("CI"))) {
                fail("the W3C suites must be there: " + folder);
            }
            Assumptions.abort("the W3C suites are not there (-Dconformance.dir): " + folder);
        }
        return folder;
    }

    /** A file or folder of the project itself. */
    static Path project(String relative) {
        return Path.of(System.getProperty("essaim.root", "..")).resolve(relative);
    }
}
