package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the language of an answer: {@code ?lang=}, else the first part of the path ({@code /en/…}), else {@code Accept-Language}
 * (lookup of <a href="https://www.rfc-editor.org/rfc/rfc4647#section-3.4">RFC 4647</a> on the first subtag), else French.
 */
public final class LangNegotiation {

    private LangNegotiation() {}

    /** The reader's language. Notes that the answer depends on {@code Accept-Language} only if it was consulted. */
    public static Lang choose(HttpServletRequest request) {
        Optional<Lang> stated =
                parameter(Optional.ofNullable(request.getQueryString())).or(() -> path(request));
        if (stated.isPresent()) {
            return stated.get();
        }
        Vary.on(request, "Accept-Language");
        return choose(Negotiator.joined(request, "Accept-Language"));
    }

    /**
     * The language that a header prefers; French if it names none of ours.
     *
     * @param acceptLanguage the header's value, empty if there is none
     */
    public static Lang choose(String acceptLanguage) {
        List<HeaderList.Element> ranges = HeaderList.parse(acceptLanguage);
        Lang best = Lang.FR;
        BigDecimal bestQuality = BigDecimal.ZERO;
        for (Lang lang : Lang.values()) {
            BigDecimal quality = quality(lang, ranges);
            if (quality.compareTo(bestQuality) > 0) {
                best = lang;
                bestQuality = quality;
            }
        }
        return best;
    }

    private static BigDecimal quality(Lang lang, List<HeaderList.Element> ranges) {
        return ranges.stream()
                .filter(range -> primary(range).equals(lang.tag()))
                .map(HeaderList.Element::quality)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> ranges.stream()
                        .filter(range -> range.value().equals("*"))
                        .map(HeaderList.Element::quality)
                        .findFirst()
                        .orElse(BigDecimal.ZERO));
    }

    private static String primary(HeaderList.Element range) {
        int dash = range.value().indexOf('-');
        return dash < 0 ? range.value() : range.value().substring(0, dash);
    }

    private static Optional<Lang> path(HttpServletRequest request) {
        String path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        return path.length() < 2 ? Optional.empty() : Lang.ofTag(path.substring(1, end < 0 ? path.length() : end));
    }

    /** Reads the query string itself: asking the container for parameters would read the body of a form. */
    static Optional<Lang> parameter(Optional<String> queryString) {
        return queryString.stream()
                .flatMap(query -> List.of(query.split("&")).stream())
                .filter(pair -> pair.startsWith("lang="))
                .flatMap(pair -> Lang.ofTag(pair.substring("lang=".length())).stream())
                .findFirst();
    }
}
