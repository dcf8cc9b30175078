package org.w3id.essaim.bench.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

/** A slip that people make, and what the whole check says of it: one finding each. All of them are well-formed, so that every engine sees them. */
public enum Fault {
    NO_NAME(
            FindingCode.SHAPE_MIN_COUNT,
            Set.of(Kind.PLACE, Kind.ACTOR, Kind.COMMONS, Kind.INTERVENTION, Kind.NEED),
            thing -> without(thing, RDFS.label)),
    NO_TYPE(
            FindingCode.SHAPE_MIN_COUNT,
            Set.of(Kind.PLACE, Kind.ACTOR, Kind.COMMONS, Kind.INTERVENTION, Kind.NEED),
            thing -> without(thing, DCTerms.type)),
    LETTER_IN_POSTCODE(
            FindingCode.SHAPE_PATTERN,
            Set.of(Kind.PLACE),
            thing -> replaced(thing, Recipes.POSTAL_CODE, NodeFactory.createLiteralString("3500O"))),
    LATITUDE_ALONE(
            FindingCode.SHAPE_OR,
            Set.of(Kind.PLACE),
            thing -> replaced(without(thing, Recipes.LONGITUDE), Recipes.LATITUDE, decimal("48.117"))),
    LATITUDE_TOO_LARGE(
            FindingCode.SHAPE_MAX_INCLUSIVE,
            Set.of(Kind.PLACE),
            thing -> replaced(
                    replaced(thing, Recipes.LATITUDE, decimal("481.17")), Recipes.LONGITUDE, decimal("1.678"))),
    HOMEPAGE_AS_TEXT(
            FindingCode.SHAPE_NODE_KIND,
            Set.of(Kind.PLACE, Kind.ACTOR, Kind.COMMONS),
            thing -> replaced(
                    thing,
                    FOAF.homepage,
                    NodeFactory.createLiteralString(thing.iri().substring("https://".length())))),
    DANGLING_OPERATOR(
            FindingCode.LINK_DANGLING,
            Set.of(Kind.PLACE),
            thing -> replaced(thing, Recipes.es(Es.OPERATED_BY), nobody())),
    DANGLING_STEWARD(
            FindingCode.LINK_DANGLING,
            Set.of(Kind.COMMONS),
            thing -> replaced(thing, Recipes.es(Es.STEWARD), nobody())),
    ADOPTED_BY_ITSELF(
            FindingCode.LINK_KIND,
            Set.of(Kind.ADOPTION),
            thing -> replaced(thing, Recipes.es(Es.ADOPTED), NodeFactory.createURI(thing.iri()))),
    TWO_STATES(
            FindingCode.SHAPE_MAX_COUNT,
            Set.of(Kind.ADOPTION),
            thing -> replaced(
                    thing,
                    Recipes.es(Es.STATUS),
                    concept(Scheme.ETAT_ADOPTION, "adopte"),
                    concept(Scheme.ETAT_ADOPTION, "essai"))),
    NO_STATE(FindingCode.SHAPE_OR, Set.of(Kind.ADOPTION, Kind.NEED), thing -> without(thing, Recipes.es(Es.STATUS))),
    NO_LICENCE(FindingCode.SHAPE_OR, Set.of(Kind.COMMONS), thing -> without(thing, DCTerms.license)),
    CONCEPT_OF_ANOTHER_LIST(
            FindingCode.VOCABULARY_MISPLACED,
            Set.of(Kind.COMMONS, Kind.NEED),
            thing -> replaced(thing, DCTerms.type, concept(Scheme.TYPE_ORGANISATION, "association"))),
    END_BEFORE_START(
            FindingCode.SHAPE_SPARQL,
            Set.of(Kind.INTERVENTION),
            thing -> replaced(thing, Recipes.END, NodeFactory.createLiteralDT("2018-12-31", XSDDatatype.XSDdate))),
    AMOUNT_WITHOUT_CENTS(
            FindingCode.SHAPE_DATATYPE,
            Set.of(Kind.FUNDING),
            thing -> replaced(thing, Recipes.AMOUNT, NodeFactory.createLiteralDT("450", XSDDatatype.XSDinteger))),
    NO_FUNDER(
            FindingCode.SHAPE_MIN_COUNT,
            Set.of(Kind.FUNDING),
            thing -> without(thing, Recipes.es("https://schema.org/funder")));

    private final FindingCode code;
    private final Set<Kind> kinds;
    private final UnaryOperator<Description> slip;

    Fault(FindingCode code, Set<Kind> kinds, UnaryOperator<Description> slip) {
        this.code = code;
        this.kinds = kinds;
        this.slip = slip;
    }

    /** What the check says. */
    public FindingCode code() {
        return code;
    }

    Description in(Description thing) {
        return slip.apply(thing);
    }

    /** The faults that a kind can have, one after the other. */
    static Fault of(Kind kind, int turn) {
        List<Fault> possible = Arrays.stream(values())
                .filter(fault -> fault.kinds.contains(kind))
                .toList();
        return possible.get(turn % possible.size());
    }

    private static Description without(Description thing, Property property) {
        return replaced(thing, property);
    }

    private static Description replaced(Description thing, Property property, Node... values) {
        Map<String, List<Node>> all = new TreeMap<>(thing.values());
        all.remove(property.getURI());
        if (values.length > 0) {
            all.put(property.getURI(), new ArrayList<>(List.of(values)));
        }
        return new Description(thing.iri(), thing.type(), all);
    }

    private static Node decimal(String value) {
        return NodeFactory.createLiteralDT(value, XSDDatatype.XSDdecimal);
    }

    private static Node concept(Scheme scheme, String slug) {
        return NodeFactory.createURI(scheme.concept(slug));
    }

    private static Node nobody() {
        return NodeFactory.createURI(Address.THINGS.iri(Kind.ACTOR, "fictif-qui-n-a-pas-de-fiche"));
    }
}
