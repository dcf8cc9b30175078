package org.w3id.essaim.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.endpoint.action.Ask;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.lists.ThingFilter;
import org.w3id.essaim.endpoint.lists.Trackers;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;

/**
 * What may be said with a question.
 *
 * @param near where somebody shall come to: {@code place/la-remise-35238}, {@code department-29}
 * @param csv whether {@code format=csv} was asked for
 */
record AskParameters(Optional<Thing> near, boolean csv) {

    private static final List<String> FORMATS = List.of("json", "csv");
    private static final List<String> LANGS = List.of(Lang.FR.tag(), Lang.EN.tag());

    /** A place before a territory of the same name: there is none of both. */
    private static final ThingFilter NEAR = new ThingFilter(
            "near", List.of(), List.of(), Set.of(Kind.COMMONS), List.of(), Set.of(Kind.PLACE, Kind.TERRITORY));

    AskParameters {
        Objects.requireNonNull(near);
    }

    /** @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}, naming all that is wrong */
    static AskParameters of(Ask ask, Map<String, List<String>> given, Catalogue catalogue) {
        List<String> known = new ArrayList<>(ask == Ask.WHO_CAN_COME ? List.of("near") : List.of());
        known.addAll(List.of("lang", "format"));
        InvalidParameters wrong = new InvalidParameters();
        given.keySet().stream()
                .filter(name -> !Trackers.isOne(name) && !known.contains(name))
                .forEach(name -> wrong.unknownParameter(name, known));
        refuseOthers("lang", LANGS, given, wrong);
        refuseOthers("format", FORMATS, given, wrong);
        Optional<String> asked = known.contains("near") ? last(given, "near") : Optional.empty();
        Optional<Thing> near = asked.flatMap(value -> near(value, catalogue));
        if (asked.isPresent() && near.isEmpty()) {
            wrong.unknownValue(NEAR, asked.get(), catalogue);
        }
        wrong.refuse();
        return new AskParameters(near, last(given, "format").equals(Optional.of("csv")));
    }

    private static void refuseOthers(
            String name, List<String> known, Map<String, List<String>> given, InvalidParameters wrong) {
        last(given, name)
                .filter(value -> !known.contains(value))
                .ifPresent(value -> wrong.notOneOf(name, value, known));
    }

    private static Optional<String> last(Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** A territory that no thing names stands for the smallest that holds it and is named: nobody says that they serve the former. */
    private static Optional<Thing> near(String value, Catalogue catalogue) {
        return NEAR.resolve(value, catalogue)
                .or(() -> Territories.standard().chain(value.replaceFirst("^.*/", "")).stream()
                        .map(Territory::iri)
                        .flatMap(iri -> catalogue.thing(iri).stream())
                        .findFirst());
    }
}
