package org.w3id.essaim.examples.recount;

import static org.w3id.essaim.examples.recount.Walk.iri;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Scheme;

/** Questions about commons and their licences. */
final class CommonsRecounts {

    static final String BROADER = Walk.SKOS + "broader";

    private static final List<String> KEYS =
            List.of(Walk.LABEL, Walk.SCHEMA + "codeRepository", Walk.SKOS + "exactMatch");

    private CommonsRecounts() {}

    static Table alternatives(Walk walk, Map<String, Node> choices) {
        List<List<Optional<Node>>> rows = new ArrayList<>();
        for (Node commons : walk.ofClass(Es.COMMONS)) {
            if (walk.says(commons, Es.ALTERNATIVE_TO, choices.get("product"))) {
                for (Optional<Node> licence : Walk.orNone(walk.objects(commons, Walk.LICENSE))) {
                    if (licence.isEmpty()
                            || !walk.isOneOf(licence.get(), BROADER, Scheme.FAMILLE_LICENCE, "non-libre")) {
                        rows.add(Table.row(commons, licence));
                    }
                }
            }
        }
        return Table.of("commons licence", rows).orderedBy("commons", "licence");
    }

    static Table incomplete(Walk walk, Map<String, Node> choices) {
        List<List<Optional<Node>>> rows = new ArrayList<>();
        for (Node commons : walk.ofClass(Es.COMMONS)) {
            boolean address = saysOneOf(
                    walk, commons, Walk.FOAF + "homepage", Walk.SCHEMA + "url", Walk.SCHEMA + "codeRepository");
            boolean resource = walk.says(commons, Walk.LICENSE) && address;
            boolean community =
                    walk.says(commons, Es.STEWARD) && saysOneOf(walk, commons, Es.COMMUNITY, Es.PARTICIPATION);
            boolean rules = walk.says(commons, Es.GOVERNANCE);
            if (!resource || !community || !rules) {
                rows.add(Table.row(commons, resource, community, rules));
            }
        }
        return Table.of("commons resource community rules", rows).orderedBy("commons");
    }

    private static boolean saysOneOf(Walk walk, Node subject, String... properties) {
        return List.of(properties).stream().anyMatch(property -> walk.says(subject, property));
    }

    static Table licenceFamilies(Walk walk, Map<String, Node> choices) {
        Map<List<Optional<Node>>, Set<Node>> families = new HashMap<>();
        for (Node commons : walk.ofClass(Es.COMMONS)) {
            List<Node> licences = walk.objects(commons, Walk.LICENSE);
            Set<Node> found = new HashSet<>();
            for (Node licence : licences) {
                List<Node> known = walk.objects(licence, BROADER);
                found.addAll(known.isEmpty() ? List.of(family("non-classee")) : known);
            }
            if (licences.isEmpty()) {
                found.add(family("inconnue"));
            }
            found.forEach(family -> families.computeIfAbsent(Table.row(family), f -> new HashSet<>())
                    .add(commons));
        }
        return Table.counting("family n", families).orderedBy("-n", "family");
    }

    private static Node family(String slug) {
        return iri(Scheme.FAMILLE_LICENCE.concept(slug));
    }

    static Table duplicates(Walk walk, Map<String, Node> choices) {
        Map<String, Set<Node>> byKey = new HashMap<>();
        for (Node commons : walk.ofClass(Es.COMMONS)) {
            for (String property : KEYS) {
                for (Node value : walk.objects(commons, property)) {
                    String text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
                    byKey.computeIfAbsent(text.toLowerCase(Locale.ROOT), k -> new HashSet<>())
                            .add(commons);
                }
            }
        }
        String different = Walk.OWL + "differentFrom";
        List<List<Optional<Node>>> rows = new ArrayList<>();
        byKey.forEach((key, commons) -> {
            for (Node one : commons) {
                for (Node other : commons) {
                    if (one.getURI().compareTo(other.getURI()) < 0
                            && !walk.says(one, different, other)
                            && !walk.says(other, different, one)) {
                        rows.add(Table.row(one, other, key));
                    }
                }
            }
        });
        return Table.of("one other key", rows).orderedBy("one", "other", "key");
    }
}
