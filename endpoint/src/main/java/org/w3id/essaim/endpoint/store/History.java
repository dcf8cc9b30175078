package org.w3id.essaim.endpoint.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file {@code history}, to which lines are only added. */
record History(Path file) {

    /** From the first publication to the last. */
    List<HistoryLine> read() throws IOException {
        return text().lines().map(HistoryLine::parse).flatMap(Optional::stream).toList();
    }

    private String text() throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** A line that was torn by a crash is ended first, so that it spoils no other. */
    void add(HistoryLine line) throws IOException {
        String before = text();
        boolean torn = !before.isEmpty() && !before.endsWith("\n");
        Durable.append(file, (torn ? "\n" : "") + line.text() + "\n");
    }
}
