package org.w3id.essaim.loader.source;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value as Turtle wants it, where what was written says it in the way of every day: a day in the order of a French calendar, a number with
 * a comma, an address between quotes, a text without its language.
 *
 * @param turtle as it is to be written
 * @param sure whether nothing else can have been meant
 */
public record Meant(String turtle, boolean sure) {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)? (\\p{L}+)\\.? (\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");

    /** In English, what a comma parts is a thousand. */
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|^`\\\\]+");

    /** More would no longer be read in a message. */
    private static final int LONGEST = 80;

    private static final Map<String, Integer> MONTHS = months();

    public Meant {
        Objects.requireNonNull(turtle);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.SHORT, TextStyle.FULL)) {
                    months.put(folded(month.getDisplayName(style, locale).replace(".", "")), month.getValue());
                }
            }
        }
        return Map.copyOf(months);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** The argument under which a finding tells it: what to write, or an example of it. */
    public String argument() {
        return sure ? "meant" : "example";
    }

    /**
     * What a text says that is not of the datatype which is wanted.
     *
     * @param text without its quotes
     * @param datatype its IRI
     */
    public static Optional<Meant> value(String text, String datatype) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String trimmed = text.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
        return switch (datatype) {
            case XSD + "date" -> day(trimmed);
            case XSD + "decimal", XSD + "integer" -> number(trimmed, datatype.endsWith("integer"));
            case XSD + "boolean" -> truth(trimmed);
            case LANG_STRING -> text(text, "@fr");
            case XSD + "string" -> text(text, "");
            default -> Optional.empty();
        };
    }

    /** The address of a page that stands between quotes. */
    public static Optional<Meant> address(String text) {
        return WEB.matcher(text).matches() ? Optional.of(new Meant("<" + text + ">", true)) : Optional.empty();
    }

    /** Whether it has a language, and which, only its writer knows. */
    private static Optional<Meant> text(String text, String language) {
        boolean plain = text.length() <= LONGEST
                && !text.contains("://")
                && text.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\');
        return plain ? Optional.of(new Meant("\"" + text + "\"" + language, false)) : Optional.empty();
    }

    private static Optional<Meant> day(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), number(yearFirst.group(2)), yearFirst.group(3), true);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            // 3/4 is the third of April in France, and the fourth of March elsewhere.
            boolean sure = number(dayFirst.group(1)) > 12;
            return day(dayFirst.group(3), number(dayFirst.group(2)), dayFirst.group(1), sure);
        }
        Matcher dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            return day(dayMonth.group(3), month(dayMonth.group(2)), dayMonth.group(1), true);
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        return monthDay.matches()
                ? day(monthDay.group(3), month(monthDay.group(1)), monthDay.group(2), true)
                : Optional.empty();
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(folded(name), 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<Meant> day(String year, int month, String day, boolean sure) {
        try {
            LocalDate date = LocalDate.of(number(year), month, number(day));
            return Optional.of(new Meant("\"" + date + "\"^^xsd:date", sure));
        } catch (DateTimeException e) {
            return Optional.empty(); // a day that is in no calendar: only its writer knows which one it should be
        }
    }

    /** A number between quotes, or with the comma that French has where Turtle has a point. */
    private static Optional<Meant> number(String text, boolean whole) {
        boolean fraction = text.indexOf(',') >= 0 || text.indexOf('.') >= 0;
        if (!NUMBER.matcher(text).matches() || whole && fraction) {
            return Optional.empty();
        }
        String point = text.replace(',', '.');
        boolean sure = !THOUSANDS.matcher(text).matches();
        return Optional.of(new Meant(whole || fraction ? point : point + ".0", sure));
    }

    private static Optional<Meant> truth(String text) {
        return switch (folded(text)) {
            case "oui", "vrai", "yes" -> Optional.of(new Meant("true", true));
            case "non", "faux", "no" -> Optional.of(new Meant("false", true));
            default -> Optional.empty();
        };
    }
}
