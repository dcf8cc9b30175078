package org.w3id.essaim.loader.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Slug;
import org.w3id.essaim.ontology.Territory;

/** That every link to a thing or a territory leads somewhere. */
final class LinkCheck implements Check {

    private static final String IS_REPLACED_BY = "http://purl.org/dc/terms/isReplacedBy";
    private static final Pattern POSTCODE = Pattern.compile("(?<![0-9a-z])[0-9]{5}(?![0-9a-z])");
    private static final Pattern LEVEL =
            Pattern.compile("^(commune|ville|arrondissement|departement|department|region)-");
    private static final Node TOMBSTONE = NodeFactory.createURI(Es.TOMBSTONE);

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        ThingNames names = new ThingNames(subject);
        for (SourceFile file : subject.corpus().files()) {
            for (LocatedTriple located : file.triples()) {
                Node object = located.triple().getObject();
                if (object.isURI() && isDangling(subject, file, object)) {
                    String near = String.join(" ", near(subject, names, object.getURI()));
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
        Optional<SourceFile> file = subject.fileOfThing(thing.getURI())
                .filter(f -> !f.find(thing, RDF.type.asNode(), TOMBSTONE).isEmpty());
        return file.map(f -> f.find(thing, NodeFactory.createURI(IS_REPLACED_BY), Node.ANY).stream()
                .map(t -> t.triple().getObject().toString())
                .findFirst()
                .orElse(""));
    }

    private static List<String> near(Subject subject, ThingNames names, String iri) {
        String territories = subject.things().namespace(Kind.TERRITORY);
        return iri.startsWith(territories)
                ? nearTerritories(subject, iri.substring(territories.length())).stream()
                        .map(territories::concat)
                        .toList()
                : names.near(iri);
    }

    /** The things, or the territories, that are called so: for a text where a link is wanted. */
    static List<String> named(Subject subject, String text, boolean territory) {
        if (territory) {
            String territories = subject.things().namespace(Kind.TERRITORY);
            return Slug.fromName(text).stream()
                    .flatMap(slug -> nearTerritories(subject, slug).stream())
                    .map(territories::concat)
                    .toList();
        }
        return new ThingNames(subject).called(text);
    }

    /** A territory is often named by its name or its postcode: {@code territory:rennes}, {@code territory:35000}. */
    private static List<String> nearTerritories(Subject subject, String written) {
        List<Territory> all = subject.words().territories().all().toList();
        String bare = LEVEL.matcher(written).replaceFirst("");
        List<String> meant = POSTCODE.matcher(bare)
                .results()
                .flatMap(postcode -> all.stream().filter(t -> t.postcodes().contains(postcode.group())))
                .map(Territory::slug)
                .toList();
        Optional<String> name = Slug.fromName(POSTCODE.matcher(bare).replaceAll(""));
        List<String> named = named(all, name.stream().toList());
        List<String> both = meant.stream().filter(named::contains).toList();
        for (List<String> found : List.of(both, named, meant)) {
            if (!found.isEmpty()) {
                return found.stream().limit(Near.MOST).toList();
            }
        }
        List<String> slugs = Near.of(written, all.stream().map(Territory::slug).toList());
        List<String> names = all.stream()
                .flatMap(t -> Slug.fromName(t.name()).stream())
                .distinct()
                .toList();
        return slugs.isEmpty() && name.isPresent()
                ? named(all, Near.of(name.get(), names)).stream()
                        .limit(Near.MOST)
                        .toList()
                : slugs;
    }

    private static List<String> named(List<Territory> all, List<String> names) {
        return names.stream()
                .flatMap(name -> all.stream()
                        .filter(t -> Slug.fromName(t.name()).equals(Optional.of(name)))
                        .map(Territory::slug))
                .toList();
    }
}
