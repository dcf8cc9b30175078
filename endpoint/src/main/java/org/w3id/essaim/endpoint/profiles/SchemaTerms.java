package org.w3id.essaim.endpoint.profiles;

import static org.w3id.essaim.endpoint.profiles.Readings.always;
import static org.w3id.essaim.endpoint.profiles.Readings.both;
import static org.w3id.essaim.endpoint.profiles.Readings.leading;
import static org.w3id.essaim.endpoint.profiles.Readings.names;
import static org.w3id.essaim.endpoint.profiles.Readings.object;
import static org.w3id.essaim.endpoint.profiles.Readings.text;
import static org.w3id.essaim.endpoint.profiles.Readings.texts;
import static org.w3id.essaim.endpoint.profiles.Readings.things;
import static org.w3id.essaim.endpoint.profiles.Readings.values;
import static org.w3id.essaim.endpoint.profiles.Readings.within;
import static org.w3id.essaim.endpoint.profiles.Term.many;
import static org.w3id.essaim.endpoint.profiles.Term.one;
import static org.w3id.essaim.endpoint.profiles.Term.reversed;

import java.util.List;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** What each kind tells in the words of schema.org, in order. What schema.org has no word for is not told. */
final class SchemaTerms {

    /** What every thing tells first. */
    static final List<Term> HEAD = List.of(
            many("additionalType", values("nature")),
            one("name", Readings.name()),
            many("alternateName", texts("altLabels")),
            one("description", text("summaries")));

    /** What every thing tells last. */
    static final List<Term> TAIL = List.of(
            many("sameAs", values("sameAs", "exactMatch")), many("identifier", values("identifiers", "codeINSEE")));

    static final Term KEYWORDS = many("keywords", names("themes"));
    static final Term AUDIENCE = many("audience", within("Audience", "audienceType", names("audiences")));
    static final Term FUNDING = many("funding", leading(Kind.FUNDING, "funded"));
    private static final Term MEMBER_OF = many("memberOf", things("memberOf"));
    private static final Term SEEKS = many("seeks", leading(Kind.NEED, "expressedBy"));
    private static final Term CONTACT = many("contactPoint", within("ContactPoint", "url", values("contactPage")));
    static final Term START = one("startDate", values("startDate"));
    static final Term END = one("endDate", values("endDate"));

    private SchemaTerms() {}

    static List<Term> of(Kind kind, Thing thing) {
        return switch (kind) {
            case COMMONS -> WorkTerms.commons();
            case STUDY -> WorkTerms.study();
            case LEARNING -> WorkTerms.learning();
            case MOOC -> WorkTerms.mooc();
            case SESSION -> WorkTerms.session();
            case DIRECTORY -> WorkTerms.directory();
            case ACTOR -> SchemaTypes.isPerson(thing) ? person() : organization();
            case PLACE ->
                List.of(
                        KEYWORDS,
                        one("address", Postal.READING),
                        one("geo", Postal.POINT),
                        many("containedInPlace", Postal.TERRITORIES),
                        many("event", leading(Kind.INTERVENTION, "places")),
                        reversed("location", things("operatedBy")));
            case INTERVENTION ->
                List.of(
                        KEYWORDS,
                        START,
                        END,
                        many("location", Postal.WHERE),
                        many("organizer", things("organizers")),
                        many("contributor", things("facilitators")),
                        many("workFeatured", things("introduces")),
                        AUDIENCE,
                        FUNDING);
            case ADOPTION ->
                List.of(
                        one("actionStatus", new ActionStatus()),
                        one("agent", things("adopter", Kind.ACTOR)),
                        one("location", things("adopter", Kind.PLACE)),
                        one("object", things("adopted")),
                        one("startTime", values("startDate")),
                        one("endTime", values("endDate")),
                        many("participant", things("accompaniedBy")));
            case FUNDING ->
                List.of(
                        one("funder", things("funder")),
                        many("fundedItem", things("funded")),
                        one(
                                "amount",
                                object(
                                        "MonetaryAmount",
                                        one("value", values("value")),
                                        one("currency", always(Postal.EUROS, values("value"))))));
            case NEED -> need();
            case PRODUCT -> List.of();
            case TERRITORY -> List.of(many("containedInPlace", things("partOf")));
        };
    }

    private static List<Term> person() {
        return List.of(many("knowsAbout", names("skills")), MEMBER_OF, CONTACT, SEEKS);
    }

    private static List<Term> organization() {
        return List.of(
                KEYWORDS,
                many("knowsAbout", names("skills")),
                many("areaServed", things("areaServed")),
                many("location", things("spatial")),
                MEMBER_OF,
                many("member", leading(Kind.ACTOR, "memberOf")),
                CONTACT,
                SEEKS,
                FUNDING);
    }

    private static List<Term> need() {
        return List.of(
                one(
                        "itemOffered",
                        object("Service", many("serviceType", names("nature")), many("category", names("themes")))),
                many("areaServed", both(things("expressedBy", Kind.PLACE), Postal.TERRITORIES)),
                one("validThrough", values("endDate")),
                one(
                        "priceSpecification",
                        object(
                                "PriceSpecification",
                                one("price", values("value")),
                                one("priceCurrency", always(Postal.EUROS, values("value"))))),
                reversed("seeks", things("expressedBy", Kind.ACTOR)));
    }
}
