package org.w3id.essaim.loader.propose;

import java.util.List;

/** What each form ends with: in which language its author is answered, and what they agree to. */
final class Consent {

    static final String FRENCH = "Français";
    static final String ENGLISH = "English";

    private Consent() {}

    static String heading() {
        return FormWords.both("form.consent");
    }

    /** All of them have to be ticked. */
    static List<String> boxes() {
        return List.of(FormWords.both("consent.licence"), FormWords.both("consent.person"));
    }

    /** Whether the text below the heading ticks them all. */
    static boolean isGiven(String answer) {
        List<String> lines = answer.lines().map(String::strip).toList();
        return boxes().stream().allMatch(box -> lines.contains("- [x] " + box) || lines.contains("- [X] " + box));
    }
}
