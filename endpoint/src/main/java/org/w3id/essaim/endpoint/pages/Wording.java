package org.w3id.essaim.endpoint.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Text;

/**
 * The words of the pages in one language, from {@code pages_{fr,en}.properties}.
 *
 * <p>In a pattern, <code>{0}</code> is an argument, <code>[words]({1})</code> a link, <code>*words*</code> is strong and
 * <code>_words_</code> is said as unsure. A pattern is read before its arguments are put in, so no argument can become a link.
 */
public final class Wording {

    private static final Map<Lang, Wording> ALL =
            new EnumMap<>(Map.of(Lang.FR, new Wording(Lang.FR), Lang.EN, new Wording(Lang.EN)));

    private static final Pattern TOKEN =
            Pattern.compile("\\[([^\\]]*)\\]\\(\\{(\\d)\\}\\)|\\*([^*]+)\\*|(?<![\\p{L}\\d])_([^_]+)_|\\{(\\d)\\}");

    private final Lang lang;
    private final Properties words;

    private Wording(Lang lang) {
        this.lang = lang;
        this.words = load("pages_" + lang.tag() + ".properties");
    }

    public static Wording of(Lang lang) {
        return Objects.requireNonNull(ALL.get(lang));
    }

    static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(name), name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public Lang lang() {
        return lang;
    }

    public Locale locale() {
        return Locale.forLanguageTag(lang.tag());
    }

    /** Whether there are such words; for families of keys where some members have none. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * The words as plain text.
     *
     * @throws IllegalArgumentException if there are none: a fault of ours
     */
    public String text(String key, Object... arguments) {
        return sentence(key, arguments).text();
    }

    /**
     * The words with their links.
     *
     * @param arguments text, numbers, {@link Text}, {@link Part}, {@link Sentence}; a {@link WebUrl} for what a link leads to
     * @throws IllegalArgumentException if there are none: a fault of ours
     */
    public Sentence sentence(String key, Object... arguments) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + lang.tag());
        }
        return new Sentence(parts(pattern, arguments));
    }

    /** The words for a number, which is argument 0: {@code key.0} if there is one, {@code key.1} for the singular, else {@code key.n}. */
    public Sentence count(String key, long number, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        boolean singular = lang == Lang.FR ? number < 2 : number == 1;
        String form = number == 0 && has(key + ".0") ? ".0" : singular ? ".1" : ".n";
        return sentence(key + form, arguments);
    }

    /** With thousands set apart as the language does. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** {@code a, b et c}. */
    public Sentence all(List<Sentence> sentences) {
        return joined(sentences, "and");
    }

    /** {@code a, b ou c}. */
    public Sentence either(List<Sentence> sentences) {
        return joined(sentences, "or");
    }

    private Sentence joined(List<Sentence> sentences, String last) {
        if (sentences.size() < 2) {
            return Sentence.joined(sentences, "");
        }
        int end = sentences.size() - 1;
        return Sentence.joined(
                List.of(Sentence.joined(sentences.subList(0, end), ", "), sentences.get(end)), " " + text(last) + " ");
    }

    private List<Part> parts(String pattern, Object[] arguments) {
        List<Part> parts = new ArrayList<>();
        Matcher token = TOKEN.matcher(pattern);
        int from = 0;
        while (token.find()) {
            plain(pattern.substring(from, token.start()), parts);
            from = token.end();
            if (token.group(1) != null) {
                WebUrl url = (WebUrl) arguments[Integer.parseInt(token.group(2))];
                parts(token.group(1), arguments).forEach(p -> parts.add(p.to(url)));
            } else if (token.group(3) != null) {
                parts(token.group(3), arguments).forEach(p -> parts.add(p.strong()));
            } else if (token.group(4) != null) {
                parts(token.group(4), arguments)
                        .forEach(p -> parts.add(new Part(p.text(), p.lang(), p.url(), Part.Weight.UNSURE)));
            } else {
                parts.addAll(argument(arguments[Integer.parseInt(token.group(5))]));
            }
        }
        plain(pattern.substring(from), parts);
        return parts;
    }

    private static void plain(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(Part.plain(text));
        }
    }

    private List<Part> argument(Object argument) {
        if (argument instanceof Sentence sentence) {
            return sentence.parts();
        }
        if (argument instanceof Part part) {
            return List.of(part);
        }
        if (argument instanceof Text text) {
            return List.of(Part.of(text, lang));
        }
        if (argument instanceof Long || argument instanceof Integer) {
            return List.of(Part.plain(number(((Number) argument).longValue())));
        }
        if (argument instanceof Optional<?>) {
            throw new IllegalArgumentException("an Optional is no word");
        }
        return List.of(Part.plain(argument.toString()));
    }
}
