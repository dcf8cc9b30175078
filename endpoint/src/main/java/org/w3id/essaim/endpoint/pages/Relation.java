package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;

/**
 * A relation that the picture of a thing's neighbours shows. An adoption or a funding is walked through, to the one on its other side; what
 * an adoption is called there depends on its state, for who thinks of a commons or gave it up has not adopted it.
 *
 * @param key {@code relation.{key}} are its words
 * @param property from the thing, or to it
 * @param inverse whether it is read from the other end
 * @param through the property that leads on from an adoption or funding; empty for a relation of one step
 * @param states those of the adoptions walked through, the empty one for an adoption without state; no state at all for other relations
 * @param colour the style of its lines: the slug of a kind, or {@code plain}
 */
record Relation(String key, String property, boolean inverse, String through, Set<String> states, String colour) {

    private static final Set<String> LASTING = Set.of("adopte", "contribue", "");

    static final List<Relation> ALL = List.of(
            adoption("adoptedBy", Es.ADOPTED, Es.ADOPTER, LASTING),
            adoption("triedBy", Es.ADOPTED, Es.ADOPTER, Set.of("essai")),
            adoption("plannedBy", Es.ADOPTED, Es.ADOPTER, Set.of("pressenti")),
            adoption("leftBy", Es.ADOPTED, Es.ADOPTER, Set.of("abandonne")),
            adoption("hasAdopted", Es.ADOPTER, Es.ADOPTED, LASTING),
            adoption("tries", Es.ADOPTER, Es.ADOPTED, Set.of("essai")),
            adoption("plans", Es.ADOPTER, Es.ADOPTED, Set.of("pressenti")),
            adoption("hasLeft", Es.ADOPTER, Es.ADOPTED, Set.of("abandonne")),
            funding("fundedBy", Terms.FUNDED, Terms.FUNDER),
            funding("funds", Terms.FUNDER, Terms.FUNDED),
            out("adopter", Es.ADOPTER, "adoption"),
            out("adopted", Es.ADOPTED, "adoption"),
            out("funder", Terms.FUNDER, "funding"),
            out("funded", Terms.FUNDED, "funding"),
            out("steward", Es.STEWARD, "actor"),
            in("stewardOf", Es.STEWARD, "commons"),
            out("community", Es.COMMUNITY, "actor"),
            in("communityOf", Es.COMMUNITY, "commons"),
            out("canAccompany", Es.CAN_ACCOMPANY, "actor"),
            in("accompaniable", Es.CAN_ACCOMPANY, "actor"),
            out("facilitator", Es.FACILITATOR, "intervention"),
            in("facilitates", Es.FACILITATOR, "intervention"),
            out("organizer", Terms.ORGANIZER, "intervention"),
            in("organizes", Terms.ORGANIZER, "intervention"),
            out("introduces", Es.INTRODUCES, "intervention"),
            in("introducedBy", Es.INTRODUCES, "intervention"),
            out("location", Terms.LOCATION, "intervention"),
            in("hosts", Terms.LOCATION, "intervention"),
            out("follows", Es.FOLLOWS_INTERVENTION, "adoption"),
            in("followedBy", Es.FOLLOWS_INTERVENTION, "adoption"),
            out("accompaniedBy", Es.ACCOMPANIED_BY, "adoption"),
            in("accompanied", Es.ACCOMPANIED_BY, "adoption"),
            out("expressedBy", Es.EXPRESSED_BY, "need"),
            in("expresses", Es.EXPRESSED_BY, "need"),
            out("answeredBy", Es.ANSWERED_BY, "need"),
            in("answers", Es.ANSWERED_BY, "need"),
            out("operatedBy", Es.OPERATED_BY, "plain"),
            in("operates", Es.OPERATED_BY, "place"),
            out("memberOf", Terms.MEMBER_OF, "actor"),
            in("members", Terms.MEMBER_OF, "actor"),
            out("author", Terms.CREATOR, "plain"),
            in("authorOf", Terms.CREATOR, "plain"),
            out("contributor", Terms.CONTRIBUTOR, "plain"),
            in("contributedTo", Terms.CONTRIBUTOR, "plain"),
            out("about", Terms.ABOUT, "study"),
            in("studiedBy", Terms.ABOUT, "study"),
            out("basedOn", Terms.BASED_ON, "study"),
            in("basisOf", Terms.BASED_ON, "study"),
            out("teaches", Terms.TEACHES, "mooc"),
            in("taughtBy", Terms.TEACHES, "mooc"),
            out("session", Terms.SESSION, "mooc"),
            in("sessionOf", Terms.SESSION, "mooc"),
            out("similarTo", Es.SIMILAR_TO, "plain"),
            in("similarTo", Es.SIMILAR_TO, "plain"),
            out("alternativeTo", Es.ALTERNATIVE_TO, "plain"),
            in("alternative", Es.ALTERNATIVE_TO, "commons"),
            out("importsFrom", Es.IMPORTS_FROM, "plain"),
            in("importedBy", Es.IMPORTS_FROM, "commons"),
            out("replaces", Es.REPLACES, "adoption"),
            in("replacedIn", Es.REPLACES, "adoption"),
            out("listedIn", Es.LISTED_IN, "plain"),
            in("lists", Es.LISTED_IN, "plain"),
            in("sourceOf", Terms.SOURCE, "plain"),
            out("spatial", Terms.SPATIAL, "plain"),
            in("holds", Terms.SPATIAL, "plain"),
            out("partOf", Terms.PART_OF, "plain"),
            in("parts", Terms.PART_OF, "plain"));

    private static Relation out(String key, String property, String colour) {
        return new Relation(key, property, false, "", Set.of(), colour);
    }

    private static Relation in(String key, String property, String colour) {
        return new Relation(key, property, true, "", Set.of(), colour);
    }

    private static Relation adoption(String key, String property, String through, Set<String> states) {
        return new Relation(key, property, true, through, states, "adoption");
    }

    private static Relation funding(String key, String property, String through) {
        return new Relation(key, property, true, through, Set.of(), "funding");
    }

    private boolean isInState(Thing middle) {
        return states.isEmpty() || states.contains(Scribe.state(middle).orElse(""));
    }

    /** The things it leads to, adoptions and fundings walked through where it says so. */
    List<Thing> from(Thing thing) {
        Stream<Thing> others = inverse ? thing.inverse(property).stream() : thing.related(property).stream();
        if (!through.isEmpty()) {
            others = others.filter(this::isInState).flatMap(middle -> middle.related(through).stream());
        }
        return others.filter(other -> other.kind().isPresent() && !other.equals(thing))
                .distinct()
                .toList();
    }
}
