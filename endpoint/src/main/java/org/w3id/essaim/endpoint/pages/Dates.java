package org.w3id.essaim.endpoint.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.w3id.essaim.endpoint.http.Lang;

/** Dates as people say them. What the graph states is a year, a month or a day; anything else is shown as it stands. */
final class Dates {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Lang lang;
    private final Locale locale;

    Dates(Lang lang) {
        this.lang = lang;
        this.locale = Locale.forLanguageTag(lang.tag());
    }

    /** {@code 2026-11-23} gives {@code 23 novembre 2026}. */
    String said(String date) {
        if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(date);
            return day(day) + " " + month(day.withDayOfMonth(1)) + " " + day.getYear();
        }
        if (date.matches("\\d{4}-\\d{2}")) {
            LocalDate first = YearMonth.parse(date).atDay(1);
            return month(first) + " " + first.getYear();
        }
        return date;
    }

    /** {@code 6–7 décembre 2019}, {@code 16 mars – 19 avril 2026}. */
    String said(String start, String end) {
        if (start.equals(end)) {
            return said(start);
        }
        boolean sameMonth = start.length() == 10 && end.length() == 10 && start.regionMatches(0, end, 0, 7);
        return sameMonth ? days(start, end) + " " + monthAndYear(start) : beforeYear(start, end) + " – " + said(end);
    }

    /** {@code 16 mars}, where the end says the year: {@code 16 mars – 19 avril 2026}. */
    private String beforeYear(String start, String end) {
        boolean sameYear = start.length() > 4 && end.length() > 4 && start.regionMatches(0, end, 0, 4);
        return sameYear ? said(start).replaceFirst(" [0-9]{4}$", "") : said(start);
    }

    /** Whether the day is said, and not the month or the year alone: French then wants an article. */
    static boolean isDay(String date) {
        return date.length() == 10;
    }

    /** {@code 6–7}; empty if the days are not said. */
    String days(String start, String end) {
        if (start.length() != 10 || end.length() != 10) {
            return "";
        }
        String first = day(LocalDate.parse(start));
        return start.equals(end) || !start.regionMatches(0, end, 0, 7)
                ? first
                : first + "–" + LocalDate.parse(end).getDayOfMonth();
    }

    /** {@code décembre 2019}, or the year alone. */
    String monthAndYear(String date) {
        return said(date.length() == 10 ? date.substring(0, 7) : date);
    }

    /** The day, in France. */
    String said(Instant instant) {
        return said(LocalDate.ofInstant(instant, PARIS).toString());
    }

    /** The day and the minute, in France. */
    String saidWithTime(Instant instant) {
        String pattern = lang == Lang.FR ? "H 'h' mm" : "HH:mm";
        return said(instant) + ", "
                + DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(PARIS));
    }

    private String day(LocalDate day) {
        return lang == Lang.FR && day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
    }

    private String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM", locale).format(day);
    }
}
