package org.w3id.essaim.bench.corpus;

import java.util.List;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Slug;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;

/** Where things are: their IRIs, their files, and the towns of places. */
final class Address {

    /** Of the corpus, told in its manifest: a host that nobody can have. */
    static final Things THINGS = new Things("https://mesure.example/");

    /** With which the names of what is made up begin. */
    private static final String START = "fictif-";

    private static final int NAME_LENGTH = 40;

    /** Shares no divisor with the number of communes: places that follow each other lie far apart. */
    private static final int STRIDE = 7919;

    private final List<Territory> towns;

    Address() {
        towns = Territories.standard()
                .all()
                .filter(territory -> territory.level() == Territory.Level.COMMUNE)
                .toList();
    }

    /** The town of a place: another for each, as long as there are towns. */
    Territory town(int rank) {
        return towns.get((int) ((long) rank * STRIDE % towns.size()));
    }

    String slug(Kind kind, int rank) {
        String name = Slug.fromName(Names.of(rank), NAME_LENGTH).orElseThrow();
        return switch (kind) {
            case PLACE -> START + name + "-" + town(rank).code().toLowerCase(java.util.Locale.ROOT);
            case ACTOR, COMMONS -> START + name;
            default -> START + (rank + 1);
        };
    }

    String iri(Kind kind, int rank) {
        return THINGS.iri(kind, slug(kind, rank));
    }

    /** The file of a thing in the folder of its corpus; places by department. */
    String file(Kind kind, int rank) {
        String folder = kind == Kind.PLACE ? town(rank).code().substring(0, 2) + "/" : "";
        return kind.slug() + "/" + folder + slug(kind, rank) + ".ttl";
    }
}
