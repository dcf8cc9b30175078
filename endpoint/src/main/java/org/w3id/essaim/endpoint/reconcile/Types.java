package org.w3id.essaim.endpoint.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Near;

/** The types of the service are the kinds of things. */
final class Types {

    /** Whose things people have in their tables, the likeliest first. */
    static final List<Kind> DEFAULT = List.of(
            Kind.PLACE,
            Kind.COMMONS,
            Kind.ACTOR,
            Kind.LEARNING,
            Kind.MOOC,
            Kind.STUDY,
            Kind.DIRECTORY,
            Kind.INTERVENTION,
            Kind.NEED,
            Kind.PRODUCT,
            Kind.TERRITORY);

    private static final List<String> IDS =
            Arrays.stream(Kind.values()).map(Kind::slug).toList();

    private Types() {}

    /**
     * The kind of a type: {@code place}, or the IRI of a class of it.
     *
     * @param at where it was named, for whoever named it
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}
     */
    static Kind of(String at, String id) {
        Optional<Kind> kind = Kind.ofSlug(id).or(() -> Kind.ofClass(id));
        if (kind.isEmpty()) {
            InvalidParameters wrong = new InvalidParameters();
            wrong.notAValue(at, id, String.join(" | ", IDS), "place", Near.of(id, IDS));
            throw Json.refused(wrong);
        }
        return kind.get();
    }
}
