package org.w3id.essaim.endpoint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.contract.Contract;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.views.Key;
import org.w3id.essaim.endpoint.views.ThingKeys;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.shapes.PropertyRule;

/** Which keys {@code fields=} may ask of a list: those that a record of the kind can have, by the rules. */
final class ListFields {

    private static final String PARAMETER = "fields";

    private final Contract contract;

    ListFields(Contract contract) {
        this.contract = contract;
    }

    /** @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}, naming each key that is not of the kind */
    void check(ViewQuery query) {
        List<String> asked = query.shown().fields();
        if (asked.isEmpty()) {
            return;
        }
        List<String> known = known(query.kind());
        InvalidParameters wrong = new InvalidParameters();
        asked.stream().filter(key -> !known.contains(key)).forEach(key -> wrong.notOneOf(PARAMETER, key, known));
        wrong.refuse();
    }

    private List<String> known(Kind kind) {
        Set<String> stated = kind.classes().stream()
                .flatMap(type -> contract.shapes().rules(type).stream())
                .map(PropertyRule::path)
                .collect(Collectors.toSet());
        Set<String> keys = new LinkedHashSet<>();
        Stream.of(ThingKeys.of(kind, stated), ThingKeys.ofEntry(kind))
                .flatMap(List::stream)
                .map(Key::name)
                .forEach(keys::add);
        return List.copyOf(keys);
    }
}
