package org.w3id.essaim.endpoint.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.InvalidParameters;

/**
 * The arguments of a call, checked.
 *
 * @param values by name
 * @param client whoever calls, by the name that admission knows
 */
record Given(Map<String, Object> values, String client) {

    static final String LANG = "lang";

    /** @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}: unknown, missing, or of another type */
    static Given of(Map<String, Object> values, List<GraphTool.Argument> arguments, String client) {
        InvalidParameters wrong = new InvalidParameters();
        List<String> known = arguments.stream().map(GraphTool.Argument::name).toList();
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong.unknownParameter(name, known.isEmpty() ? List.of("") : known));
        for (GraphTool.Argument argument : arguments) {
            Object value = values.get(argument.name());
            if (value == null ? argument.required() : !isOf(argument.type(), value)) {
                wrong.notAValue(argument.name(), value == null ? "" : value.toString(), argument.type(), "", List.of());
            }
        }
        wrong.refuse();
        return new Given(values, client);
    }

    private static boolean isOf(String type, Object value) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer;
            default -> value instanceof Map;
        };
    }

    String text(String name) {
        return optional(name).orElseThrow();
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    /** @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter} if it is not from 1 to the most */
    int number(String name, int otherwise, int most) {
        int number = values.get(name) instanceof Integer given ? given : otherwise;
        if (number < 1 || number > most) {
            InvalidParameters wrong = new InvalidParameters();
            wrong.notAValue(name, String.valueOf(number), "1…" + most, String.valueOf(otherwise), List.of());
            wrong.refuse();
        }
        return number;
    }

    /** The members of an object as parameters of an address, each with its one value. */
    Map<String, List<String>> parameters(String name) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> members) {
            members.forEach((key, value) -> parameters.put(String.valueOf(key), List.of(String.valueOf(value))));
        }
        return parameters;
    }

    /** French where none is asked for, as on the pages. */
    Lang lang() {
        return optional(LANG).flatMap(Lang::ofTag).orElse(Lang.FR);
    }
}
