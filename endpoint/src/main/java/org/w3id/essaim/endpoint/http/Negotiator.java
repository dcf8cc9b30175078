package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the media type of an answer (<a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC 9110, 12.5.1</a>) from a table of
 * what a route offers.
 *
 * <p>The most specific range that fits an offer gives its quality. Between offers of equal quality the one that the client named wins over
 * one met by a wildcard, then the order of the table.
 */
public final class Negotiator {

    private static final int NAMED_WITH_PARAMETERS = 4;
    private static final int NAMED = 3;
    private static final int NAMED_LOOSELY = 2;
    private static final int TYPE = 1;
    private static final int ANY = 0;

    private record Fit(String offer, BigDecimal quality, int specificity) {
        boolean isNamedHtml() {
            return specificity >= NAMED_LOOSELY && offer.startsWith("text/html");
        }
    }

    private Negotiator() {}

    /**
     * The type for this request. Notes that the answer depends on {@code Accept}.
     *
     * @param offers media types, the server's favourite first; parameters allowed ({@code text/csv;header=present})
     * @return one of the offers, as it is written there; empty if the client takes none
     */
    public static Optional<String> choose(HttpServletRequest request, List<String> offers) {
        Vary.on(request, "Accept");
        return choose(joined(request, "Accept"), offers);
    }

    /**
     * As {@link #choose(HttpServletRequest, List)}, and leaves the route with a 406 that lists the offers if none fits.
     *
     * @throws Problem.Thrown 406 {@code not-acceptable}
     */
    public static String require(HttpServletRequest request, List<String> offers) {
        return choose(request, offers).orElseThrow(() -> new Problem.Thrown(notAcceptable(offers)));
    }

    /** 406 with the list of what there is. */
    public static Problem notAcceptable(List<String> offers) {
        return new Problem(
                "not-acceptable",
                406,
                Map.of("types", String.join(", ", offers)),
                Map.of("types", List.copyOf(offers)));
    }

    /** Whether the client, a browser, named HTML and wants it at least as much as every one of these types. */
    public static boolean prefersHtml(String accept, List<String> others) {
        List<String> offers = new java.util.ArrayList<>(others);
        offers.add("text/html");
        return accept.toLowerCase(Locale.ROOT).contains("text/html")
                && choose(accept, offers).equals(Optional.of("text/html"));
    }

    /**
     * The offer that a header prefers. Between offers that it names alike, HTML comes first: who names it can show it.
     *
     * @param accept the header's value, empty if there is none
     */
    public static Optional<String> choose(String accept, List<String> offers) {
        List<HeaderList.Element> ranges = HeaderList.parse(accept);
        if (ranges.isEmpty()) {
            return offers.stream().findFirst();
        }
        return offers.stream()
                .map(offer -> fit(offer, ranges))
                .filter(fit -> fit.quality().signum() > 0)
                .min(Comparator.comparing(Fit::quality)
                        .thenComparing(Fit::specificity)
                        .thenComparing(Fit::isNamedHtml)
                        .reversed())
                .map(Fit::offer);
    }

    private static Fit fit(String offer, List<HeaderList.Element> ranges) {
        HeaderList.Element type = HeaderList.parse(offer).get(0);
        return ranges.stream()
                .map(range -> new Fit(offer, range.quality(), specificity(range, type)))
                .filter(fit -> fit.specificity() >= 0)
                .max(Comparator.comparing(Fit::specificity).thenComparing(Fit::quality))
                .orElse(new Fit(offer, BigDecimal.ZERO, ANY));
    }

    /** Below 0: the range does not hold the type. */
    private static int specificity(HeaderList.Element range, HeaderList.Element type) {
        if (range.value().equals(type.value())) {
            Map<String, String> wanted = new java.util.HashMap<>(range.parameters());
            wanted.remove("charset");
            if (wanted.isEmpty()) {
                return NAMED;
            }
            return wanted.equals(type.parameters()) ? NAMED_WITH_PARAMETERS : NAMED_LOOSELY;
        }
        if (range.value().equals("*/*") || range.value().equals("*")) {
            return ANY;
        }
        boolean sameType = range.value().endsWith("/*")
                && type.value()
                        .startsWith(range.value().substring(0, range.value().length() - 1));
        return sameType ? TYPE : -1;
    }

    /** All lines of a header as one; empty if there is none. */
    static String joined(HttpServletRequest request, String header) {
        return String.join(", ", java.util.Collections.list(request.getHeaders(header)));
    }
}
