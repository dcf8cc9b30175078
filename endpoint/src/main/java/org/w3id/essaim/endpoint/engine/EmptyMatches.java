package org.w3id.essaim.endpoint.engine;

/**
 * In how many ways a pattern of {@code java.util.regex} can match nothing before it fails: {@code (|)(|)(|)x} in eight. Such ways read no character,
 * so that no clock is asked while they are tried, and they double with each group. What patterns are written for has one. Counts too many rather
 * than too few.
 */
final class EmptyMatches {

    /** From here on the number does not matter. */
    private static final long MANY = 1L << 40;

    private final String pattern;
    private final boolean comments;
    private int at;

    /** The ways that lead to the next part since the last character that was read. */
    private long run = 1;

    /** The largest such number of the pattern. */
    private long most = 1;

    private EmptyMatches(String pattern, boolean comments) {
        this.pattern = pattern;
        this.comments = comments || pattern.matches("(?s).*\\(\\?[a-zA-Z]*x.*");
    }

    /**
     * The number of ways, at most 2⁴⁰.
     *
     * @param comments whether blanks and comments in the pattern are none of it
     */
    static long of(String pattern, boolean comments) {
        EmptyMatches matches = new EmptyMatches(pattern, comments);
        while (matches.at < pattern.length()) {
            matches.alternatives();
            matches.at++; // a bracket that closes nothing
        }
        return matches.most;
    }

    /** The ways to match nothing by one of several; {@link #run} becomes that of what follows. */
    private long alternatives() {
        long before = run;
        long ways = sequence();
        long after = run;
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            run = before;
            ways = few(ways + sequence());
            after = Math.max(after, run);
        }
        run = Math.max(after, few(before * ways));
        return ways;
    }

    private long sequence() {
        long ways = 1;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            long before = run;
            long part = quantified(atom());
            ways = few(ways * part);
            run = Math.max(run, few(before * part));
            most = Math.max(most, run);
        }
        return ways;
    }

    private static long few(long ways) {
        return Math.min(ways, MANY);
    }

    /** The ways of one part to match nothing; none if it reads a character, and then those that lead to the next begin anew. */
    private long atom() {
        char character = pattern.charAt(at++);
        long ways = character == '(' ? group() : single(character);
        run = ways == 0 && character != '(' ? 1 : run;
        return ways;
    }

    private long single(char character) {
        return switch (character) {
            case '[' -> characters();
            case '\\' -> escape();
            case '^', '$' -> 1;
            case '#' -> comments ? comment() : 0;
            default -> Character.isWhitespace(character) ? 1 : 0;
        };
    }

    private long group() {
        boolean around = false;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            around = pattern.startsWith("?=", at)
                    || pattern.startsWith("?!", at)
                    || pattern.startsWith("?<=", at)
                    || pattern.startsWith("?<!", at);
            at++;
            kind();
        }
        long ways = alternatives();
        at++;
        return around ? Math.max(ways, 1) : ways;
    }

    /** What makes a group special, before its content: a sign, flags or a name. */
    private void kind() {
        while (at < pattern.length() && ("=!<>:-".indexOf(pattern.charAt(at)) >= 0 || named(at))) {
            at++;
        }
    }

    /** Letters of flags or of a name, up to the sign that ends them. */
    private boolean named(int start) {
        int end = start;
        while (end < pattern.length() && Character.isLetterOrDigit(pattern.charAt(end))) {
            end++;
        }
        return end > start && end < pattern.length() && "<>:-)".indexOf(pattern.charAt(end)) >= 0;
    }

    /** A class, up to the bracket that ends it; classes stand in classes. */
    private long characters() {
        int depth = 1;
        boolean first = true;
        while (at < pattern.length() && depth > 0) {
            char character = pattern.charAt(at++);
            if (character == '\\') {
                at++;
            } else if (character == '[') {
                depth++;
            } else if (character == ']' && !first) {
                depth--;
            }
            first = first && character == '^';
        }
        return 0;
    }

    private long escape() {
        if (at >= pattern.length()) {
            return 0;
        }
        char character = pattern.charAt(at++);
        if (character == 'Q') {
            int end = pattern.indexOf("\\E", at);
            at = end < 0 ? pattern.length() : end + 2;
            return 0;
        }
        return "bBAGZzkE".indexOf(character) >= 0 || Character.isDigit(character) ? 1 : 0;
    }

    private long comment() {
        int end = pattern.indexOf('\n', at);
        at = end < 0 ? pattern.length() : end;
        return 1;
    }

    private long quantified(long part) {
        if (at >= pattern.length() || "?*+{".indexOf(pattern.charAt(at)) < 0) {
            return part;
        }
        boolean once = pattern.charAt(at) == '+';
        if (pattern.charAt(at) == '{') {
            at = Math.max(at, pattern.indexOf('}', at));
        }
        at++;
        if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
            at++;
        }
        return once ? part : few(part + 1);
    }
}
