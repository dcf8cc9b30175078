package org.w3id.essaim.endpoint.ogc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code datetime} asks: a moment, or all between two. Things are dated by day at most, so a day of UTC counts whole.
 *
 * @param from the first day, {@code 2026-12-01}; empty: since ever
 * @param to the last day; empty: for ever
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html#_parameter_datetime">OGC 17-069r4, 7.15.4</a>
 */
record Period(Optional<String> from, Optional<String> to) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** RFC 3339, 5.6. */
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[-+]\\d{2}:\\d{2})");

    private static final int LAST_YEAR = 9999;

    Period {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }

    /** A moment, or two with {@code /} between of which one may be {@code ..} or nothing; empty if it is not that. */
    static Optional<Period> parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length == 1) {
            return day(text).map(day -> new Period(Optional.of(day), Optional.of(day)));
        }
        boolean since = isOpen(ends[0]);
        boolean until = isOpen(ends[1]);
        Optional<String> from = since ? Optional.empty() : day(ends[0]);
        Optional<String> to = until ? Optional.empty() : day(ends[1]);
        boolean isOne = ends.length == 2 && since == from.isEmpty() && until == to.isEmpty() && !(since && until);
        return isOne ? Optional.of(new Period(from, to)).filter(Period::isInOrder) : Optional.empty();
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private boolean isInOrder() {
        return from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) <= 0;
    }

    private static Optional<String> day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text).toString());
            }
            if (MOMENT.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDate())
                        .filter(day -> day.getYear() >= 0 && day.getYear() <= LAST_YEAR)
                        .map(LocalDate::toString);
            }
            return Optional.empty();
        } catch (DateTimeException e) { // no day or hour of the calendar: the caller tells
            return Optional.empty();
        }
    }
}
