package org.w3id.essaim.loader.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/** The words as graphs. Read once from what is shipped; the graphs are not changed afterwards. */
public final class WordGraphs {

    private static final String TERRITORY = Things.COMMON.namespace(Kind.TERRITORY);
    private static final Node IS_PART_OF = NodeFactory.createURI("http://purl.org/dc/terms/isPartOf");
    private static final Node TYPE = NodeFactory.createURI("http://purl.org/dc/terms/type");
    private static final Node CODE = NodeFactory.createURI("http://rdf.insee.fr/def/geo#codeINSEE");

    private final Graph ontology;
    private final Graph vocabularies;
    private final Graph alignments;
    private final Territories territories;
    private volatile @Nullable TerritoryNames territoryNames;

    private WordGraphs(Graph ontology, Graph vocabularies, Graph alignments, Territories territories) {
        this.ontology = ontology;
        this.vocabularies = vocabularies;
        this.alignments = alignments;
        this.territories = territories;
    }

    /** Reads the words that are shipped with the code. */
    public static WordGraphs read() {
        Graph ontology = newGraph();
        Words.ontologyFiles().forEach(file -> parse(file, ontology));
        Graph vocabularies = newGraph();
        Words.vocabularyFiles().forEach(file -> parse(file, vocabularies));
        Graph alignments = newGraph();
        parse(Words.ALIGNMENTS_FILE, alignments);
        return new WordGraphs(ontology, vocabularies, alignments, Territories.standard());
    }

    private static void parse(String file, Graph into) {
        try (InputStream in = Words.open(file)) {
            RDFParser.source(in).lang(Lang.TURTLE).base(Words.BASE).parse(into);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** An empty graph in which literals are equal only when they are written alike. */
    public static Graph newGraph() {
        return GraphMemFactory.createDefaultGraphSameTerm();
    }

    /** Classes and properties, with labels. */
    public Graph ontology() {
        return ontology;
    }

    /** What is broader than the words, or close to them, in the vocabularies of others. In no snapshot, and seen by no check. */
    public Graph alignments() {
        return alignments;
    }

    /** Schemes and concepts, licences included. */
    public Graph vocabularies() {
        return vocabularies;
    }

    public Territories territories() {
        return territories;
    }

    /** What people call the territories; made when it is first asked for. */
    public TerritoryNames territoryNames() {
        TerritoryNames names = territoryNames;
        if (names == null) { // two threads may make it twice: it is the same
            names = new TerritoryNames(territories);
            territoryNames = names;
        }
        return names;
    }

    /** The territory with this IRI. */
    public Optional<Territory> territory(String iri) {
        return iri.startsWith(TERRITORY) ? territories.find(iri.substring(TERRITORY.length())) : Optional.empty();
    }

    /**
     * The territories that things name, with all they are part of.
     *
     * @param objects objects of statements; what is no IRI of a known territory is passed over
     */
    public Graph territoriesNamed(Stream<Node> objects) {
        Set<Territory> named = new LinkedHashSet<>();
        objects.filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(TERRITORY))
                .distinct()
                .forEach(iri -> named.addAll(territories.chain(iri.substring(TERRITORY.length()))));
        Graph graph = newGraph();
        named.forEach(territory -> describe(territory, graph));
        return graph;
    }

    private static void describe(Territory territory, Graph graph) {
        Node node = NodeFactory.createURI(TERRITORY + territory.slug());
        graph.add(Triple.create(node, RDF.type.asNode(), NodeFactory.createURI(Es.TERRITORY)));
        graph.add(Triple.create(node, SKOS.inScheme.asNode(), NodeFactory.createURI(Words.TERRITORY_SCHEME)));
        graph.add(Triple.create(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(territory.name(), "fr")));
        String level = Scheme.NIVEAU_TERRITOIRE.concept(territory.level().slug());
        graph.add(Triple.create(node, TYPE, NodeFactory.createURI(level)));
        if (!territory.code().isEmpty()) {
            graph.add(Triple.create(node, CODE, NodeFactory.createLiteralString(territory.code())));
        }
        territory
                .parent()
                .ifPresent(parent ->
                        graph.add(Triple.create(node, IS_PART_OF, NodeFactory.createURI(TERRITORY + parent))));
    }
}
