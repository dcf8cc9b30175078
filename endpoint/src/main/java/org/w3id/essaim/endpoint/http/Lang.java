package org.w3id.essaim.endpoint.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages Essaim speaks to people. French comes first: it is the language of most who contribute. */
public enum Lang {
    FR,
    EN;

    /** The BCP 47 tag: {@code fr}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Lang other() {
        return this == FR ? EN : FR;
    }

    public static Optional<Lang> ofTag(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag().equals(tag)).findFirst();
    }
}
