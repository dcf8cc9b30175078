package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;

/**
 * What a thing is recognised by, and by what two are taken for one.
 *
 * <p>A place has a town, and its name is compared with those of the town; with those of the department where the address or the site agree
 * as well, for districts of one city are written one for the other. Two places of one site are as a rule two houses of one company: a site
 * counts only with the address.
 */
record Likeness(
        Described thing,
        List<NameForm> names,
        Set<String> sites,
        Spot spot,
        String town,
        String department,
        Set<String> types) {

    /** What tells two things of one name apart: two that state other values are two things. */
    private static final List<String> TELLING_APART = List.of(
            DCTerms.spatial.getURI(), "https://schema.org/startDate", "https://schema.org/location", Es.EXPRESSED_BY);

    private static final String NOT_STATED = "/non-precise";

    static Likeness of(Described thing, Territories territories) {
        String namespace = Things.COMMON.namespace(Kind.TERRITORY);
        List<Territory> chain = thing.value(DCTerms.spatial.getURI())
                .filter(iri -> iri.startsWith(namespace))
                .map(iri -> territories.chain(iri.substring(namespace.length())))
                .orElse(List.of());
        List<NameForm> names = thing.values(RDFS.label.getURI()).stream()
                .sorted()
                .map(label -> NameForm.of(label, towns(chain)))
                .toList();
        return new Likeness(
                thing,
                names,
                thing.values(FOAF.homepage.getURI()).stream()
                        .map(WebAddress::normalised)
                        .collect(Collectors.toSet()),
                Spot.of(thing),
                thing.value(DCTerms.spatial.getURI()).orElse(""),
                chain.stream()
                        .filter(territory -> territory.level() == Territory.Level.DEPARTEMENT)
                        .map(Territory::slug)
                        .findFirst()
                        .orElse(""),
                thing.values(DCTerms.type.getURI()));
    }

    private static Stream<String> towns(List<Territory> chain) {
        return chain.stream()
                .filter(territory -> territory.level().compareTo(Territory.Level.COMMUNE) >= 0)
                .map(Territory::name);
    }

    Likeness {
        names = List.copyOf(names);
        sites = Set.copyOf(sites);
        types = Set.copyOf(types);
    }

    /** Why the two may be one thing, as keys of the catalogue; empty if nothing says so. */
    List<String> why(Likeness other) {
        return thing.kind() == Kind.PLACE ? whyOnePlace(other) : whyOneName(other);
    }

    private List<String> whyOneName(Likeness other) {
        boolean same = anyName(other, NameForm::isSame) && !isToldApart(other);
        return same ? words(Optional.of("word.same-name"), isOneSite(other), spot.isSame(other.spot)) : List.of();
    }

    /** Most of those that are compared are neither in one town nor at one address: nothing more is asked about them. */
    private List<String> whyOnePlace(Likeness other) {
        boolean sameTown = town.equals(other.town);
        boolean at = spot.isSame(other.spot);
        if (!sameTown && !at) {
            return List.of();
        }
        boolean same = anyName(other, NameForm::isSame);
        boolean nearly = same || anyName(other, NameForm::isNearly);
        boolean part = anyName(other, NameForm::isPartOf);
        boolean site = isOneSite(other);
        boolean alike =
                same && sameTown || !isOfOtherType(other) && (nearly && sameTown || at && (site || nearly || part));
        return alike ? words(nameWord(same, nearly, part), site, at) : List.of();
    }

    private static List<String> words(Optional<String> name, boolean site, boolean at) {
        List<String> why = new ArrayList<>();
        name.ifPresent(why::add);
        if (site) {
            why.add("word.same-site");
        }
        if (at) {
            why.add("word.same-spot");
        }
        return why;
    }

    private boolean isOneSite(Likeness other) {
        return !Collections.disjoint(sites, other.sites);
    }

    private static Optional<String> nameWord(boolean same, boolean nearly, boolean part) {
        if (same) {
            return Optional.of("word.same-name");
        }
        return nearly || part ? Optional.of("word.near-name") : Optional.empty();
    }

    private interface NameTest {
        boolean of(NameForm one, NameForm other);
    }

    private boolean anyName(Likeness other, NameTest test) {
        for (NameForm name : names) {
            for (NameForm its : other.names) {
                if (test.of(name, its)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A coworking space and a fab lab in one house are two places. */
    private boolean isOfOtherType(Likeness other) {
        return types.stream().noneMatch(other.types::contains)
                && Stream.concat(types.stream(), other.types.stream()).noneMatch(type -> type.endsWith(NOT_STATED));
    }

    private boolean isToldApart(Likeness other) {
        return TELLING_APART.stream().anyMatch(property -> {
            Set<String> here = thing.values(property);
            Set<String> there = other.thing.values(property);
            return !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains);
        });
    }
}
