package org.w3id.essaim.endpoint.pages;

import java.util.Objects;

/**
 * An intervention in a list of visits.
 *
 * @param days the large figure: {@code 6–7}, or the year if no day is known
 * @param month below it: {@code décembre 2019}, or nothing
 * @param tense {@code toCome}, {@code now} or {@code past}, on the day the snapshot was published
 */
public record Visit(String days, String month, String tense, Part name, Sentence detail) {
    public Visit {
        Objects.requireNonNull(days);
        Objects.requireNonNull(month);
        Objects.requireNonNull(tense);
        Objects.requireNonNull(name);
        Objects.requireNonNull(detail);
    }
}
