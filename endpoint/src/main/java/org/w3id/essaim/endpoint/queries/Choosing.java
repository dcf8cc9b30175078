package org.w3id.essaim.endpoint.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.engine.QueryReader;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.lists.Trackers;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.loader.questions.Parameter;
import org.w3id.essaim.loader.questions.RefusedValue;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Things;

/** Puts the parameters of an address into a question. Nothing is guessed: what is not understood is refused, with what may be meant. */
final class Choosing {

    private final SavedQuery saved;
    private final Catalogue catalogue;
    private final InvalidParameters wrong = new InvalidParameters();

    Choosing(SavedQuery saved, Catalogue catalogue) {
        this.saved = saved;
        this.catalogue = catalogue;
    }

    /**
     * The question with its choices.
     *
     * @param given the parameters of the address, the format and what trackers add included
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}, or what the guards refuse
     */
    AskedQuery asked(Map<String, List<String>> given, QueryReader reader) {
        Map<String, String> chosen = single(given);
        chosen.forEach(this::check);
        wrong.refuse();
        try {
            return new AskedQuery(
                    saved,
                    chosen,
                    saved.question().choices(chosen),
                    reader.check(saved.question().query(chosen)));
        } catch (RefusedValue e) {
            throw new IllegalStateException("accepted alone and refused together", e);
        }
    }

    private Map<String, String> single(Map<String, List<String>> given) {
        Map<String, String> chosen = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            if (!saved.parameterNames().contains(name) && !Trackers.isOne(name)) {
                wrong.unknownParameter(name, saved.parameterNames());
            } else if (saved.question().parameter(name).isPresent()) {
                chosen.put(name, values.get(0));
                if (values.size() > 1) {
                    wrong.notAValue(name, String.join(" ", values), "1", values.get(0), List.of());
                }
            }
        });
        return chosen;
    }

    private void check(String name, String value) {
        Parameter parameter = saved.question().parameter(name).orElseThrow();
        try {
            Node node = saved.question().choices(Map.of(name, value)).get(name);
            if (node.isURI() && catalogue.thing(node.getURI()).isEmpty()) {
                unknown(parameter, value, node.getURI());
            }
        } catch (RefusedValue e) {
            String expected = e.accepted().isEmpty() ? nameOrAddress(parameter) : e.accepted();
            wrong.notAValue(name, value, expected, parameter.example(), near(parameter, value));
        }
    }

    private void unknown(Parameter parameter, String value, String iri) {
        String slug = iri.substring(iri.lastIndexOf('/') + 1);
        wrong.notAValue(parameter.name(), value, nameOrAddress(parameter), parameter.example(), near(parameter, slug));
    }

    private static String nameOrAddress(Parameter parameter) {
        return parameter.example() + " | https://…";
    }

    private List<String> near(Parameter parameter, String slug) {
        if (!parameter.defaultValue().isURI()) {
            return List.of();
        }
        return Near.of(
                slug,
                beside(parameter.defaultValue().getURI()).stream()
                        .map(Thing::slug)
                        .toList());
    }

    /** The things of the same kind, or the concepts of the same scheme. */
    private List<Thing> beside(String iri) {
        Optional<Things.Name> name = catalogue.base().name(iri);
        return name.map(thing -> catalogue.things(thing.kind()))
                .orElseGet(() -> new ArrayList<>(catalogue.concepts(iri.substring(0, iri.lastIndexOf('/')))));
    }
}
