package org.w3id.essaim.endpoint;

import java.util.StringJoiner;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Prefixes;

/** The shortest account of what a graph holds, for programs: its prefixes, as SPARQL has them, and how many things there are of each kind. */
final class PlainCard {

    private PlainCard() {}

    static String of(Edition edition) {
        StringJoiner card = new StringJoiner("\n");
        Prefixes.of(edition.catalogue().base())
                .forEach((prefix, namespace) -> card.add("PREFIX " + prefix + ": <" + namespace + ">"));
        for (Kind kind : Kind.values()) {
            card.add(
                    "# " + kind.slug() + ": " + edition.catalogue().things(kind).size());
        }
        return card.toString();
    }
}
