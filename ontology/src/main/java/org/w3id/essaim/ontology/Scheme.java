package org.w3id.essaim.ontology;

import java.util.Arrays;
import java.util.Optional;

/** The concept schemes that are contributed by hand; {@code licence} and {@code territory} are generated, {@code produit} is things. */
public enum Scheme {
    NATURE_COMMUN("nature-commun"),
    TYPE_RESSOURCE("type-ressource"),
    CONTENU_ANNUAIRE("contenu-annuaire"),
    TYPE_ORGANISATION("type-organisation"),
    TYPE_TIERS_LIEU("type-tiers-lieu"),
    FORMAT_INTERVENTION("format-intervention"),
    NATURE_BESOIN("nature-besoin"),
    FORME_FINANCEMENT("forme-financement"),
    THEME("theme"),
    PUBLIC("public"),
    COMPETENCE("competence"),
    METHODE_ETUDE("methode-etude"),
    MATURITE("maturite"),
    ETAT_ADOPTION("etat-adoption"),
    ETAT_BESOIN("etat-besoin"),
    REMUNERATION("remuneration"),
    DONNEES_REPRISES("donnees-reprises"),
    NIVEAU_TERRITOIRE("niveau-territoire"),
    FAMILLE_LICENCE("famille-licence");

    private final String slug;

    Scheme(String slug) {
        this.slug = slug;
    }

    /** The name in IRIs, prefixes and file names: {@code nature-commun}. */
    public String slug() {
        return slug;
    }

    /** {@code https://w3id.org/essaim/voc/nature-commun}. */
    public String iri() {
        return Words.VOCABULARY + slug;
    }

    /** The IRI of a concept of this scheme. */
    public String concept(String conceptSlug) {
        return iri() + "/" + conceptSlug;
    }

    /** The scheme of this name: {@code nature-commun}. */
    public static Optional<Scheme> ofSlug(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug.equals(slug)).findFirst();
    }
}
