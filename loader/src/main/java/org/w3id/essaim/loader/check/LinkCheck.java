package org.w3id.essaim.loader.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Slug;

/** That every link to a thing or a territory leads somewhere. */
final class LinkCheck implements Check {

    private static final String IS_REPLACED_BY = "http://purl.org/dc/terms/isReplacedBy";
    /** A file in which more links than this lead nowhere was not misspelt: what is near the others is not looked for, which takes its time. */
    private static final int MOST_SUGGESTIONS = 100;

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        ThingNames names = new ThingNames(subject);
        for (SourceFile file : subject.corpus().files()) {
            int dangling = 0;
            for (LocatedTriple located : file.triples()) {
                Node object = located.triple().getObject();
                if (object.isURI() && isDangling(subject, file, object)) {
                    String near = ++dangling > MOST_SUGGESTIONS
                            ? ""
                            : String.join(" ", near(subject, names, object.getURI()));
                    findings.accept(TripleFinding.of(
                            FindingCode.LINK_DANGLING,
                            file.objectPosition(located),
                            located,
                            Map.of("target", object.getURI(), "near", near)));
                } else if (object.isURI() && !located.triple().getPredicate().hasURI(IS_REPLACED_BY)) {
                    removed(subject, object)
                            .ifPresent(near -> findings.accept(linkToRemoved(subject, file, located, near)));
                }
            }
        }
    }

    /** A person who withdrew is named no more, not even by a link. */
    private static Finding linkToRemoved(Subject subject, SourceFile file, LocatedTriple located, String near) {
        String target = located.triple().getObject().getURI();
        boolean person = PersonCheck.isPerson(subject.things(), target);
        return TripleFinding.of(
                FindingCode.LINK_TOMBSTONE,
                person ? Severity.ERROR : Severity.WARNING,
                file.objectPosition(located),
                located,
                person ? Map.of("target", target, "variant", "person") : Map.of("target", target, "near", near));
    }

    private static boolean isDangling(Subject subject, SourceFile file, Node object) {
        String iri = object.getURI();
        String territories = subject.things().namespace(Kind.TERRITORY);
        if (iri.startsWith(territories)) {
            return subject.words().territory(iri).isEmpty();
        }
        if (!iri.startsWith(subject.things().base() + "id/")) {
            return false;
        }
        boolean fragment = iri.indexOf('#') >= 0;
        return fragment
                ? file.find(object, Node.ANY, Node.ANY).isEmpty()
                : subject.fileOfThing(iri).isEmpty();
    }

    /** What replaces a thing that was removed, or nothing; empty if it was not removed. */
    private static Optional<String> removed(Subject subject, Node thing) {
        return subject.index()
                .ofRemoved(thing)
                .map(f -> f.find(thing, NodeFactory.createURI(IS_REPLACED_BY), Node.ANY).stream()
                        .map(t -> t.triple().getObject().toString())
                        .findFirst()
                        .orElse(""));
    }

    private static List<String> near(Subject subject, ThingNames names, String iri) {
        String territories = subject.things().namespace(Kind.TERRITORY);
        return iri.startsWith(territories)
                ? territories(subject, iri.substring(territories.length()))
                : names.near(iri);
    }

    private static List<String> territories(Subject subject, String written) {
        String territories = subject.things().namespace(Kind.TERRITORY);
        return subject.words().territoryNames().near(written).stream()
                .map(territories::concat)
                .toList();
    }

    /** The things, or the territories, that are called so: for a text where a link is wanted. */
    static List<String> named(Subject subject, ThingNames names, String text, boolean territory) {
        return territory
                ? Slug.fromName(text).map(slug -> territories(subject, slug)).orElse(List.of())
                : names.called(text);
    }
}
