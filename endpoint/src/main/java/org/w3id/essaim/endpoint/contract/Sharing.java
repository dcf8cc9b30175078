package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Moves what several operations of a description have alike, their parameters and responses, into its components, and refers to it from
 * where it stood. It says the same in less space.
 *
 * <p>Each may be called by several names, the widest first, and gets the first one that it would bear for more than half of all who might:
 * {@code sort} if most lists sort alike, else {@code place-list.sort}. So no two have one name, and names follow from the description alone.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0#components-object">OpenAPI 3.1.0, components</a>
 */
final class Sharing {

    private static final String PARAMETERS = "parameters";
    private static final String RESPONSES = "responses";
    private static final String REF = "$ref";

    /**
     * A part of an operation.
     *
     * @param names by which it may be called, the widest first; the last is its own
     * @param put puts something else in its place
     */
    private record Use(JsonNode part, List<String> names, Consumer<ObjectNode> put) {}

    private final ObjectNode components;

    private Sharing(ObjectNode components) {
        this.components = components;
    }

    /** @param document whose paths hold operations only; it is changed */
    static void in(ObjectNode document) {
        List<Use> parameters = new ArrayList<>();
        List<Use> responses = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    ComponentNames names = ComponentNames.of(
                            path.getKey(), operation.path("operationId").asText());
                    parameters(operation, names, parameters);
                    responses(operation, names, responses);
                }));
        Sharing sharing = new Sharing(document.withObjectProperty("components"));
        sharing.share(PARAMETERS, parameters);
        sharing.share(RESPONSES, responses);
    }

    private static void parameters(JsonNode operation, ComponentNames names, List<Use> out) {
        if (operation.get(PARAMETERS) instanceof ArrayNode all) {
            for (int i = 0; i < all.size(); i++) {
                int place = i;
                out.add(new Use(all.get(i), names.parameter(all.get(i)), reference -> all.set(place, reference)));
            }
        }
    }

    private static void responses(JsonNode operation, ComponentNames names, List<Use> out) {
        ObjectNode all = (ObjectNode) operation.path(RESPONSES);
        all.properties().stream()
                .filter(response -> !response.getValue().has(REF))
                .forEach(response -> out.add(new Use(
                        response.getValue(),
                        names.response(response.getKey(), response.getValue()),
                        reference -> all.set(response.getKey(), reference))));
    }

    private void share(String section, List<Use> uses) {
        Map<String, Long> all = count(uses);
        Map<String, JsonNode> shared = new TreeMap<>();
        uses.stream()
                .collect(Collectors.groupingBy(Use::part, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(alike -> alike.size() > 1)
                .forEach(alike -> {
                    String name = name(alike, all);
                    shared.put(name, alike.get(0).part());
                    alike.forEach(use -> use.put()
                            .accept(JsonNodeFactory.instance
                                    .objectNode()
                                    .put(REF, "#/components/" + section + "/" + name)));
                });
        components.withObjectProperty(section).setAll(shared);
    }

    private static String name(List<Use> alike, Map<String, Long> all) {
        Map<String, Long> here = count(alike);
        return alike.get(0).names().stream()
                .filter(name -> 2 * here.get(name) > all.get(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> count(List<Use> uses) {
        return uses.stream()
                .flatMap(use -> use.names().stream().distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
