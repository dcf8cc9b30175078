package org.w3id.essaim.loader.source;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** The three sorts of bare numbers. <a href="https://www.w3.org/TR/turtle/#grammar-production-INTEGER">Turtle, productions 19–21.</a> */
final class Numbers {

    private Numbers() {}

    /** Where the longest number that starts here ends; {@code start} if none does. */
    static int end(String text, int start) {
        int i = start;
        if (at(text, i) == '+' || at(text, i) == '-') {
            i++;
        }
        int whole = digits(text, i);
        int end = whole > i ? whole : start;
        int mantissa = end;
        if (at(text, whole) == '.') {
            int fraction = digits(text, whole + 1);
            if (fraction > whole + 1) {
                end = fraction;
                mantissa = fraction;
            } else if (whole > i) {
                mantissa = whole + 1;
            }
        }
        return mantissa > start ? Math.max(end, exponent(text, mantissa)) : start;
    }

    /** Past an exponent that stands here, or -1. */
    private static int exponent(String text, int start) {
        if (at(text, start) != 'e' && at(text, start) != 'E') {
            return -1;
        }
        int i = start + 1;
        if (at(text, i) == '+' || at(text, i) == '-') {
            i++;
        }
        int end = digits(text, i);
        return end > i ? end : -1;
    }

    private static int digits(String text, int start) {
        int i = start;
        while (at(text, i) >= '0' && at(text, i) <= '9') {
            i++;
        }
        return i;
    }

    private static char at(String text, int i) {
        return i < text.length() ? text.charAt(i) : 0;
    }

    static IRI datatype(String number) {
        if (number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
            return XSD.DOUBLE;
        }
        return number.indexOf('.') >= 0 ? XSD.DECIMAL : XSD.INTEGER;
    }
}
