package org.w3id.essaim.examples;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mistake that people often make when they write a record: a corpus of {@code examples/invalid} that shows it, and in
 * {@code examples/mended} the file as it is once mended.
 *
 * @param name that of both folders
 * @param fr what it is, in French
 * @param en what it is, in English
 * @param file the faulty file, from the root of the corpus
 * @param fix whether {@code check --fix} mends it
 * @param known words that only who writes the record can know, so that no message can say them
 */
record Mistake(@JsonProperty("case") String name, String fr, String en, String file, boolean fix, List<String> known) {

    Mistake {
        known = List.copyOf(known);
    }

    /** All of them, in the order in which the page tells them. */
    static List<Mistake> all() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        CollectionType list = mapper.getTypeFactory().constructCollectionType(List.class, Mistake.class);
        return mapper.readValue(folder().resolve("mistakes.json").toFile(), list);
    }

    private static Path folder() {
        return Checkout.examples().resolve("mended");
    }

    Path faulty() {
        return Checkout.examples().resolve("invalid").resolve(name);
    }

    /** The mended file, from the root of the corpus: its own name may have been the mistake. */
    Path mendedFile() throws IOException {
        Path mended = folder().resolve(name);
        List<Path> files = Checkout.turtle(mended);
        if (files.size() != 1) {
            throw new IllegalStateException(name + " is mended in one file, not in " + files);
        }
        return mended.relativize(files.get(0));
    }

    String before() throws IOException {
        // As an editor shows it, for one of them is not UTF-8.
        return new String(Files.readAllBytes(faulty().resolve(file)), StandardCharsets.UTF_8);
    }

    String after() throws IOException {
        return Files.readString(folder().resolve(name).resolve(mendedFile()));
    }

    /** The faulty corpus in another folder. */
    void copyTo(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(faulty())) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                Path to = corpus.resolve(faulty().relativize(from).toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The corpus in another folder, with the mended file in place of the faulty one. */
    void mendTo(Path corpus) throws IOException {
        copyTo(corpus);
        Files.delete(corpus.resolve(file));
        Files.writeString(corpus.resolve(mendedFile().toString()), after());
    }
}
