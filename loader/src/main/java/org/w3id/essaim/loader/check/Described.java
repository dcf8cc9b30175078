package org.w3id.essaim.loader.check;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/**
 * A thing and what its file says of it. That is looked up whenever it is asked for: a file has a dozen statements, and to keep them by property
 * for every thing of a large corpus would take more memory than the corpus. Of two things the later is the one that is asked whether it is the other: the one
 * kept by hand, for nobody mends what an import will write again, then the one whose path sorts last.
 */
record Described(Node node, Kind kind, SourceFile file) implements Comparable<Described> {

    private static final Comparator<Described> ORDER = Comparator.comparing(
                    (Described d) -> !d.file().isGenerated())
            .thenComparing(d -> d.file().path());

    /** The thing that a file describes, unless it was removed, could not be read whole, or is described by an earlier file. */
    static Optional<Described> in(Subject subject, SourceFile file) {
        return isIn(subject, file)
                ? subject.corpus()
                        .name(file)
                        .map(name -> new Described(
                                node(subject.things().iri(name.kind(), name.slug()), file), name.kind(), file))
                        .filter(described -> !described.isRemoved())
                : Optional.empty();
    }

    /** The file's own, which is found again without comparing letters. */
    private static Node node(String iri, SourceFile file) {
        for (LocatedTriple located : file.triples()) {
            if (located.triple().getSubject().hasURI(iri)) {
                return located.triple().getSubject();
            }
        }
        return NodeFactory.createURI(iri);
    }

    String iri() {
        return node.getURI();
    }

    /** Whether a file is the one that describes its thing, removed or not. */
    static boolean isIn(Subject subject, SourceFile file) {
        return !subject.isUnread(file)
                && subject.corpus()
                        .name(file)
                        .flatMap(name -> subject.fileOfThing(subject.things().iri(name.kind(), name.slug())))
                        .filter(first -> first == file)
                        .isPresent();
    }

    private boolean isRemoved() {
        return values(RDF.type.getURI()).contains(Es.TOMBSTONE);
    }

    /** In the order in which they are written. */
    List<LocatedTriple> of(String property) {
        return file.find(node, NodeFactory.createURI(property), Node.ANY);
    }

    /** IRIs and texts. */
    Set<String> values(String property) {
        Set<String> values = new LinkedHashSet<>();
        of(property).forEach(t -> values.add(text(t.triple().getObject())));
        return values;
    }

    Optional<String> value(String property) {
        List<LocatedTriple> all = of(property);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(text(all.get(0).triple().getObject()));
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** Whether one of the two says that it is not the other. */
    boolean isDifferentFrom(Described other) {
        return values(OWL2.differentFrom.getURI()).contains(other.iri())
                || other.values(OWL2.differentFrom.getURI()).contains(iri());
    }

    Position position(LocatedTriple located) {
        return file.objectPosition(located);
    }

    @Override
    public int compareTo(Described other) {
        return ORDER.compare(this, other);
    }
}
