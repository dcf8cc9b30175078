package org.w3id.essaim.loader.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses by what they lead to, not by how they are written. */
final class WebAddress {

    private static final Pattern IDLE =
            Pattern.compile("^https?://(www\\.)?|(/(index\\.(html?|php))?)?([?#]|[?#]?utm_.*)?$");
    private static final Pattern HOST = Pattern.compile("^[^/?#]+");

    private WebAddress() {}

    /** Without scheme, {@code www.}, the last slash or a start page's name; the host in lower case. */
    static String normalised(String iri) {
        String bare = IDLE.matcher(iri).replaceAll("");
        return HOST.matcher(bare)
                .replaceFirst(m -> m.group().toLowerCase(Locale.ROOT).replace("$", "\\$"));
    }
}
