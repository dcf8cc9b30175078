package org.w3id.essaim.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Where published snapshots are kept when nobody says where: in the folder that the system has for what programs remember of a user, one
 * folder for each corpus. In the corpus itself it would be in the way of git.
 *
 * @param environment the variables of the process
 * @param system the name of the operating system, as Java tells it
 */
record StoreFolder(Map<String, String> environment, String system) {

    StoreFolder {
        environment = Map.copyOf(environment);
        Objects.requireNonNull(system);
    }

    /**
     * The store of a corpus.
     *
     * @return empty if the user has no folder
     * @throws IOException if the folder of the corpus is not there
     */
    Optional<Path> of(Path corpus) throws IOException {
        Path real = corpus.toRealPath();
        String place = UUID.nameUUIDFromBytes(real.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        String name = Objects.toString(real.getFileName(), "").replaceAll("[^A-Za-z0-9._-]", "_") + "-" + place;
        return remembered().map(folder -> folder.resolve("essaim").resolve(name));
    }

    /** By the <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base directories</a>, and what macOS and Windows have for them. */
    private Optional<Path> remembered() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return variable("LOCALAPPDATA");
        }
        if (name.startsWith("mac")) {
            return variable("HOME").map(home -> home.resolve("Library/Application Support"));
        }
        return variable("XDG_STATE_HOME").or(() -> variable("HOME").map(home -> home.resolve(".local/state")));
    }

    private Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(Path::of).filter(Path::isAbsolute);
    }
}
