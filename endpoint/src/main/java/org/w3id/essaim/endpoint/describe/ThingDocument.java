package org.w3id.essaim.endpoint.describe;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.loader.git.Commit;
import org.w3id.essaim.loader.snapshot.Origins;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotFile;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/**
 * A document about a thing: what its file states, the statements of other files that lead to it, and which graph said them. A statement of
 * another file is of the graph whose primary topic is its subject.
 */
public final class ThingDocument {

    /** Links to a thing that its document tells; it says how many there are. */
    public static final int MOST_LINKS = 1_000;

    private static final List<String> WORDS =
            List.of(Words.ONTOLOGY_GRAPH, Words.VOCABULARIES_GRAPH, Words.TERRITORIES_GRAPH);

    private final Snapshot snapshot;
    private final Origins origins;
    private final Node thing;
    private final Statements out = new Statements();
    private final Set<String> graphs = new TreeSet<>();

    private ThingDocument(Snapshot snapshot, Origins origins, Node thing) {
        this.snapshot = snapshot;
        this.origins = origins;
        this.thing = thing;
    }

    /**
     * Makes the document.
     *
     * @param thing one that is no concept
     * @param address of the document, without the ending of a format
     */
    public static RdfDocument of(Snapshot snapshot, Origins origins, Thing thing, String address) {
        ThingDocument made = new ThingDocument(snapshot, origins, NodeFactory.createURI(thing.iri()));
        Graph own = made.own(thing);
        made.out.add(own);
        made.links(own, address);
        made.said(address);
        return RdfDocument.of(made.out.graph(), snapshot.things(), thing.iri());
    }

    /** What its file states; of a territory, which has no file, what the words state. */
    private Graph own(Thing described) {
        Kind kind = described.kind().orElseThrow();
        String name = snapshot.things().graph(kind, described.slug());
        graphs.add(name);
        if (kind != Kind.TERRITORY) {
            return graph(name);
        }
        Statements statements = new Statements();
        graph(name).find(thing, Node.ANY, Node.ANY).forEach(statements.graph()::add);
        return statements.graph();
    }

    /** The first links by subject, and how many there are. */
    private void links(Graph own, String address) {
        Comparator<Triple> order = Comparator.comparing(
                        (Triple t) -> t.getSubject().toString())
                .thenComparing(t -> t.getPredicate().toString());
        TreeSet<Triple> first = new TreeSet<>(order);
        long[] count = {0};
        snapshot.dataset()
                .getDefaultGraph()
                .find(Node.ANY, Node.ANY, thing)
                .filterDrop(own::contains)
                .forEach(link -> {
                    count[0]++;
                    first.add(link);
                    if (first.size() > MOST_LINKS) {
                        first.pollLast();
                    }
                });
        first.forEach(link -> {
            out.graph().add(link);
            whoSays(link).forEach(graphs::add);
        });
        out.about(address)
                .number(Names.SERVICE + "inboundLinks", count[0])
                .number(Names.SERVICE + "inboundLinksTold", first.size());
    }

    private Stream<String> whoSays(Triple link) {
        String subject = link.getSubject().toString().replaceFirst("#.*", "");
        Optional<String> file =
                snapshot.things().name(subject).map(name -> snapshot.things().graph(name.kind(), name.slug()));
        return Stream.concat(file.stream(), WORDS.stream())
                .filter(name -> graph(name).contains(link))
                .limit(1);
    }

    private void said(String address) {
        Statements.About document = out.about(address)
                .a(Names.FOAF + "Document")
                .link(Names.FOAF + "primaryTopic", thing.getURI())
                .link(Names.DCTERMS + "isPartOf", snapshot.manifest().iri());
        for (String name : graphs) {
            document.link(Names.PROV + "wasDerivedFrom", name);
            topic(name).ifPresent(topic -> out.about(name).link(Names.FOAF + "primaryTopic", topic));
            origins.commit(name).ifPresent(commit -> committed(name, commit));
        }
    }

    private void committed(String name, Commit commit) {
        Manifest manifest = snapshot.fileOf(name).map(SnapshotFile::manifest).orElse(snapshot.manifest());
        out.about(name)
                .link(Names.PROV + "wasDerivedFrom", CommitIri.of(commit, manifest))
                .text(Names.DCTERMS + "identifier", commit.id())
                .typed(Names.PROV + "generatedAtTime", commit.at().toString(), XSDDatatype.XSDdateTime);
    }

    /** The thing that a graph describes; empty for those of the words. */
    private Optional<String> topic(String name) {
        Things things = snapshot.things();
        String graphs = things.base() + "graph/";
        return WORDS.contains(name) || !name.startsWith(graphs)
                ? Optional.empty()
                : Optional.of(things.base() + "id/" + name.substring(graphs.length()));
    }

    private Graph graph(String name) {
        return snapshot.dataset().getGraph(NodeFactory.createURI(name));
    }
}
