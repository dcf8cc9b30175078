package org.w3id.essaim.bench.corpus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Words;

/** What a thing says, kind by kind: the properties that records of the real graph have, about as many, with links to other things. */
final class Recipes {

    static final Property LATITUDE = schema("latitude");
    static final Property LONGITUDE = schema("longitude");
    static final Property POSTAL_CODE = schema("postalCode");
    static final Property START = schema("startDate");
    static final Property END = schema("endDate");
    static final Property AMOUNT = schema("amount");

    private static final String SITE = "https://mesure.example/site/";
    private static final List<String> THEMES =
            List.of("gouvernance", "facilitation", "numerique", "recits", "energie", "alimentation", "culture");
    private static final List<String> LICENCES = List.of("MIT", "GPL-3.0-or-later", "CC-BY-SA-4.0", "AGPL-3.0-only");
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 2500;

    private final Plan plan;
    private final Roll roll;
    private final Address address;

    Recipes(Plan plan, Roll roll, Address address) {
        this.plan = plan;
        this.roll = roll;
        this.address = address;
    }

    Description of(Roll.Entry entry) {
        Dice dice = new Dice(plan.seed(), entry.index());
        Description bare = Description.of(
                        address.iri(entry.kind(), entry.rank()),
                        entry.kind().classes().get(0))
                .link(DCTerms.source, Manifest.FICTIONAL)
                .typed(es(Es.CHECKED_ON), plan.day().toString(), XSDDatatype.XSDdate);
        return switch (entry.kind()) {
            case PLACE -> place(bare, entry.rank(), dice);
            case ACTOR -> actor(bare, entry.rank(), dice);
            case COMMONS -> commons(bare, entry.rank(), dice);
            case INTERVENTION -> intervention(bare, entry.rank(), dice);
            case ADOPTION -> adoption(bare, dice);
            case NEED -> need(bare, entry.rank(), dice);
            case FUNDING -> funding(bare, entry.rank(), dice);
            default -> throw new IllegalArgumentException("no recipe for " + entry.kind());
        };
    }

    private Description place(Description bare, int rank, Dice dice) {
        Description place = named(bare, "Le " + Names.of(rank))
                .link(
                        DCTerms.type,
                        Scheme.TYPE_TIERS_LIEU.concept(dice.oneOf(List.of("coworking", "fablab", "culturel"))))
                .link(DCTerms.spatial, address.town(rank).iri())
                .plain(DCTerms.identifier, "MESURE-" + rank)
                .plain(schema("streetAddress"), (1 + dice.below(80)) + " rue " + Names.of(rank + 1))
                .plain(POSTAL_CODE, String.format("%05d", 1000 + dice.below(94_000)));
        if (dice.percent(80)) {
            place = place.typed(LATITUDE, "4" + (3 + dice.below(6)) + "." + digits(dice), XSDDatatype.XSDdecimal)
                    .typed(LONGITUDE, dice.below(7) + "." + digits(dice), XSDDatatype.XSDdecimal);
        }
        if (dice.percent(70)) {
            place = place.link(FOAF.homepage, SITE + "place/" + rank);
        }
        return dice.percent(40) ? link(place, Es.OPERATED_BY, Kind.ACTOR, dice) : place;
    }

    private Description actor(Description bare, int rank, Dice dice) {
        Description actor = named(bare, "Association " + Names.of(rank))
                .link(
                        DCTerms.type,
                        Scheme.TYPE_ORGANISATION.concept(dice.oneOf(List.of("association", "scic", "etat"))))
                .link(DCTerms.subject, theme(dice))
                .link(DCTerms.spatial, address.town(rank).iri())
                .link(FOAF.homepage, SITE + "actor/" + rank)
                .link(es(Es.CONTACT_PAGE), SITE + "actor/" + rank + "/contact");
        if (dice.percent(30)) {
            actor = link(actor, Es.CAN_ACCOMPANY, Kind.COMMONS, dice)
                    .link(schema("areaServed"), address.town(dice.below(1000)).iri());
        }
        return actor;
    }

    private Description commons(Description bare, int rank, Dice dice) {
        Description commons = named(bare, Names.of(rank))
                .text(DCTerms.description, "Un commun que l’on fait vivre à plusieurs : " + Names.of(rank) + ".", "fr")
                .link(DCTerms.type, Scheme.NATURE_COMMUN.concept(dice.oneOf(List.of("logiciel", "methode", "contenu"))))
                .link(es(Es.STATUS), Scheme.MATURITE.concept(dice.oneOf(List.of("actif", "idee", "acheve"))))
                .link(DCTerms.subject, theme(dice))
                .link(DCTerms.license, Words.LICENCE + dice.oneOf(LICENCES))
                .link(FOAF.homepage, SITE + "commons/" + rank);
        return link(commons, Es.STEWARD, Kind.ACTOR, dice);
    }

    private Description intervention(Description bare, int rank, Dice dice) {
        int day = dice.below(DAYS);
        Description visit = named(bare, "Venue " + Names.of(rank))
                .text(RDFS.label, "Visit " + Names.of(rank), "en")
                .link(DCTerms.type, Scheme.FORMAT_INTERVENTION.concept(dice.oneOf(List.of("incursion", "atelier"))))
                .link(es(Es.REMUNERATION), Scheme.REMUNERATION.concept(dice.oneOf(List.of("gracieux", "defraye"))))
                .typed(START, FIRST_DAY.plusDays(day).toString(), XSDDatatype.XSDdate)
                .typed(END, FIRST_DAY.plusDays(day + 1).toString(), XSDDatatype.XSDdate);
        visit = link(visit, Es.FACILITATOR, Kind.ACTOR, dice);
        visit = link(visit, Es.INTRODUCES, Kind.COMMONS, dice);
        return link(visit, "https://schema.org/location", Kind.PLACE, dice);
    }

    private Description adoption(Description bare, Dice dice) {
        Description adoption = bare.link(
                        es(Es.ADOPTED), address.iri(Kind.COMMONS, dice.popular(roll.count(Kind.COMMONS))))
                .link(es(Es.STATUS), Scheme.ETAT_ADOPTION.concept(dice.oneOf(List.of("adopte", "essai", "abandonne"))))
                .typed(START, FIRST_DAY.plusDays(dice.below(DAYS)).toString(), XSDDatatype.XSDdate);
        adoption = link(adoption, Es.ADOPTER, dice.percent(75) ? Kind.PLACE : Kind.ACTOR, dice);
        if (dice.percent(50)) {
            adoption = link(adoption, Es.FOLLOWS_INTERVENTION, Kind.INTERVENTION, dice);
        }
        return dice.percent(50) ? link(adoption, Es.ACCOMPANIED_BY, Kind.ACTOR, dice) : adoption;
    }

    private Description need(Description bare, int rank, Dice dice) {
        Description need = named(bare, "Besoin " + Names.of(rank))
                .text(RDFS.label, "Need " + Names.of(rank), "en")
                .text(
                        DCTerms.description,
                        "Nous cherchons quelqu’un pour trois soirées : " + Names.of(rank) + ".",
                        "fr")
                .link(DCTerms.type, Scheme.NATURE_BESOIN.concept(dice.oneOf(List.of("accompagnement", "contacts"))))
                .link(es(Es.STATUS), Scheme.ETAT_BESOIN.concept("ouvert"))
                .link(DCTerms.subject, theme(dice));
        return link(need, Es.EXPRESSED_BY, dice.percent(70) ? Kind.PLACE : Kind.ACTOR, dice);
    }

    private Description funding(Description bare, int rank, Dice dice) {
        Description funding = named(bare, "Financement " + Names.of(rank))
                .link(DCTerms.type, Scheme.FORME_FINANCEMENT.concept("subvention"))
                .typed(
                        AMOUNT,
                        new BigDecimal(100 + dice.below(9000)).setScale(2).toPlainString(),
                        XSDDatatype.XSDdecimal)
                .typed(DCTerms.issued, FIRST_DAY.plusDays(dice.below(DAYS)).toString(), XSDDatatype.XSDdate);
        funding = link(funding, "https://schema.org/funder", Kind.ACTOR, dice);
        return link(funding, "https://schema.org/fundedItem", dice.percent(50) ? Kind.COMMONS : Kind.NEED, dice);
    }

    private static Description named(Description thing, String name) {
        return thing.text(RDFS.label, name, "fr");
    }

    private Description link(Description thing, String property, Kind kind, Dice dice) {
        return thing.link(es(property), address.iri(kind, dice.below(roll.count(kind))));
    }

    private static String theme(Dice dice) {
        return Scheme.THEME.concept(dice.oneOf(THEMES));
    }

    private static String digits(Dice dice) {
        return String.valueOf(100_000 + dice.below(900_000));
    }

    static Property es(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    private static Property schema(String name) {
        return ResourceFactory.createProperty("https://schema.org/" + name);
    }
}
