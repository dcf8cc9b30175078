package org.w3id.essaim.endpoint.engine;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.essaim.endpoint.http.Problem;

/**
 * A query as text: what can be refused before the parser, which recurses on nesting, sees it.
 */
final class QueryText {

    static final int MOST_NESTING = 50;
    static final int MOST_LITERAL = 10_000;
    static final int MOST_DIGITS = 100;

    /** Comments, IRIs, the four kinds of strings, numbers, brackets, words, in the order in which they must be tried. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>#[^\\r\\n]*+)|(?<iri><[^<>\"{}|^`\\\\\\x00-\\x20]*+>)"
                    + "|(?<text>\"\"\"(?:[^\"\\\\]++|\\\\.|\"{1,2}(?!\"))*+\"\"\"|'''(?:[^'\\\\]++|\\\\.|'{1,2}(?!'))*+'''"
                    + "|\"(?:[^\"\\\\\\n\\r]++|\\\\.)*+\"|'(?:[^'\\\\\\n\\r]++|\\\\.)*+')"
                    + "|(?<number>[0-9][0-9.eE]*+)|(?<open>[{(\\[])|(?<close>[})\\]])|(?<word>[\\p{L}_][\\p{L}\\p{N}_:.-]*+)",
            Pattern.DOTALL);

    private static final Pattern FORM = Pattern.compile("(?i)select|construct|describe|ask");

    private QueryText() {}

    /** Refuses a text that is nested too deeply or holds a giant literal or number. */
    static void guard(String query) {
        Matcher token = TOKEN.matcher(query);
        int nesting = 0;
        while (find(token)) {
            if (token.group("open") != null && ++nesting > MOST_NESTING) {
                throw refused("nesting", MOST_NESTING);
            }
            if (token.group("close") != null) {
                nesting--;
            }
            if (token.group("text") != null && token.end() - token.start() > MOST_LITERAL + 6) {
                throw refused("literal", MOST_LITERAL);
            }
            if (token.group("number") != null && token.end() - token.start() > MOST_DIGITS) {
                throw refused("number", MOST_DIGITS);
            }
        }
    }

    private static boolean find(Matcher token) {
        try {
            return token.find();
        } catch (StackOverflowError e) {
            throw refused("literal", MOST_LITERAL);
        }
    }

    /** Where the word SELECT, CONSTRUCT, DESCRIBE or ASK begins; in UTF-16 units. */
    static OptionalInt queryForm(String query) {
        Matcher token = TOKEN.matcher(query);
        while (find(token)) {
            if (token.group("word") != null && FORM.matcher(token.group()).matches()) {
                return OptionalInt.of(token.start());
            }
        }
        return OptionalInt.empty();
    }

    /** What stands between angle brackets, in order. */
    static Set<String> iris(String query) {
        Set<String> iris = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(query);
        while (find(token)) {
            if (token.group("iri") != null) {
                iris.add(token.group().substring(1, token.group().length() - 1));
            }
        }
        return iris;
    }

    static Problem.Thrown refused(String rule, int limit) {
        return new Problem.Thrown(problem(rule, limit));
    }

    static Problem problem(String rule, long limit) {
        return new Problem(
                "query-refused", 400, Map.of("case", rule, "limit", String.valueOf(limit)), Map.of("rule", rule));
    }
}
