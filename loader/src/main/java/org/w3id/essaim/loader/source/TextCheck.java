package org.w3id.essaim.loader.source;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.essaim.loader.finding.FindingCode;

/** What is wrong with a text before it is read as Turtle: forbidden characters, and a merge left half done. */
final class TextCheck {

    private static final Pattern OPENING = Pattern.compile("^<{7}( .*)?$", Pattern.MULTILINE);
    private static final Pattern MARKER =
            Pattern.compile("^(<{7}( .*)?|\\|{7}( .*)?|={7}|>{7}( .*)?)$", Pattern.MULTILINE);

    private TextCheck() {}

    static void characters(SourceText source, Notes notes) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.isForbidden(c)) {
                notes.tell(FindingCode.SYNTAX_CHARACTER, i, i + 1, Arguments.of("name", Characters.name(c)));
            }
        }
    }

    /** Whether git left its marks; a line of equals signs alone may be part of a text. */
    static boolean conflict(SourceText source, Notes notes) {
        String text = source.text();
        if (!text.contains("<<<<<<<") || !OPENING.matcher(text).find()) {
            return false;
        }
        Matcher matcher = MARKER.matcher(text);
        while (matcher.find()) {
            notes.tell(FindingCode.SYNTAX_CONFLICT_MARKER, matcher.start(), matcher.start() + 7, Map.of());
        }
        return true;
    }
}
