package org.w3id.essaim.loader.propose;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What forms and answers say, from {@code propose_fr.properties} and {@code propose_en.properties}; arguments are named. */
final class FormWords {

    private static final ResourceBundle.Control FILES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FormWords() {}

    static String say(Locale language, String key, Map<String, String> arguments) {
        String text = ResourceBundle.getBundle("org.w3id.essaim.loader.propose.propose", language, FILES)
                .getString(key);
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }

    /** On one line, French first: nobody chose a language before they see a form. */
    static String both(String key) {
        return both(say(Locale.FRENCH, key, Map.of()), say(Locale.ENGLISH, key, Map.of()));
    }

    static String both(String french, String english) {
        return french.equals(english) ? french : french + " / " + english;
    }

    /** French, and English below. */
    static String below(String key) {
        return say(Locale.FRENCH, key, Map.of()) + "\n\n" + say(Locale.ENGLISH, key, Map.of());
    }
}
