package org.w3id.essaim.endpoint.describe;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.essaim.endpoint.http.ETag;
import org.w3id.essaim.endpoint.views.GraphFormat;

/** All that one edition says of itself. Immutable; safe for many threads. */
public final class Described {

    private final Facts facts;
    private final Map<String, String> prefixes;
    private final Census census;
    private final RdfDocument service;
    private final RdfDocument statistics;
    private final RdfDocument examples;
    private final DatasetGraph dataset;
    private final String digest;
    private final String card;
    private final String index;

    /**
     * A link to another page of a list.
     *
     * @param rel its relation in HTTP
     * @param hydra its property in Hydra
     */
    public record Link(String rel, String hydra, String url) {}

    private Described(Facts facts) {
        this.facts = facts;
        this.prefixes = Names.prefixes(facts.snapshot().things());
        this.census = Census.of(
                facts.snapshot().dataset().getDefaultGraph(), facts.snapshot().things());
        this.service = document(ServiceDocument.of(facts, census), facts.endpoint() + "#service");
        this.statistics = document(VoidDocument.of(facts, census), facts.dataset());
        this.examples = document(facts.examples().at(facts.endpoint()), "");
        Statements own = new Statements();
        List.of(service.graph(), statistics.graph(), examples.graph(), CatalogueDocument.of(facts))
                .forEach(own::add);
        this.digest = ETag.hash(
                ETag.of(document(own.graph(), "").bytes(GraphFormat.N_TRIPLES)).opaque(),
                facts.origins().digest());
        this.dataset = facts.snapshot().dataset(facts.origins().name(), AboutGraph.of(facts, own));
        SchemaCard cards = new SchemaCard(facts, census);
        this.card = cards.card();
        this.index = cards.index();
    }

    /** Counts the statements and writes the documents. */
    public static Described of(Facts facts) {
        return new Described(facts);
    }

    private RdfDocument document(Graph graph, String first) {
        return new RdfDocument(graph, prefixes, first);
    }

    public Census census() {
        return census;
    }

    /** What a program must know to ask good questions, as Markdown of at most some 8,000 tokens. */
    public String card() {
        return card;
    }

    /** Where a model that reads text finds what, as {@code /llms.txt}. */
    public String index() {
        return index;
    }

    /** What {@code GET /sparql} answers. */
    public RdfDocument service() {
        return service;
    }

    /** VoID. */
    public RdfDocument statistics() {
        return statistics;
    }

    /** The questions. */
    public RdfDocument examples() {
        return examples;
    }

    /** DCAT. */
    public RdfDocument catalogue(Instant publishedAt) {
        return document(CatalogueDocument.issued(facts, publishedAt), facts.dataset());
    }

    /**
     * A page of the list of named graphs.
     *
     * @param page from 1
     * @return empty if there is no such page
     */
    public Optional<RdfDocument> graphs(int page) {
        return page < 1 || page > GraphList.pages(facts)
                ? Optional.empty()
                : Optional.of(document(GraphList.page(facts, page), GraphList.collection(facts)));
    }

    /** The pages beside a page of the list of named graphs. */
    public List<Link> graphLinks(int page) {
        return GraphList.links(facts, page);
    }

    /**
     * What queries see: the snapshot and, beside, the graph of all this and of where each graph comes from. That is in neither the default
     * graph nor the snapshot's id.
     */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Two that say the same beside the same snapshot have the same. */
    public String digest() {
        return digest;
    }
}
