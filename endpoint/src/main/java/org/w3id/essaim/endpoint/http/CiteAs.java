package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address to cite for an answer: that of the same question below the version that gave it, which will always give the same.
 *
 * @param version where the version's documents are, without a final slash
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8574">RFC 8574, cite-as</a>
 */
public record CiteAs(String version) {

    private static final Pattern VERSION = Pattern.compile("https?://[^\\s<>\"]+/v/[0-9a-f]{64}");
    private static final String ATTRIBUTE = CiteAs.class.getName();

    /** Headers have their limit: for a longer question the version is cited. */
    private static final int LONGEST = 1_500;

    public CiteAs {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("not the address of a version: " + version);
        }
    }

    /** Notes it for the rest of the request. */
    public void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Empty where nothing can be cited. */
    public static Optional<CiteAs> of(HttpServletRequest request) {
        return Optional.ofNullable((CiteAs) request.getAttribute(ATTRIBUTE));
    }

    /**
     * The value of a {@code Link} header.
     *
     * @param pathAndQuery of the question, percent-encoded
     */
    public String link(String pathAndQuery) {
        return "<" + address(pathAndQuery) + ">; rel=\"cite-as\"";
    }

    private String address(String pathAndQuery) {
        return version + (pathAndQuery.length() > LONGEST ? "/" : pathAndQuery);
    }
}
