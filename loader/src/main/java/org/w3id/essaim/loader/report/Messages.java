package org.w3id.essaim.loader.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.essaim.loader.finding.FindingCode;

/**
 * The message catalogue in one language. Arguments are named, {@code {target}}; a clause in square brackets is left out when one of its
 * arguments is empty: {@code No file describes {target}.[ Did you mean {near}?]}. Of several clauses parted by a bar the first whose
 * arguments are all there is said.
 */
public final class Messages {

    private static final Pattern CLAUSE = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z.]+)}");

    private final Locale locale;
    private final Properties patterns;

    private Messages(Locale locale, Properties patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /**
     * The catalogue in French or, for every other language, in English.
     *
     * @param language BCP 47 tag
     */
    public static Messages in(String language) {
        Locale locale = language.startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
        String file = "messages_" + locale.getLanguage() + ".properties";
        Properties patterns = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no catalogue " + file);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                patterns.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return new Messages(locale, patterns);
    }

    public Locale locale() {
        return locale;
    }

    public boolean isFrench() {
        return locale.equals(Locale.FRENCH);
    }

    /** The keys of the catalogue, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    /** Whether there is a message with this key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The arguments that a message names, sorted. */
    public Set<String> argumentsOf(String key) {
        Set<String> names = new TreeSet<>();
        ARGUMENT.matcher(pattern(key)).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    /** What is wrong, in a sentence. */
    public String of(FindingCode code, Map<String, String> arguments) {
        return of(code.id(), arguments);
    }

    /**
     * The message with this key.
     *
     * @throws IllegalArgumentException if there is none, which is a fault of ours
     */
    public String of(String key, Map<String, String> arguments) {
        String withClauses = CLAUSE.matcher(pattern(key)).replaceAll(match -> {
            String said = Arrays.stream(match.group(1).split("\\|"))
                    .filter(clause -> ARGUMENT.matcher(clause)
                            .results()
                            .noneMatch(argument -> arguments
                                    .getOrDefault(argument.group(1), "")
                                    .isEmpty()))
                    .findFirst()
                    .orElse("");
            return Matcher.quoteReplacement(said);
        });
        return ARGUMENT.matcher(withClauses)
                .replaceAll(match -> Matcher.quoteReplacement(arguments.getOrDefault(match.group(1), "…")))
                .strip();
    }

    private String pattern(String key) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("the catalogue has no message " + key);
        }
        return pattern;
    }
}
