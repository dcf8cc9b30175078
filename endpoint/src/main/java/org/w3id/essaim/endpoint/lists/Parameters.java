package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.search.Manner;

/** The parameters of a request; what is wrong with them is told to whoever collects it. */
final class Parameters {

    /** The parameter by which words are taken as they are typed. */
    static final String LITERAL = "literal";

    /** Its values. */
    static final List<String> YES_OR_NO = List.of("true", "false");

    private final Map<String, List<String>> given;
    private final InvalidParameters wrong;

    Parameters(Map<String, List<String>> given, InvalidParameters wrong) {
        this.given = new TreeMap<>(given);
        this.given.keySet().removeIf(Trackers::isOne);
        this.wrong = wrong;
    }

    void refuseUnknown(List<String> known) {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong.unknownParameter(name, known));
    }

    /** Of one that is given several times, the last. */
    Optional<String> last(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** Repeated or separated by commas: both are "or". */
    List<String> values(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .flatMap(v -> Stream.of(v.split(",")))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    Optional<String> choice(String name, List<String> known) {
        Optional<String> value = last(name);
        if (value.isPresent() && !known.contains(value.get())) {
            wrong.notOneOf(name, value.get(), known);
            return Optional.empty();
        }
        return value;
    }

    List<String> choices(String name, List<String> known) {
        List<String> chosen = new ArrayList<>();
        for (String value : values(name)) {
            if (known.contains(value)) {
                chosen.add(value);
            } else {
                wrong.notOneOf(name, value, known);
            }
        }
        return chosen;
    }

    /** How words are taken. */
    Manner manner() {
        return choice(LITERAL, YES_OR_NO).equals(Optional.of("true")) ? Manner.LITERAL : Manner.TOLERANT;
    }

    int number(String name, int most, int otherwise) {
        Optional<String> value = last(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get().matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(value.get());
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        wrong.notANumber(name, value.get(), most, otherwise);
        return otherwise;
    }
}
