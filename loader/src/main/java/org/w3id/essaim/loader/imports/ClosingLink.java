package org.w3id.essaim.loader.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in Markdown that people ended with the address of what it describes: {@code Moteur de calcul - [exemple.fr](https://exemple.fr)}.
 * A link whose words say anything else is a part of the sentence, and its address one of many; it stays in the text.
 *
 * @param text what stands before the link and its dash; the whole text if it has no such end
 * @param address the address of the link, an http(s) IRI, or none
 */
record ClosingLink(String text, Optional<String> address) {

    private static final Pattern END = Pattern.compile(
            "(?s)(.*[^\\s\\p{Z}])[\\s\\p{Z}]+[-–—][\\s\\p{Z}]+\\[([^\\[\\]]+)]\\((https?://([^/?#()\\s]+)/?)\\)[\\s\\p{Z}.]*");

    static ClosingLink of(String markdown) {
        Matcher end = END.matcher(markdown);
        if (end.matches()
                && end.group(2).toLowerCase(Locale.ROOT).equals(end.group(4).toLowerCase(Locale.ROOT))) {
            Optional<String> address = Site.of(end.group(3)).address();
            if (address.isPresent()) {
                return new ClosingLink(end.group(1), address);
            }
        }
        return new ClosingLink(markdown, Optional.empty());
    }
}
