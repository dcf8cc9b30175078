package org.w3id.essaim.loader.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is told of values and languages: an example of each datatype, whether a language is known, and the nearest one. */
final class Literals {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(T.*|Z|[+-]\\d{2}:\\d{2})?");

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]+(-[a-zA-Z0-9]+)*");

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry(XSD + "date", "\"2024-11-30\"^^xsd:date"),
            Map.entry(XSD + "dateTime", "\"2024-11-30T18:30:00\"^^xsd:dateTime"),
            Map.entry(XSD + "dateTimeStamp", "\"2024-11-30T18:30:00Z\"^^xsd:dateTimeStamp"),
            Map.entry(XSD + "time", "\"18:30:00\"^^xsd:time"),
            Map.entry(XSD + "gYear", "\"2024\"^^xsd:gYear"),
            Map.entry(XSD + "gYearMonth", "\"2024-11\"^^xsd:gYearMonth"),
            Map.entry(XSD + "integer", "12"),
            Map.entry(XSD + "decimal", "48.5"),
            Map.entry(XSD + "double", "4.85e1"),
            Map.entry(XSD + "boolean", "true"),
            Map.entry(XSD + "anyURI", "\"https://example.org/\"^^xsd:anyURI"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", "\"…\"@fr"));

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    /** Tags that people write by habit, and the shorter one that <a href="https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1">counts</a>. */
    private static final Map<String, String> SHORTER = shorter();

    private Literals() {}

    private static Map<String, String> shorter() {
        Map<String, String> map = new HashMap<>(Map.of(
                "french",
                "fr",
                "francais",
                "fr",
                "fre",
                "fr",
                "english",
                "en",
                "anglais",
                "en",
                "gb",
                "en",
                "us",
                "en",
                "ger",
                "de",
                "bzh",
                "br"));
        for (String code : Locale.getISOLanguages()) {
            map.put(Locale.forLanguageTag(code).getISO3Language(), code);
        }
        return Map.copyOf(map);
    }

    /** A literal of this type as it is written; that of a plain text for a type without one of its own. */
    static String example(String datatype) {
        return EXAMPLES.getOrDefault(datatype, "\"…\"");
    }

    /** Whether this value is a day that is in no calendar, which the pattern of its datatype lets pass. */
    static boolean isImpossibleDay(String value, String datatype) {
        if (!datatype.equals(XSD + "date") && !datatype.equals(XSD + "dateTime")) {
            return false;
        }
        Matcher day = DAY.matcher(value);
        if (!day.matches()) {
            return false;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            return false;
        } catch (DateTimeException e) {
            return true;
        }
    }

    /** Whether this is no IRI, for {@code xsd:anyURI}. */
    static boolean isBadIri(String value, String datatype) {
        return datatype.equals(XSD + "anyURI")
                && (QuotedIri.scheme(value).isEmpty()
                        || value.chars().anyMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0)
                        || QuotedIri.fault(value).isPresent());
    }

    /** Whether this has the form of a language tag. */
    static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }

    /**
     * Whether the first part of a tag names a language: two letters of ISO 639-1, or three for a language that has no two. The platform
     * knows no full list of the latter, so any three letters are believed.
     */
    static boolean isKnownLanguage(String tag) {
        String code = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return code.length() == 2 ? TWO_LETTERS.contains(code) : code.length() == 3 && !SHORTER.containsKey(code);
    }

    /** The tag most likely meant; French when nothing tells. */
    static String nearestLanguage(String tag) {
        String wanted = tag.toLowerCase(Locale.ROOT);
        String code = wanted.split("-", 2)[0];
        String meant = SHORTER.get(code);
        if (meant != null) {
            return meant;
        }
        if (code.length() > 2 && isKnownLanguage(code.substring(0, 2))) {
            return code.substring(0, 2);
        }
        return code.indexOf('e') >= 0 && code.indexOf('n') >= 0 ? "en" : "fr";
    }
}
