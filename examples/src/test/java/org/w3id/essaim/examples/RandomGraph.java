package org.w3id.essaim.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/**
 * Things of every kind, thrown together: links that lead nowhere, dates of every precision, licences of every family, several values where
 * the model allows several. Same seed, same graph.
 */
final class RandomGraph {

    private static final int OF_A_KIND = 24;

    private static final List<String> TERRITORIES = names(
            "territory:region-53 territory:department-29 territory:commune-29019 territory:commune-29232 territory:region-32"
                    + " territory:commune-29019 territory:commune-29232"
                    + " territory:commune-59009 territory:country-fr territory:commune-29092 territory:commune-99999");
    private static final List<String> LICENCES =
            names("spdx:MIT spdx:GPL-3.0-only spdx:CC-BY-NC-4.0 spdx:Abstyles spdx:LGPL-3.0-or-later spdx:CC0-1.0");
    private static final List<String> THEMES = names("theme:gouvernance theme:recits theme:culture");
    private static final List<String> PUBLICS = names("public:tiers-lieux public:neophytes");
    private static final List<String> FORMATS = names("format-intervention:incursion format-intervention:atelier");
    private static final List<String> NATURES = names("nature-commun:methode nature-commun:logiciel");
    private static final List<String> STATES = names("etat-adoption:pressenti etat-adoption:essai etat-adoption:adopte"
            + " etat-adoption:contribue etat-adoption:abandonne");
    private static final List<String> PRODUCTS = names("product:fictif-videos-fermees product:fictif-b");
    private static final List<String> PAGES = names("id:page-a id:page-b wd:Q1 wd:Q2");

    private final Random random;
    private final Map<String, Graph> files = new HashMap<>();

    private RandomGraph(long seed) {
        this.random = new Random(seed);
    }

    /** @param words what the things are added to */
    static ExampleGraph of(long seed, ExampleGraph words) {
        RandomGraph made = new RandomGraph(seed);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TERRITORY && kind != Kind.PRODUCT) {
                things(kind).forEach(name -> made.describe(kind, name));
            }
        }
        return words.and(made.files);
    }

    private static List<String> names(String names) {
        return List.of(names.split(" "));
    }

    /** The first of the commons is the one that questions ask about. */
    private static List<String> things(Kind kind) {
        List<String> things = new ArrayList<>();
        for (int i = 0; i < OF_A_KIND; i++) {
            things.add(kind.slug() + ":" + (kind == Kind.COMMONS && i == 0 ? "utilo" : "t" + i));
        }
        return things;
    }

    private void describe(Kind kind, String name) {
        Thing thing = new Thing(name);
        if (random.nextInt(12) == 0) {
            thing.add("rdf:type", iri("es:Tombstone"));
            thing.some("dcterms:isReplacedBy", 0, 1, things(kind));
        } else if (random.nextInt(12) != 0) { // else there is nothing, and links to it are broken
            thing.add("rdf:type", iri(pick(kind.classes())));
            thing.some("es:checkedOn", 0, 1, List.of("2023-05-01", "2024-11-23", "2026-11-23"));
            thing.some("dcterms:source", 0, 2, names("learning:t1 id:page-a wd:Q2"));
            add(kind, thing);
        }
        files.put(name.replace(':', '/'), thing.graph);
    }

    private void add(Kind kind, Thing thing) {
        List<String> commons = things(Kind.COMMONS);
        List<String> actors = things(Kind.ACTOR);
        List<String> places = things(Kind.PLACE);
        switch (kind) {
            case COMMONS -> {
                thing.some("rdfs:label", 1, 1, List.of("Guide", "guide", "Carte", "Jeu"));
                thing.some("dcterms:type", 1, 2, NATURES).some("dcterms:license", 0, 2, LICENCES);
                thing.some("dcterms:subject", 0, 2, THEMES).some("es:alternativeTo", 0, 2, PRODUCTS);
                thing.some("foaf:homepage", 0, 1, PAGES).some("schema:codeRepository", 0, 2, PAGES);
                thing.some("skos:exactMatch", 0, 1, PAGES).some("owl:differentFrom", 0, 1, commons);
                thing.some("es:steward", 0, 1, actors).some("es:community", 0, 1, actors);
                thing.some("es:participation", 0, 1, PAGES).some("es:governance", 0, 1, PAGES);
            }
            case ACTOR -> {
                thing.some("dcterms:spatial", 0, 1, TERRITORIES).some("schema:areaServed", 0, 2, TERRITORIES);
                thing.some("es:contactPage", 0, 2, PAGES).some("es:canAccompany", 0, 3, commons.subList(0, 3));
            }
            case PLACE -> {
                thing.add("rdfs:label", NodeFactory.createLiteralLang("Lieu", "fr"));
                thing.some("dcterms:type", 1, 1, names("type-tiers-lieu:fablab type-tiers-lieu:coworking"));
                thing.some("dcterms:spatial", random.nextInt(8) > 0 ? 1 : 0, 2, TERRITORIES);
                if (random.nextInt(4) > 0) {
                    thing.add("schema:latitude", literal("48.5")).add("schema:longitude", literal("-4.10"));
                }
            }
            case INTERVENTION -> {
                thing.some("dcterms:type", 1, 2, FORMATS).some("dcterms:subject", 0, 1, THEMES);
                thing.some("schema:startDate", 1, 1, List.of("2025", "2025-03", "2025-03-31", "2024-12-01"));
                thing.some("es:facilitator", 0, 2, actors.subList(0, 4)).some("es:introduces", 0, 2, commons);
                thing.some("schema:location", 0, 1, places).some("dcterms:spatial", 0, 1, TERRITORIES);
            }
            case ADOPTION -> {
                thing.some("es:adopter", 1, 1, random.nextInt(4) > 0 ? places : actors);
                thing.some("es:adopted", 1, 1, commons.subList(0, 5)).some("es:status", 0, 1, STATES);
                thing.some("schema:startDate", 0, 1, List.of("2026", "2025-04", "2025-01-15", "2026-03-01"));
                thing.some("es:followsIntervention", 0, 2, things(Kind.INTERVENTION));
                thing.some("es:accompaniedBy", 0, 2, actors);
            }
            case FUNDING -> {
                thing.some("schema:funder", 1, 1, actors).some("schema:fundedItem", 1, 1, commons.subList(0, 3));
                thing.some("schema:amount", 0, 1, List.of("1000.00", "12.50", "0.25"));
            }
            case NEED -> {
                thing.some("dcterms:type", 1, 2, names("nature-besoin:migration nature-besoin:contacts"));
                thing.some("es:expressedBy", 1, 1, random.nextBoolean() ? places : actors);
                thing.some("es:status", 0, 1, names("etat-besoin:ouvert etat-besoin:pourvu"));
                thing.some("dcterms:subject", 0, 2, THEMES).some("dcterms:spatial", 0, 1, TERRITORIES);
            }
            case STUDY -> {
                thing.some("schema:about", 1, 2, commons.subList(0, 3)).some("dcterms:creator", 0, 2, actors);
                thing.some("es:studyMethod", 0, 2, names("methode-etude:entretiens methode-etude:observation"));
            }
            case LEARNING, MOOC -> {
                thing.some("dcterms:subject", 0, 2, THEMES).some("dcterms:audience", 0, 2, PUBLICS);
                thing.some("dcterms:language", 0, 2, List.of("fr", "fr-CA", "en"))
                        .some("dcterms:license", 0, 2, LICENCES);
                thing.some("schema:hasCourseInstance", 0, 2, things(Kind.SESSION));
            }
            case SESSION ->
                thing.some(
                        "schema:startDate",
                        1,
                        1,
                        List.of(
                                "2026",
                                "2028",
                                "2026-11",
                                "2026-12",
                                "2027-03",
                                "2026-12-01",
                                "2026-11-30",
                                "2027-02-28"));
            case DIRECTORY, PRODUCT, TERRITORY -> {}
        }
    }

    /** What is said of one thing. */
    private final class Thing {

        private final Node subject;
        private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();

        Thing(String name) {
            this.subject = iri(name);
        }

        Thing add(String property, Node value) {
            graph.add(subject, iri(property), value);
            return this;
        }

        /** Between so many and so many values of these. */
        Thing some(String property, int least, int most, List<String> values) {
            for (int n = least + random.nextInt(most - least + 1); n > 0; n--) {
                String value = pick(values);
                add(property, value.matches("[a-z-]+:.*") ? iri(value) : literal(value));
            }
            return this;
        }
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Node iri(String name) {
        if (name.startsWith("http")) {
            return NodeFactory.createURI(name);
        }
        String[] parts = name.split(":", 2);
        return NodeFactory.createURI(Prefixes.of(Things.COMMON).get(parts[0]) + parts[1]);
    }

    /** A date, a number or a text, as it looks. */
    private static Node literal(String text) {
        if (text.matches("-?[0-9]+\\.[0-9]+")) {
            return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal);
        }
        if (!text.matches("[0-9-]+")) {
            return NodeFactory.createLiteralString(text);
        }
        XSDDatatype precision = text.length() == 4
                ? XSDDatatype.XSDgYear
                : text.length() == 7 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDdate;
        return NodeFactory.createLiteralDT(text, precision);
    }
}
