package org.w3id.essaim.loader;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Where tests find what lies outside the project: the system property {@code shared.dir}, or else {@code ../shared}. */
public final class SharedFolder {

    public static final String ABSENT = "the folder ../shared, which strangers lack, is absent";

    private SharedFolder() {}

    /** A file or folder of the project itself. */
    public static Path project(String relative) {
        return Path.of(System.getProperty("essaim.root", "..")).resolve(relative);
    }

    /** A file or folder of the shared one; the test is skipped where it is absent, and fails in continuous integration. */
    public static Path path(String relative) {
        Path shared = Optional.ofNullable(System.getProperty("shared.dir"))
                .map(Path::of)
                .orElse(project("../shared"));
        Path path = shared.resolve(relative).toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            if ("true".equals(System.getenv("CI"))) {
                fail(path + " is absent");
            }
            Assumptions.abort(ABSENT + ": " + path);
        }
        return path;
    }
}
