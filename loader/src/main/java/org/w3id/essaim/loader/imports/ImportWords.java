package org.w3id.essaim.loader.imports;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.w3id.essaim.loader.imports.ImportReport.Entry;

/** The results of imports in words, from {@code imports_fr.properties} and {@code imports_en.properties}. */
final class ImportWords {

    private static final int FILES_NAMED = 20;

    private final Locale locale;
    private final ResourceBundle words;

    /**
     * @param reader English if its language is, else French
     */
    ImportWords(Locale reader) {
        this.locale = reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        this.words = ResourceBundle.getBundle(
                "org.w3id.essaim.loader.imports.imports",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text that stands in files: {@code mark}, the sentence in their first line, or {@code sill.label}. */
    String text(String key) {
        return words.getString(key);
    }

    String refusal(ImportResult.Refused refused) {
        String key =
                "refused." + refused.refusal().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return say(key, refused.arguments().toArray());
    }

    String summary(ImportResult.Done done) {
        StringBuilder text = new StringBuilder();
        ImportReport report = done.report();
        line(text, say("summary.rows", done.set(), report.rows(), report.rowsLeftOut()));
        line(text, say("summary.files", done.created().size(), done.changed().size(), done.unchanged()));
        files(text, "summary.stale", done.stale());
        files(text, "summary.spared", done.spared());
        report.counts().forEach((reason, count) -> line(text, say("summary.count", count, words(reason))));
        return text.toString();
    }

    String table(ImportReport report) {
        StringBuilder text = new StringBuilder();
        line(text, words.getString("table.header"));
        for (Entry entry : report.entries()) {
            String code = entry.reason().code();
            line(
                    text,
                    String.join(
                            "\t",
                            entry.file(),
                            String.valueOf(entry.row()),
                            entry.id(),
                            code,
                            words(entry.reason()),
                            entry.outcome()));
        }
        return text.toString();
    }

    private void files(StringBuilder text, String key, List<String> files) {
        if (files.isEmpty()) {
            return;
        }
        line(text, say(key, files.size()));
        files.stream().limit(FILES_NAMED).forEach(file -> line(text, "  " + file));
        if (files.size() > FILES_NAMED) {
            line(text, "  …");
        }
    }

    private String words(Reason reason) {
        return words.getString("reason." + reason.code());
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
