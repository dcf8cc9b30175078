package org.w3id.essaim.loader.draft;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What a template says beside the rules' own words, from {@code draft_fr.properties} and {@code draft_en.properties}; arguments are named. */
final class DraftWords {

    private final ResourceBundle words;

    DraftWords(Locale reader) {
        this.words = ResourceBundle.getBundle(
                "org.w3id.essaim.loader.draft.draft",
                reader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Map<String, String> arguments) {
        String text = words.getString(key);
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }
}
