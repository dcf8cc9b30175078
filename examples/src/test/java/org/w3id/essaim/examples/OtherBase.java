package org.w3id.essaim.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/**
 * The project's corpora as another network would have them: its things have a base of their own, {@code https://reseau.example/}; the words,
 * and so the territories, stay what they are everywhere.
 */
final class OtherBase {

    static final Things THINGS = new Things("https://reseau.example/");

    /** What is below the common base and not a word, nor a problem of the server's. */
    private static final Pattern THING = Pattern.compile(
            Pattern.quote(Words.BASE)
                    + "(?!ns|voc/|id/territory/|graph/ontology|graph/vocabularies|graph/territories|problem/|service#|shapes#)");

    /** The same as it stands in a query of an address. */
    private static final Pattern ENCODED_THING = Pattern.compile(
            Pattern.quote(encoded(Words.BASE))
                    + "(?!ns|voc%2F|id%2Fterritory%2F|graph%2Fontology|graph%2Fvocabularies|graph%2Fterritories|problem%2F|service%23|shapes%23)");

    private OtherBase() {}

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A text in which every thing has the other base. */
    static String rewritten(String text) {
        String rewritten = THING.matcher(text).replaceAll(Matcher.quoteReplacement(THINGS.base()));
        return ENCODED_THING.matcher(rewritten).replaceAll(Matcher.quoteReplacement(encoded(THINGS.base())));
    }

    /**
     * Where a column of a line stands once the line is rewritten.
     *
     * @param column from 1, in code points
     */
    static int column(String line, int column) {
        int shift = 0;
        Matcher thing = THING.matcher(line);
        while (thing.find()) {
            if (line.codePointCount(0, thing.end()) < column) {
                shift += THINGS.base().length() - Words.BASE.length();
            }
        }
        return column + shift;
    }

    /** Where a byte of a file stands once the file is rewritten. */
    static int offset(Path file, int offset) {
        try {
            String before = new String(Files.readAllBytes(file), 0, offset, StandardCharsets.ISO_8859_1);
            return rewritten(before).length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder, rewriting its files byte by byte: some of them are no UTF-8, on purpose. */
    static Path copy(Path folder, Path to) throws IOException {
        return copy(folder, to, OtherBase::rewritten);
    }

    /** Copies a folder as it is: a copy has no history, which would be told of one base and not of the other. */
    static Path plainCopy(Path folder, Path to) throws IOException {
        return copy(folder, to, text -> text);
    }

    private static Path copy(Path folder, Path to, UnaryOperator<String> change) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(folder.relativize(file).toString());
            Files.createDirectories(target.getParent());
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            Files.write(target, change.apply(bytes).getBytes(StandardCharsets.ISO_8859_1));
        }
        return to;
    }
}
