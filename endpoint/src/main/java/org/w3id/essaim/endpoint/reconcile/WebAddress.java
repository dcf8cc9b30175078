package org.w3id.essaim.endpoint.reconcile;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses by what they lead to, not by how people copy them. */
final class WebAddress {

    private static final Pattern BEFORE = Pattern.compile("(?i)^(https?://)?(www\\.)?");
    private static final Pattern BEHIND = Pattern.compile("(?i)(/(index\\.(html?|php))?)?([?#]|[?#]utm_.*)?$");
    private static final Pattern HOST = Pattern.compile("^[^/?#]+");

    private WebAddress() {}

    /** Without scheme, {@code www.}, the last slash or a start page’s name; the host in lower case. */
    static String bare(String address) {
        String host =
                BEHIND.matcher(BEFORE.matcher(address.strip()).replaceFirst("")).replaceFirst("");
        return HOST.matcher(host)
                .replaceFirst(m -> Matcher.quoteReplacement(m.group().toLowerCase(Locale.ROOT)));
    }
}
