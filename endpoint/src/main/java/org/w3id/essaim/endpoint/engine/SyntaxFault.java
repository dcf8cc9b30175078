package org.w3id.essaim.endpoint.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.w3id.essaim.endpoint.http.Problem;

/**
 * Tells a parser's message as a problem with a place. The place is read from the message: ARQ's {@code getColumn()} is that of the token
 * <em>before</em> the fault, and −1 for rules that are checked after parsing.
 */
final class SyntaxFault {

    private static final int MOST_EXPECTED = 10;

    private static final Pattern UNEXPECTED =
            Pattern.compile("Encountered (.*?) at line (\\d+), column (\\d+)\\.\\s*(.*)", Pattern.DOTALL);
    private static final Pattern LEXICAL = Pattern.compile(
            "Lexical error at line (\\d+), column (\\d+)\\.\\s+Encountered: .*?(?:after prefix \"(.*)\")?",
            Pattern.DOTALL);
    private static final Pattern PREFIX =
            Pattern.compile("Line (\\d+), column (\\d+): Unresolved prefixed name: ([^:]*):.*", Pattern.DOTALL);
    private static final Pattern PLACED =
            Pattern.compile("(?:Line (\\d+), column (\\d+): |\\[line: (\\d+), col: (\\d+)] )(.*)", Pattern.DOTALL);
    private static final Pattern EXPECTED = Pattern.compile("<(\\w+)>|\"([^\"]+)\"");

    private static final Map<Pattern, String> RULES = rules();

    /** How tokens that are classes look, for readers of any language. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("IRIref", "<…>"),
            Map.entry("PNAME_NS", "prefix:name"),
            Map.entry("PNAME_LN", "prefix:name"),
            Map.entry("VAR1", "?x"),
            Map.entry("VAR2", "?x"),
            Map.entry("BLANK_NODE_LABEL", "_:x"),
            Map.entry("ANON", "[]"),
            Map.entry("NIL", "()"),
            Map.entry("INTEGER", "1"),
            Map.entry("STRING_LITERAL1", "\"…\""),
            Map.entry("STRING_LITERAL2", "\"…\""));

    private final String text;
    private final KnownPrefixes prefixes;

    SyntaxFault(String text, KnownPrefixes prefixes) {
        this.text = text;
        this.prefixes = prefixes;
    }

    private static Map<Pattern, String> rules() {
        Map<Pattern, String> rules = new LinkedHashMap<>();
        rules.put(Pattern.compile("SELECT \\* not legal with GROUP BY"), "star");
        rules.put(Pattern.compile("Non-group key variable in .*?: (\\?\\S+)"), "not-grouped");
        rules.put(Pattern.compile("(?:BIND: )?Variable used when already in-scope: (\\?\\S+).*"), "in-scope");
        rules.put(Pattern.compile("Blank node label reuse not allowed at this point: (\\S+)"), "blank");
        rules.put(Pattern.compile("Nested aggregate in expression not legal"), "nested-aggregate");
        return rules;
    }

    Problem problem(QueryParseException fault) {
        String message = fault.getMessage() == null ? "" : fault.getMessage();
        if (text.isBlank()) {
            return told("empty", Place.of(text, 0, 0), Map.of(), Map.of());
        }
        return matched(PREFIX, message, this::prefix)
                .or(() -> matched(UNEXPECTED, message, this::unexpected))
                .or(() -> matched(LEXICAL, message, this::lexical))
                .or(() -> matched(PLACED, message, this::placed))
                .orElseGet(() -> rule(message, form()));
    }

    private static java.util.Optional<Problem> matched(
            Pattern pattern, String message, BiFunction<Matcher, String, Problem> problem) {
        Matcher matcher = pattern.matcher(message);
        return matcher.matches() ? java.util.Optional.of(problem.apply(matcher, message)) : java.util.Optional.empty();
    }

    private int offset(String line, String column) {
        return Place.offset(text, Integer.parseInt(line), Integer.parseInt(column));
    }

    private Problem prefix(Matcher found, String message) {
        int start = offset(found.group(1), found.group(2));
        String prefix = found.group(3);
        Map<String, Object> help = new LinkedHashMap<>();
        prefixes.namespace(prefix)
                .ifPresent(namespace ->
                        help.put("fix", Map.of("insertAt", 1, "text", "PREFIX " + prefix + ": <" + namespace + ">\n")));
        List<String> near = prefixes.near(prefix);
        if (help.isEmpty() && !near.isEmpty()) {
            help.put("didYouMean", near);
        }
        Place place = Place.of(text, start, Place.tokenLength(text, start));
        return told("prefix", place, Map.of("prefix", prefix), help);
    }

    private Problem unexpected(Matcher found, String message) {
        String expected = expected(found.group(4));
        if (found.group(1).contains("<EOF>")) {
            return told("end", Place.of(text, text.length(), 0), Map.of("expected", expected), Map.of());
        }
        int start = offset(found.group(2), found.group(3));
        int length = Place.tokenLength(text, start);
        Map<String, String> arguments = Map.of("token", text.substring(start, start + length), "expected", expected);
        return told("token", Place.of(text, start, length), arguments, Map.of());
    }

    private static String expected(String list) {
        Set<String> names = new LinkedHashSet<>();
        Matcher token = EXPECTED.matcher(list);
        while (token.find()) {
            String literal = token.group(2);
            if (literal != null && !literal.startsWith("\\u")) {
                names.add(literal.toUpperCase(java.util.Locale.ROOT));
            } else if (literal == null && CLASSES.containsKey(token.group(1))) {
                names.add(CLASSES.get(token.group(1)));
            }
        }
        return String.join("  ", names.stream().limit(MOST_EXPECTED).toList())
                + (names.size() > MOST_EXPECTED ? " …" : "");
    }

    private Problem lexical(Matcher found, String message) {
        int at = offset(found.group(1), found.group(2));
        int before = found.group(3) == null
                ? 0
                : found.group(3).replaceAll("\\\\(.)", "$1").length();
        int start = Math.max(at - before, 0);
        int length = before > 0 ? before : Math.min(1, text.length() - start);
        String token = text.substring(start, Math.min(start + length, text.length()));
        return told("lexical", Place.of(text, start, length), Map.of("token", token), Map.of());
    }

    private Problem placed(Matcher found, String message) {
        boolean first = found.group(1) != null;
        int start = offset(found.group(first ? 1 : 3), found.group(first ? 2 : 4));
        return rule(found.group(5), Place.of(text, start, Place.tokenLength(text, start)));
    }

    /** A rule that was checked after parsing: its variable's last mention after AS, else the query form, is where to look. */
    private Problem rule(String message, Place place) {
        for (Map.Entry<Pattern, String> rule : RULES.entrySet()) {
            Matcher matcher = rule.getKey().matcher(message);
            if (matcher.matches()) {
                String name = matcher.groupCount() > 0 ? matcher.group(1) : "";
                Place where = rule.getValue().equals("in-scope") ? assigned(name, place) : place;
                return told(rule.getValue(), where, Map.of("name", name), Map.of());
            }
        }
        return told("rule", place, Map.of("message", message), Map.of());
    }

    private Place assigned(String variable, Place otherwise) {
        Matcher matcher = Pattern.compile("(?i)\\bAS\\s+(" + Pattern.quote(variable) + ")\\b")
                .matcher(text);
        Place place = otherwise;
        while (matcher.find()) {
            place = Place.of(text, matcher.start(1), variable.length());
        }
        return place;
    }

    private Place form() {
        int start = QueryText.queryForm(text).orElse(0);
        return Place.of(text, start, Place.tokenLength(text, start));
    }

    private static Problem told(String name, Place place, Map<String, String> arguments, Map<String, Object> help) {
        Map<String, String> all = new LinkedHashMap<>(arguments);
        all.put("case", name);
        all.put("line", String.valueOf(place.line()));
        all.put("column", String.valueOf(place.column()));
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("line", place.line());
        extensions.put("column", place.column());
        extensions.put("length", place.length());
        extensions.putAll(help);
        return new Problem("query-syntax", 400, all, extensions);
    }
}
