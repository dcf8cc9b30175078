package org.w3id.essaim.loader.commands;

import java.util.Locale;
import picocli.CommandLine.Option;

/** {@code --lang} and {@code --help}: what every command understands. */
public final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "fr|en",
            descriptionKey = "lang",
            completionCandidates = Candidates.class,
            defaultValue = "")
    private String lang = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    /** What the shell may complete. */
    static final class Candidates implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return java.util.List.of("fr", "en").iterator();
        }
    }

    /**
     * The language asked for, or empty.
     *
     * @throws CannotRun if it is neither French nor English
     */
    public String tag() {
        if (!lang.isEmpty() && !lang.equals("fr") && !lang.equals("en")) {
            throw new CannotRun("lang.unknown", java.util.Map.of("lang", lang));
        }
        return lang;
    }

    public Locale locale(Terminal terminal) {
        return terminal.locale(tag());
    }
}
