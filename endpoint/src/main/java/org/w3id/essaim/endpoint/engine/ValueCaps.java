package org.w3id.essaim.endpoint.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * How large a value may grow while a query runs. One call that makes a giant cannot be interrupted, so what would become one is stopped before
 * the call, by the size of its arguments. A value beyond is a limit that was reached and never an error of the expression, which {@code COALESCE}
 * would hide.
 */
final class ValueCaps {

    /** Of a text, in UTF-16 units. */
    static final int MOST_TEXT = 1 << 20;

    /** Of a number, written without exponent, before and after the point. */
    static final int MOST_DIGITS = 1_000;

    /** The bits of the largest integer of so many digits, rounded up. */
    static final int MOST_BITS = 3_322;

    /** Characters read, for each character of the text that is looked for: half a second of {@link String#indexOf(String)} at worst. */
    private static final long MOST_SEARCH = 1L << 30;

    private final Budget budget;

    ValueCaps(Budget budget) {
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    /** @throws LimitReachedException if a text would have more than {@link #MOST_TEXT} */
    void text(long length) {
        if (length > MOST_TEXT) {
            throw LimitReachedException.value("text", MOST_TEXT);
        }
    }

    /** @throws LimitReachedException if a number would have more than {@link #MOST_DIGITS} */
    void digits(long digits) {
        if (digits > MOST_DIGITS) {
            throw LimitReachedException.value("digits", MOST_DIGITS);
        }
    }

    /** The same value, if it is small enough. */
    NodeValue checked(NodeValue value) {
        if (value.isInteger()) {
            integer(value.getInteger());
        } else if (value.isDecimal()) {
            decimal(value.getDecimal());
        } else if (value.isString() || value.isLangString()) {
            text(value.asString().length());
        }
        return value;
    }

    void checked(List<NodeValue> values) {
        values.forEach(this::checked);
    }

    private void integer(BigInteger value) {
        if (value.bitLength() > MOST_BITS) {
            digits(Long.MAX_VALUE);
        }
    }

    private void decimal(BigDecimal value) {
        integer(value.unscaledValue());
        int precision = value.precision();
        digits(Math.max(Math.max(precision, value.scale()), (long) precision - value.scale()));
    }

    /** The length of all of them together. */
    void together(List<NodeValue> values) {
        text(values.stream().mapToLong(ValueCaps::length).sum());
    }

    /** Looking for a text in another takes, at worst, the product of their lengths. */
    void search(NodeValue text, NodeValue part) {
        if ((long) length(text) * length(part) > MOST_SEARCH) {
            throw LimitReachedException.value("text", MOST_TEXT);
        }
    }

    /** UTF-16 units of what is written for a value; 0 for what is no literal. */
    static int length(NodeValue value) {
        return value.isIRI() || value.isBlank() ? 0 : value.asString().length();
    }
}
