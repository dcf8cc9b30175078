package org.w3id.essaim.endpoint.views;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.Lists;
import org.w3id.essaim.endpoint.lists.SearchEntries;
import org.w3id.essaim.endpoint.search.SearchIndex;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Things;

/**
 * A small fictional corpus in which every property of the model is used.
 *
 * @param files the graph of each thing's file, by IRI of the thing
 */
public record Fixture(Graph union, Map<String, Graph> files, Catalogue catalogue, Lists lists) {

    static final String SNAPSHOT = "9c41d2e07ab35be1f2a09c41d2e07ab35be1f2a09c41d2e07ab35be1f2a01234";

    public static Fixture read() {
        DatasetGraph dataset = RDFDataMgr.loadDatasetGraph(
                Fixture.class.getResource("fixture.trig").toString());
        Graph union = GraphFactory.createDefaultGraph();
        Map<String, Graph> files = new TreeMap<>();
        dataset.listGraphNodes().forEachRemaining(name -> {
            Graph graph = dataset.getGraph(name);
            GraphUtil.addInto(union, graph);
            files.put(name.getURI().replace("/graph/", "/id/"), graph);
        });
        Catalogue catalogue = new Catalogue(union, Things.COMMON);
        files.keySet().removeIf(iri -> catalogue.thing(iri).isEmpty());
        SearchIndex search = SearchIndex.build(SearchEntries.of(catalogue));
        return new Fixture(union, files, catalogue, new Lists(catalogue, search));
    }

    public ViewContext context(Lang lang) {
        return new ViewContext(
                catalogue,
                "https://essaim.example",
                lang,
                "http://spdx.org/licenses/etalab-2.0",
                "Essaim",
                SNAPSHOT,
                false,
                thing -> thing.kind()
                        .map(kind -> new Provenance(
                                kind.slug() + "/" + thing.slug() + ".ttl",
                                Things.COMMON.graph(kind, thing.slug()),
                                Optional.empty(),
                                Optional.empty())));
    }

    public Thing thing(String name) {
        return catalogue.thing(Things.COMMON.base() + "id/" + name).orElseThrow();
    }
}
