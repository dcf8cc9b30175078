package org.w3id.essaim.loader.draft;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;

/** In which folder of a corpus a new record is kept. */
public final class FilePlace {

    private FilePlace() {}

    /** That of its kind; places lie by department, for forges list no long folders. */
    public static String of(Draft draft, Territories territories) {
        String folder = draft.kind().slug();
        return draft.kind() == Kind.PLACE
                ? department(draft, territories)
                        .map(code -> folder + "/" + code)
                        .orElse(folder)
                : folder;
    }

    private static Optional<String> department(Draft draft, Territories territories) {
        return draft.value(DCTerms.spatial.getURI())
                .filter(Node::isURI)
                .flatMap(node -> Things.COMMON.name(node.getURI()))
                .flatMap(territory -> territories.chain(territory.slug()).stream()
                        .filter(t -> t.level() == Territory.Level.DEPARTEMENT)
                        .map(t -> t.code().toLowerCase(Locale.ROOT))
                        .findFirst());
    }
}
