package org.w3id.essaim.loader.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as GitHub-flavoured Markdown that shows just that text: nothing in it is markup, and what forges would make a mention, a link or a
 * reference of stands in a code span, where they look for none. No invisible character is put in: people copy from comments.
 */
public final class MarkdownText {

    private static final Pattern WORD = Pattern.compile("[^\\s\\u00A0\\u202F]+");

    /** {@code @name}, {@code owner/project#12}, {@code !12}, {@code $12}, {@code ~label}, {@code GH-12}, a commit, an address. */
    private static final Pattern TAKEN =
            Pattern.compile("[@#!$~%&]\\S|(?i)\\b(gh|gl)-\\d|://|www\\.|\\b[0-9a-f]{7,64}\\b");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** The text. */
    public static String of(String text) {
        return WORD.matcher(Naming.visible(text)).replaceAll(match -> {
            String word = match.group();
            return Matcher.quoteReplacement(TAKEN.matcher(word).find() ? code(word) : escaped(word));
        });
    }

    /** Any ASCII punctuation may be escaped, and then is a character like others. */
    private static String escaped(String word) {
        StringBuilder out = new StringBuilder();
        word.codePoints().forEach(c -> {
            if (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c) && c != ',') {
                out.append('\\');
            }
            out.appendCodePoint(c);
        });
        return out.toString();
    }

    /** A code span. */
    public static String code(String text) {
        String visible = Naming.visible(text);
        String fence = "`".repeat(longestRun(visible) + 1);
        boolean pad = visible.isEmpty() || visible.startsWith("`") || visible.endsWith("`");
        String space = pad ? " " : "";
        return fence + space + visible + space + fence;
    }

    /** The fence of a code block that holds this text. */
    static String fence(String text) {
        return "`".repeat(Math.max(3, longestRun(text) + 1));
    }

    private static int longestRun(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(match -> match.group().length())
                .max()
                .orElse(0);
    }
}
