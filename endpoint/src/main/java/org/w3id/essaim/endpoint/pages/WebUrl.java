package org.w3id.essaim.endpoint.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that may stand in a link: {@code http} or {@code https}, a path of this server, or a place in the page. The template
 * engine refuses {@code javascript:} in one attribute only, so nothing else may reach a template as an address.
 *
 * @param href as it stands in the attribute, before escaping
 */
public record WebUrl(String href) {

    private static final Pattern FORM = Pattern.compile("(https?://[^\\s/?#]+|/(?!/)|#|\\?)[^\\s\\p{Cntrl}\"<>]*");

    public WebUrl {
        if (!FORM.matcher(href).matches()) {
            throw new IllegalArgumentException("not an address for a page: " + href);
        }
    }

    /** The address, if it is one that may be linked to: data can hold anything. */
    public static Optional<WebUrl> of(String address) {
        return FORM.matcher(address).matches() ? Optional.of(new WebUrl(address)) : Optional.empty();
    }

    /** A query string's value, percent-encoded. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The same address at another place in its page. */
    public WebUrl at(String fragment) {
        return new WebUrl(href + "#" + fragment);
    }

    public boolean isExternal() {
        return href.startsWith("http");
    }

    /** What people call it: the host without {@code www.}, and the path if it is short. */
    public String shown() {
        String bare = href.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        int slash = bare.indexOf('/');
        return slash < 0 || bare.length() <= 32 ? bare : bare.substring(0, slash);
    }
}
