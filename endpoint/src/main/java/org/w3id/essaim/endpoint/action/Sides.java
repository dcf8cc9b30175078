package org.w3id.essaim.endpoint.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;

/** The three sides of a commons: a resource with a licence and an address, a community with a way in, and rules that are told. */
final class Sides {

    private record Want(String side, List<String> properties) {
        static Want of(String side, String... keys) {
            return new Want(
                    side, Stream.of(keys).map(JsonLdContext.SHIPPED::property).toList());
        }
    }

    private static final List<Want> WANTED = List.of(
            Want.of("resource", "licensedUnder"),
            Want.of("resource", "homepage", "urls", "repositories"),
            Want.of("community", "stewards"),
            Want.of("community", "community", "participation"),
            Want.of("rules", "governance"));

    private Sides() {}

    /** What would complete each side, by property; of several of which one is enough, the first. What was looked for does not count. */
    static Map<String, String> of(Thing commons) {
        Map<String, String> lacking = new LinkedHashMap<>();
        for (Want want : WANTED) {
            if (want.properties().stream().allMatch(p -> commons.values(p).isEmpty())) {
                lacking.put(want.properties().get(0), want.side());
            }
        }
        return lacking;
    }
}
