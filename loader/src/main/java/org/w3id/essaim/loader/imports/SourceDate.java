package org.w3id.essaim.loader.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;

/**
 * A year, a month or a day, as precise as the source.
 *
 * @param text {@code 2019}, {@code 2020-10} or {@code 2022-03-01}
 * @param datatype that of its precision
 */
record SourceDate(String text, XSDDatatype datatype) {

    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern MONTH = Pattern.compile("[12][0-9]{3}-(0[1-9]|1[0-2])");

    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

    /**
     * @return empty if it is no date, such as {@code 2020-XX}
     */
    static Optional<SourceDate> of(String text) {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(new SourceDate(text, XSDDatatype.XSDgYear));
        }
        if (MONTH.matcher(text).matches()) {
            return Optional.of(new SourceDate(text, XSDDatatype.XSDgYearMonth));
        }
        if (!DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SourceDate(LocalDate.parse(text).toString(), XSDDatatype.XSDdate));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
