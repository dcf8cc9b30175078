package org.w3id.essaim.loader.propose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of an issue that a form made: a heading of the third level for each question, and below it the answer as it was typed. An answer
 * may hold headings too: those of other words are part of it, and one of ours that stands twice is a fault, for then nobody can say where
 * the answer ends.
 *
 * @param answers by heading, those that were given
 * @param twice the first heading that stands twice
 */
record IssueBody(Map<String, String> answers, Optional<String> twice) {

    private static final String MARK = "### ";

    /** What GitHub and Forgejo write where nothing was answered. */
    private static final String NONE = "_No response_";

    IssueBody {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** The first heading's answer: which form it was. */
    static Optional<String> first(String text, String heading) {
        List<String> lines = lines(text);
        return lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.equals(MARK + heading))
                .flatMap(line -> lines.stream()
                        .filter(l -> !l.isBlank())
                        .skip(1)
                        .findFirst()
                        .map(String::strip));
    }

    /**
     * @param headings of the form
     */
    static IssueBody parse(String text, List<String> headings) {
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        Optional<String> twice = Optional.empty();
        StringBuilder part = new StringBuilder();
        for (String line : lines(text)) {
            String heading =
                    line.startsWith(MARK) ? line.substring(MARK.length()).strip() : "";
            if (headings.contains(heading)) {
                if (parts.containsKey(heading) && twice.isEmpty()) {
                    twice = Optional.of(heading);
                }
                part = parts.computeIfAbsent(heading, h -> new StringBuilder());
            } else {
                part.append(line).append('\n');
            }
        }
        Map<String, String> answers = new LinkedHashMap<>();
        parts.forEach((heading, given) -> {
            String answer = given.toString().strip();
            if (!answer.isEmpty() && !answer.equals(NONE)) {
                answers.put(heading, answer);
            }
        });
        return new IssueBody(answers, twice);
    }

    private static List<String> lines(String text) {
        return List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    }

    Optional<String> answer(String heading) {
        return Optional.ofNullable(answers.get(heading));
    }
}
