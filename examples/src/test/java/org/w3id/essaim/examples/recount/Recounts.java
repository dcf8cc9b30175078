package org.w3id.essaim.examples.recount;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** The questions that can be answered without SPARQL, by name: all twenty. */
public final class Recounts {

    private static final Map<String, Recount> BY_NAME = Map.ofEntries(
            entry("adopted-in-brittany", AdoptionRecounts::inTerritory),
            entry("places-by-region-and-type", PlaceRecounts::byRegionAndType),
            entry("free-alternatives", CommonsRecounts::alternatives),
            entry("most-adopted", AdoptionRecounts::mostAdopted),
            entry("studies-about", ResourceRecounts::studiesAbout),
            entry("cofunding", NeedRecounts::cofunding),
            entry("incomplete-commons", CommonsRecounts::incomplete),
            entry("open-needs", NeedRecounts::open),
            entry("who-can-come", ActorRecounts::whoCanCome),
            entry("licence-families", CommonsRecounts::licenceFamilies),
            entry("duplicates", CommonsRecounts::duplicates),
            entry("places-without-territory", PlaceRecounts::withoutTerritory),
            entry("delay-to-adoption", AdoptionRecounts::delays),
            entry("abandonment", AdoptionRecounts::abandonment),
            entry("bridging-actors", ActorRecounts::bridging),
            entry("free-resources", ResourceRecounts::freeResources),
            entry("upcoming-sessions", ResourceRecounts::upcomingSessions),
            entry("broken-links", RecordRecounts::brokenLinks),
            entry("provenance-and-age", RecordRecounts::provenanceAndAge),
            entry("map-of-adopters", PlaceRecounts::mapOfAdopters));

    private Recounts() {}

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /**
     * Answers a question.
     *
     * @param dataset a graph per file, and their union with the words as the default graph
     * @param choices the reader's, by the name of the parameter
     */
    public static Table count(String question, DatasetGraph dataset, Map<String, Node> choices) {
        return Optional.ofNullable(BY_NAME.get(question)).orElseThrow().count(new Walk(dataset), choices);
    }
}
