package org.w3id.essaim.loader.source;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Finds the conformance suites beside the checkout: {@code -Dconformance.dir}, else {@code ../shared/conformance}. */
final class SharedFiles {

    private SharedFiles() {}

    /**
     * A file of the suites. Where they are absent the test is skipped with that reason; where {@code CI=true} it fails.
     *
     * @param path below the folder of the suites
     */
    static Path conformance(String path) {
        String root = System.getProperty("essaim.root", "..");
        Path folder = Path.of(System.getProperty(
                "conformance.dir", Path.of(root, "../shared/conformance").toString()));
        Path file = folder.resolve(path).normalize();
        if (!Files.exists(file)) {
            String reason = "the conformance suites are not at " + folder.normalize() + " (-Dconformance.dir)";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(reason);
            }
            Assumptions.abort(reason);
        }
        return file;
    }
}
