package org.w3id.essaim.loader.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text of the source made fit to publish: no space at either end nor two in a row, nothing that reaches a person.
 *
 * @param value the text; empty if there is none, or none that may be published
 * @param reasons what was done or noticed
 */
record SourceText(String value, List<Reason> reasons) {

    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern SEVERAL_SPACES = Pattern.compile("[\\s\\p{Z}]{2,}|[\\t\\n\\r]");

    /** UTF-8 once read as Windows-1252: what begins a two-byte character, and what follows it. */
    private static final Pattern GARBLED = Pattern.compile("[ÂÃ][\\u00A0-\\u00BF]|à[\\u00A1-\\u00BF]");

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>()]+@[^\\s@<>()]+\\.\\p{L}{2,}");

    /** French numbers, with or without their country's prefix: ten digits beginning with 0, or +33 and nine. */
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<!\\d)(?:(?:\\+|00)33[ ./-]?(?:\\(0\\))?|0)[ ./-]?[1-9](?:[ ./-]?\\d{2}){4}(?!\\d)");

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\([^()]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    SourceText {
        reasons = List.copyOf(reasons);
    }

    static SourceText of(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        String tidy = SEVERAL_SPACES.matcher(stripped(text)).replaceAll(" ");
        if (reachesAPerson(tidy)) {
            return new SourceText("", List.of(Reason.TEXT_PERSONAL));
        }
        List<Reason> reasons = new ArrayList<>();
        if (!tidy.equals(raw) && !tidy.isEmpty()) {
            reasons.add(Reason.TEXT_SPACES);
        }
        if (isGarbled(raw)) {
            reasons.add(Reason.TEXT_GARBLED);
        }
        return new SourceText(tidy, reasons);
    }

    /** Of a text in which people wrote links and emphasis in Markdown: their words stay, the marks and addresses go. */
    static SourceText ofMarkdown(String raw) {
        String plain = EMPHASIS.matcher(LINK.matcher(raw).replaceAll("$1")).replaceAll("$1");
        SourceText text = of(plain);
        if (plain.equals(raw) || text.value().isEmpty()) {
            return text;
        }
        List<Reason> reasons = new ArrayList<>(text.reasons());
        reasons.add(Reason.TEXT_MARKUP);
        return new SourceText(text.value(), reasons);
    }

    /** Without the spaces, no-break ones included, at its ends. */
    static String stripped(String raw) {
        return ENDS.matcher(raw).replaceAll("");
    }

    static boolean isGarbled(String raw) {
        return GARBLED.matcher(raw).find();
    }

    /** Whether it holds a mail address or a French telephone number. */
    static boolean reachesAPerson(String text) {
        return holdsMail(text) || TELEPHONE.matcher(text).find();
    }

    static boolean holdsMail(String text) {
        return MAIL.matcher(text).find();
    }
}
