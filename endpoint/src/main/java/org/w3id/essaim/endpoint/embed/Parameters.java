package org.w3id.essaim.endpoint.embed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.lists.Trackers;
import org.w3id.essaim.endpoint.things.Coordinates;

/** The parameters of a request, taken one after the other; collects what is wrong with them before it refuses. */
final class Parameters {

    private final Map<String, List<String>> rest;
    private final InvalidParameters wrong = new InvalidParameters();

    Parameters(Map<String, List<String>> all) {
        this.rest = new LinkedHashMap<>(all);
    }

    /** Those that were not taken. */
    Map<String, List<String>> rest() {
        return rest;
    }

    /** Takes a parameter; of repeated ones the last counts. */
    Optional<String> last(String name) {
        List<String> values = Optional.ofNullable(rest.remove(name)).orElse(List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** Takes one of a few words. */
    Optional<String> choice(String name, List<String> known) {
        Optional<String> value = last(name);
        if (value.isPresent() && !known.contains(value.get())) {
            wrong.notOneOf(name, value.get(), known);
            return Optional.empty();
        }
        return value;
    }

    /** Takes one of a few words that cannot be left out. */
    Optional<String> required(String name, List<String> known) {
        if (rest.containsKey(name)) {
            return choice(name, known);
        }
        notAValue(name, "", String.join(" | ", known), known.get(0));
        return Optional.empty();
    }

    /** Takes a whole number. */
    Optional<Integer> number(String name, int least, int most) {
        Optional<String> value = last(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        notAValue(name, value.get(), least + "…" + most, Integer.toString(least));
        return Optional.empty();
    }

    /** Takes a latitude and a longitude, in degrees. */
    Optional<Coordinates> position(String name) {
        return last(name).flatMap(value -> {
            String[] parts = value.split(",", -1);
            if (parts.length == 2 && isAngle(parts[0], 90) && isAngle(parts[1], 180)) {
                return Optional.of(new Coordinates(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
            }
            notAValue(name, value, "{latitude},{longitude}", "48.1,-1.7");
            return Optional.empty();
        });
    }

    private static boolean isAngle(String text, int most) {
        return text.matches("-?[0-9]{1,3}(\\.[0-9]{1,8})?") && Math.abs(Double.parseDouble(text)) <= most;
    }

    /** Takes an address that cannot be left out. */
    Optional<String> address(String name, String example) {
        Optional<String> value = last(name);
        if (value.filter(v -> !v.isBlank()).isEmpty()) {
            notAValue(name, value.orElse(""), "{url}", example);
            return Optional.empty();
        }
        return value;
    }

    /** Notes that a value is none; told by {@link #refuse}. */
    void notAValue(String name, String value, String expected, String example) {
        wrong.notAValue(name, value, expected, example, List.of());
    }

    /**
     * Refuses all that is not known, trackers apart.
     *
     * @param known the names of those that were taken, and of those that somebody else reads
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter} if anything is wrong
     */
    void refuseOthers(List<String> known) {
        List<String> others = new ArrayList<>(rest.keySet());
        others.removeIf(name -> Trackers.isOne(name) || known.contains(name));
        others.forEach(name -> wrong.unknownParameter(name, known));
        wrong.refuse();
    }

    /** @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter} if anything is wrong */
    void refuse() {
        wrong.refuse();
    }
}
