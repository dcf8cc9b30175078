package org.w3id.essaim.loader.commands;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of the commands in the reader's language; arguments are named, {@code {path}}. */
public final class Sayings {

    /** The base name of the bundle, which also holds the help of each command. */
    public static final String BUNDLE = "org.w3id.essaim.loader.commands.commands";

    private final ResourceBundle bundle;

    public Sayings(Locale locale) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    /** The bundle itself, for the help texts. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** {@code fr} or {@code en}. */
    public String language() {
        return bundle.getLocale().getLanguage();
    }

    public String say(String key, Map<String, ?> arguments) {
        String text = bundle.getString(key);
        for (Map.Entry<String, ?> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", String.valueOf(argument.getValue()));
        }
        return text;
    }

    /**
     * French or English: the language asked for, else that of the environment ({@code LC_ALL}, {@code LC_MESSAGES}, {@code LANG}), else
     * French.
     *
     * @param asked {@code fr}, {@code en} or empty
     */
    public static Locale locale(String asked, Map<String, String> environment) {
        String tag = asked;
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            if (tag.isEmpty()) {
                tag = environment.getOrDefault(name, "");
            }
        }
        boolean french = tag.isEmpty() || tag.startsWith("fr") || tag.startsWith("C") || tag.equals("POSIX");
        return french ? Locale.FRENCH : Locale.ENGLISH;
    }
}
