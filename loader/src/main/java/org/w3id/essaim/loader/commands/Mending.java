package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3id.essaim.loader.finding.Edit;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Fix;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * Writes the sure fixes of one file into it. What two fixes would change otherwise is left to the next round, and what was written since the
 * file was read is never lost: then nothing is done.
 *
 * @param text the file's new text
 * @param mended the findings whose fixes are in it
 */
record Mending(String text, List<Finding> mended) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    Mending {
        mended = List.copyOf(mended);
    }

    /**
     * Works out what the sure fixes make of a file.
     *
     * @param findings about this file
     */
    static Mending of(SourceFile file, Collection<Finding> findings) {
        Set<Edit> edits = new LinkedHashSet<>();
        List<Finding> mended = new ArrayList<>();
        for (Finding finding : findings) {
            finding.fixes().stream()
                    .filter(Fix::sure)
                    .findFirst()
                    .filter(fix -> fix.edits().stream().noneMatch(edit -> clashes(edit, edits)))
                    .ifPresent(fix -> {
                        edits.addAll(fix.edits());
                        mended.add(finding);
                    });
        }
        StringBuilder text = new StringBuilder(file.text());
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::offset).reversed())
                .forEach(edit -> text.replace(edit.offset(), edit.end(), edit.text()));
        return new Mending(text.toString(), mended);
    }

    /** The same edit twice, as two uses of one undeclared prefix ask for it, is done once. */
    private static boolean clashes(Edit edit, Set<Edit> edits) {
        return !edits.contains(edit)
                && edits.stream()
                        .anyMatch(other -> edit.offset() == other.offset()
                                || edit.offset() < other.end() && other.offset() < edit.end());
    }

    /**
     * Writes the text in one step.
     *
     * @return whether it was written: not if the file is no longer what was read
     * @throws IOException if it can be neither read nor written; the file is then as it was
     */
    boolean write(SourceFile read, Path file) throws IOException {
        byte[] now = FileRewrite.read(file);
        byte[] before = read.text().getBytes(StandardCharsets.UTF_8);
        boolean marked = now.length >= 3 && Arrays.equals(now, 0, 3, BYTE_ORDER_MARK, 0, 3);
        return Arrays.equals(now, marked ? 3 : 0, now.length, before, 0, before.length)
                && FileRewrite.replace(file, now, text.getBytes(StandardCharsets.UTF_8));
    }
}
