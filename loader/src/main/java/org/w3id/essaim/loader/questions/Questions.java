package org.w3id.essaim.loader.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.essaim.ontology.Things;

/**
 * The questions of a folder, the {@code .ttl} files right in it.
 *
 * @param read those that can be asked: by number, those without one last, then by name
 * @param refused why other files hold none, by path
 */
public record Questions(List<Question> read, List<NotAQuestion> refused) {

    private static final Comparator<Question> ORDER = Comparator.comparing(
                    (Question question) -> question.number().isEmpty())
            .thenComparing(question -> question.number().orElse(0))
            .thenComparing(Question::name);

    public Questions {
        read = read.stream().sorted(ORDER).toList();
        refused = List.copyOf(refused);
    }

    /**
     * Reads them. A folder that does not exist has none.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static Questions in(Path folder) throws IOException {
        return in(folder, Things.COMMON);
    }

    /**
     * As {@link #in(Path)}, to be asked of a graph whose things have another base.
     *
     * @throws IOException as there
     */
    public static Questions in(Path folder, Things things) throws IOException {
        List<Question> read = new ArrayList<>();
        List<NotAQuestion> refused = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            for (Path file : turtle(folder)) {
                try {
                    read.add(Question.read(file, things));
                } catch (NotAQuestion e) {
                    refused.add(e);
                }
            }
        }
        return new Questions(read, refused);
    }

    private static List<Path> turtle(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
        }
    }
}
