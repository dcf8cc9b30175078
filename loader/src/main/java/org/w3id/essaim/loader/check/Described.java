package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

/**
 * A thing and what its file says of it, by property. Of two things the later is the one that is asked whether it is the other: the one
 * kept by hand, for nobody mends what an import will write again, then the one whose path sorts last.
 */
record Described(String iri, Kind kind, SourceFile file, Map<String, List<LocatedTriple>> statements)
        implements Comparable<Described> {

    private static final Comparator<Described> ORDER = Comparator.comparing(
                    (Described d) -> !d.file().isGenerated())
            .thenComparing(d -> d.file().path());

    /** The thing that a file describes, unless it was removed, could not be read whole, or is described by an earlier file. */
    static Optional<Described> in(Subject subject, SourceFile file) {
        return isIn(subject, file)
                ? subject.corpus()
                        .name(file)
                        .map(name -> of(name, subject.things(), file))
                        .filter(described -> !described.isRemoved())
                : Optional.empty();
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

    private static Described of(Things.Name name, Things things, SourceFile file) {
        String iri = things.iri(name.kind(), name.slug());
        Map<String, List<LocatedTriple>> statements = new HashMap<>();
        for (LocatedTriple located : file.triples()) {
            if (located.triple().getSubject().hasURI(iri)) {
                statements
                        .computeIfAbsent(located.triple().getPredicate().getURI(), p -> new ArrayList<>(2))
                        .add(located);
            }
        }
        return new Described(iri, name.kind(), file, statements);
    }

    private boolean isRemoved() {
        return values(RDF.type.getURI()).contains(Es.TOMBSTONE);
    }

    List<LocatedTriple> of(String property) {
        return statements.getOrDefault(property, List.of());
    }

    /** IRIs and texts. */
    Set<String> values(String property) {
        return of(property).stream().map(t -> text(t.triple().getObject())).collect(Collectors.toSet());
    }

    Optional<String> value(String property) {
        return of(property).stream().map(t -> text(t.triple().getObject())).findFirst();
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** Whether one of the two says that it is not the other. */
    boolean isDifferentFrom(Described other) {
        return values(OWL2.differentFrom.getURI()).contains(other.iri)
                || other.values(OWL2.differentFrom.getURI()).contains(iri);
    }

    Position position(LocatedTriple located) {
        return file.objectPosition(located);
    }

    @Override
    public int compareTo(Described other) {
        return ORDER.compare(this, other);
    }
}
