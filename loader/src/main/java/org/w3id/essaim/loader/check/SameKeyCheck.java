package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.ontology.Kind;

/**
 * That what identifies a thing identifies no other of its kind: its entity in Wikidata, its page in another catalogue, its identifier there,
 * its code, its home page. The home page of a place is none of these: a house of eleven places has one site for all.
 */
final class SameKeyCheck {

    private static final List<String> KEYS = List.of(
            SKOS.exactMatch.getURI(),
            SchemaDO.sameAs.getURI(),
            DCTerms.identifier.getURI(),
            SchemaDO.codeRepository.getURI(),
            FOAF.homepage.getURI());

    private record Key(Kind kind, String property, String value) {}

    private record Bearer(Described thing, LocatedTriple statement) {}

    /** Each thing is told of the first other that it shares a key with; one key is enough. */
    void run(List<Described> things, Set<Pair> told, Consumer<Finding> findings) {
        Map<Key, List<Bearer>> bearers = new LinkedHashMap<>();
        for (String property : KEYS) {
            for (Described thing : things) {
                for (LocatedTriple statement : thing.of(property)) {
                    key(thing, property, statement)
                            .ifPresent(key -> bearers.computeIfAbsent(key, k -> new ArrayList<>())
                                    .add(new Bearer(thing, statement)));
                }
            }
        }
        bearers.values().forEach(sharing -> tell(sharing, told, findings));
    }

    private static Optional<Key> key(Described thing, String property, LocatedTriple statement) {
        if (thing.kind() == Kind.PLACE && property.equals(FOAF.homepage.getURI())) {
            return Optional.empty();
        }
        return Optional.of(new Key(
                thing.kind(),
                property,
                statement.triple().getObject().isURI()
                        ? WebAddress.normalised(statement.triple().getObject().getURI())
                        : ShapeArguments.text(statement.triple().getObject())));
    }

    private static void tell(List<Bearer> sharing, Set<Pair> told, Consumer<Finding> findings) {
        for (int i = 1; i < sharing.size(); i++) {
            Bearer later = sharing.get(i);
            for (Bearer earlier : sharing.subList(0, i)) {
                if (earlier.thing() != later.thing() && !earlier.thing().isDifferentFrom(later.thing())) {
                    if (told.add(Pair.of(earlier.thing(), later.thing()))) {
                        findings.accept(finding(earlier, later));
                    }
                    break;
                }
            }
        }
    }

    private static Finding finding(Bearer earlier, Bearer later) {
        Map<String, String> arguments = new TreeMap<>(Map.of(
                "property", later.statement().triple().getPredicate().getURI(),
                "other", earlier.thing().iri(),
                "path", earlier.thing().file().path()));
        return TripleFinding.of(
                        FindingCode.LINK_SAME_KEY,
                        later.thing().position(later.statement()),
                        later.statement(),
                        arguments)
                .withRelated(List.of(new Related(earlier.thing().position(earlier.statement()), "related.other")));
    }
}
