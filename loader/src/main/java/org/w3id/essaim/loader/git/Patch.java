package org.w3id.essaim.loader.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffAlgorithm.SupportedAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** The difference between two texts, in the unified form that {@code git apply} and {@code patch -p1} take. */
public final class Patch {

    private Patch() {}

    /**
     * The patch that makes one text of the other; empty if they are equal.
     *
     * @param path of the file, with {@code /} separators
     */
    public static String of(String path, String before, String after) {
        RawText from = raw(before);
        RawText to = raw(after);
        EditList edits =
                DiffAlgorithm.getAlgorithm(SupportedAlgorithm.HISTOGRAM).diff(RawTextComparator.DEFAULT, from, to);
        if (edits.isEmpty()) {
            return "";
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(edits, from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written to
        }
        return "--- a/" + path + "\n+++ b/" + path + "\n" + out.toString(StandardCharsets.UTF_8);
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
