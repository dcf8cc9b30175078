package org.w3id.essaim.loader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Arguments of which there may be several, put into words. {@code gap.1} names a message of the catalogue, {@code gap.1.property} an
 * argument of it; all that begins with {@code gap} becomes {@code {gaps}}, joined as the language joins. An argument with the tag of a
 * language, {@code nearest.fr}, is the argument without it in that language.
 */
final class Parts {

    /** The argument that each list makes, and the word before its last part. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "branch",
            List.of("branches", "word.or"),
            "held",
            List.of("held", "word.and"),
            "gap",
            List.of("gaps", "word.and"));

    private final Messages messages;
    private final Naming naming;

    Parts(Messages messages, Naming naming) {
        this.messages = messages;
        this.naming = naming;
    }

    /** What the numbered arguments make, ready to be said. */
    Map<String, String> of(Map<String, String> arguments) {
        Map<String, String> made = new LinkedHashMap<>(inLanguage(arguments));
        LISTS.forEach((prefix, list) -> {
            List<String> parts = parts(prefix, arguments);
            if (!parts.isEmpty()) {
                made.put(list.get(0), joined(parts, messages.of(list.get(1), Map.of())));
            }
        });
        return made;
    }

    private List<String> parts(String prefix, Map<String, String> arguments) {
        List<String> parts = new ArrayList<>();
        for (int i = 1; arguments.containsKey(prefix + "." + i); i++) {
            String start = prefix + "." + i + ".";
            Map<String, String> own = new LinkedHashMap<>();
            arguments.forEach((name, value) -> {
                if (name.startsWith(start)) {
                    own.put(name.substring(start.length()), value);
                }
            });
            String key = arguments.get(prefix + "." + i);
            Map<String, String> said = new LinkedHashMap<>(naming.arguments(own, language()));
            said.putAll(inLanguage(own));
            if (messages.has(key)) {
                parts.add(messages.of(key, said));
            }
        }
        return parts;
    }

    /** {@code name.fr} as {@code name}, in French; where that is missing, as French has it. */
    private Map<String, String> inLanguage(Map<String, String> arguments) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String tag : List.of("fr", language())) {
            arguments.forEach((name, value) -> {
                String ending = "." + tag;
                if (name.endsWith(ending) && name.indexOf('.') == name.length() - ending.length()) {
                    named.put(name.substring(0, name.length() - ending.length()), Naming.visible(value));
                }
            });
        }
        return named;
    }

    private String language() {
        return messages.locale().getLanguage();
    }

    private static String joined(List<String> parts, String word) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.get(0)
                : String.join(", ", parts.subList(0, last)) + " " + word + " " + parts.get(last);
    }
}
