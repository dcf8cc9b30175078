package org.w3id.essaim.loader.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web address in a field that people filled in by hand.
 *
 * @param address an http(s) IRI, or none
 * @param reasons what was done to it, or why there is none; empty when the field was empty or right
 */
record Site(Optional<String> address, List<Reason> reasons) {

    private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

    /** A host of several labels, then a port, path, query and fragment of the characters that an IRI allows. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)(?::\\d{1,5})?"
                    + "(?:[/?#](?:[^\\s\\p{Z}\\p{C}<>\"{}|\\\\^`\\[\\]%]|%[0-9A-Fa-f]{2})*)?");

    /** Hosts of personal or collective accounts; what comes before them does not matter. */
    private static final Pattern SOCIAL = Pattern.compile(
            "(?:.*\\.)?(?:facebook\\.com|fb\\.com|fb\\.me|twitter\\.com|instagram\\.com|linkedin\\.com)");

    private static final String ELLIPSIS = "…";

    Site {
        reasons = List.copyOf(reasons);
    }

    static Site of(String raw) {
        String text = SourceText.stripped(raw);
        if (text.isEmpty()) {
            return new Site(Optional.empty(), List.of());
        }
        if (SourceText.holdsMail(text)) {
            return none(Reason.TEXT_PERSONAL);
        }
        int bar = text.indexOf('|');
        String whole = bar < 0 ? text : SourceText.stripped(text.substring(0, bar));
        boolean hasScheme = SCHEME.matcher(whole).find();
        String address = hasScheme ? whole : "http://" + whole;
        if (address.endsWith(ELLIPSIS)) {
            return none(Reason.SITE_TRUNCATED);
        }
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return none(SourceText.isGarbled(address) ? Reason.SITE_GARBLED : Reason.SITE_NOT_AN_ADDRESS);
        }
        if (SOCIAL.matcher(parts.group(1).toLowerCase(Locale.ROOT)).matches()) {
            return none(Reason.SITE_SOCIAL_ACCOUNT);
        }
        List<Reason> reasons = new java.util.ArrayList<>();
        if (bar >= 0) {
            reasons.add(Reason.SITE_CUT);
        }
        if (!hasScheme) {
            reasons.add(Reason.SITE_SCHEME_ADDED);
        }
        return new Site(Optional.of(address), reasons);
    }

    private static Site none(Reason reason) {
        return new Site(Optional.empty(), List.of(reason));
    }
}
