package org.w3id.essaim.loader.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The arguments of findings, named as the message catalogue names them. */
final class Arguments {

    private static final int LONGEST = 40;

    private Arguments() {}

    static Map<String, String> of(String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, String> limit(String what, long value, long limit) {
        return of("what", what, "value", Long.toString(value), "limit", Long.toString(limit));
    }

    static Map<String, String> unexpected(String found, String expected) {
        return of("found", cut(found), "expected", expected);
    }

    static Map<String, String> unclosed(String opener, String closer) {
        return unclosed(opener, closer, Optional.empty());
    }

    /** @param near the whole term with what closes it, where it is clear where that should stand */
    static Map<String, String> unclosed(String opener, String closer, Optional<String> near) {
        return of("what", opener, "closer", closer, "near", near.orElse(""));
    }

    /** How long a text is in UTF-8. */
    static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else if (c < 0x80 || Character.isSurrogate(c)) {
                bytes++; // half of a pair is written as a question mark
            } else {
                bytes += c < 0x800 ? 2 : 3;
            }
        }
        return bytes;
    }

    /** Long texts are cut, at a code point. */
    static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
