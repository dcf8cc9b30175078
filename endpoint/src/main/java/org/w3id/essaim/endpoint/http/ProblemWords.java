package org.w3id.essaim.endpoint.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of problems, from {@code problems_{fr,en}.properties} (UTF-8). Immutable once loaded. */
public final class ProblemWords {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    private final Map<Lang, Properties> catalogues = new EnumMap<>(Lang.class);

    private ProblemWords() {}

    /** Reads both catalogues, which are shipped with the code. */
    public static ProblemWords load() {
        ProblemWords words = new ProblemWords();
        for (Lang lang : Lang.values()) {
            words.catalogues.put(lang, read("problems_" + lang.tag() + ".properties"));
        }
        return words;
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(ProblemWords.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The title of a kind of problem, or that of any problem if it has none of its own. */
    public String title(String slug, Lang lang) {
        return text(slug + ".title", lang)
                .or(() -> text("internal.title", lang))
                .orElse(slug);
    }

    /**
     * What happened, with its arguments put in: {@code {slug}.{case}.detail} if the problem has an argument {@code case}, else
     * {@code {slug}.detail}, else the title.
     */
    public String detail(Problem problem, Lang lang) {
        return Optional.ofNullable(problem.arguments().get("case"))
                .flatMap(name -> text(problem.slug() + "." + name + ".detail", lang))
                .or(() -> text(problem.slug() + ".detail", lang))
                .map(template -> filled(template, problem.arguments()))
                .orElseGet(() -> title(problem.slug(), lang));
    }

    private Optional<String> text(String key, Lang lang) {
        return Optional.ofNullable(Objects.requireNonNull(catalogues.get(lang)).getProperty(key));
    }

    private static String filled(String template, Map<String, String> arguments) {
        return ARGUMENT.matcher(template)
                .replaceAll(m -> Matcher.quoteReplacement(arguments.getOrDefault(m.group(1), "")));
    }
}
