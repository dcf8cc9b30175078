package org.w3id.essaim.endpoint.views;

import static org.w3id.essaim.endpoint.views.Field.plain;
import static org.w3id.essaim.endpoint.views.Field.stubs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.ontology.Scheme;

/** Every key that tells a property, declared once. Which kind shows which is said in {@link KindParts}. */
final class Fields {

    static final Field NAMES = plain("names");
    static final Field SUMMARIES = plain("summaries");
    static final Field NATURE = stubs("nature");
    static final Field THEMES = stubs("themes");
    static final Field MATURITY = stubs("maturity");
    static final Field STATUS = stubs("status");

    static final Field LICENSED_UNDER = Field.of("licensedUnder", Shape.LICENCE, Fields::licence);
    static final Field RIGHTS = plain("rights");
    static final Field RIGHTS_TEXTS = plain("rightsTexts");
    static final Field STEWARDS = stubs("stewards");
    static final Field COMMUNITY = stubs("community");
    static final Field GOVERNANCE = plain("governance");
    static final Field PARTICIPATION = plain("participation");
    static final Field ALTERNATIVE_TO = stubs("alternativeTo");
    static final Field IMPORTS_FROM = stubs("importsFrom");
    static final Field SIMILAR_TO = stubs("similarTo");
    static final Field LISTED_IN = stubs("listedIn");
    static final Field REPOSITORIES = plain("repositories");
    static final Field LANGUAGES = plain("languages");
    static final Field AUTHORS = stubs("authors");
    static final Field CONTRIBUTORS = stubs("contributors");
    static final DateField ISSUED = DateField.of("issued", "issued");
    static final Field METHODS = stubs("methods");
    static final Field ABOUT = stubs("about");
    static final Field BASED_ON = stubs("basedOn");
    static final Field AUDIENCES = stubs("audiences");
    static final Field TEACHES = stubs("teaches");
    static final Part SESSIONS = new Sessions();

    static final Field SKILLS = stubs("skills");
    static final Field CAN_ACCOMPANY = stubs("canAccompany");
    static final Field AREA_SERVED = stubs("areaServed");
    static final Field REMUNERATION = stubs("remuneration");
    static final Field MEMBER_OF = stubs("memberOf");
    static final Field OPERATED_BY = stubs("operatedBy");
    static final Field CONTACT_PAGE = plain("contactPage");
    static final Field CONSENT = plain("consent");

    static final Field PLACES = stubs("places");
    static final Field FACILITATORS = stubs("facilitators");
    static final Field ORGANIZERS = stubs("organizers");
    static final Field INTRODUCES = stubs("introduces");
    static final DateField START = DateField.of("start", "start");
    static final DateField END = DateField.of("end", "end");

    static final Field ADOPTER = stubs("adopter");
    static final Field ADOPTED = stubs("adopted");
    static final Field REPLACES = stubs("replaces");
    static final Field DATA_KEPT = stubs("dataKept");
    static final Field AFTER = stubs("after");
    static final Field ACCOMPANIED_BY = stubs("accompaniedBy");
    static final DateField SINCE = START.as("since");
    static final DateField UNTIL = END.as("until");

    static final Field FUNDER = stubs("funder");
    static final Field FUNDED = stubs("funded");
    static final Part AMOUNT = new Amount();
    static final Field EXPRESSED_BY = stubs("expressedBy");
    static final Field ANSWERED_BY = stubs("answeredBy");

    static final Part GEO = new Geo();
    static final Field GEOMETRIES = Field.of("geometries", Shape.GEOMETRY, Fields::geometry);
    static final Part ADDRESS = new Address();
    static final Part TERRITORY = new Standing();
    static final Field PART_OF = stubs("partOf");
    static final Field CODE_INSEE = plain("codeINSEE");

    static final Field HOMEPAGE = plain("homepage");
    static final Field URLS = plain("urls");
    static final Field SAME_AS = plain("sameAs");
    static final Field EXACT_MATCH = plain("exactMatch");
    static final Field DIFFERENT_FROM = stubs("differentFrom");
    static final Field IDENTIFIERS = plain("identifiers");
    static final Field SOURCES = plain("sources");
    static final Field CHECKED_ON = plain("checkedOn");
    static final Field MISSING = Field.of("missing", Shape.MISSING, Fields::missing);
    static final Field PREF_LABELS = plain("prefLabels");
    static final Field ALT_LABELS = plain("altLabels");
    static final Field NOTATION = plain("notation");
    static final Field IN_SCHEME = plain("inScheme");
    static final Field COMMENTS = plain("comments");
    static final Field REMOVED = plain("removed");
    static final Field REPLACED_BY = stubs("replacedBy");

    /** What a thing may state though its kind does not show it by habit: nothing a file says is lost. In the order it is shown. */
    static final List<Part> ALL = List.of(
            NATURE,
            THEMES,
            STATUS,
            LICENSED_UNDER,
            RIGHTS,
            RIGHTS_TEXTS,
            STEWARDS,
            COMMUNITY,
            GOVERNANCE,
            PARTICIPATION,
            ALTERNATIVE_TO,
            IMPORTS_FROM,
            SIMILAR_TO,
            LISTED_IN,
            REPOSITORIES,
            LANGUAGES,
            AUTHORS,
            CONTRIBUTORS,
            ISSUED,
            METHODS,
            ABOUT,
            BASED_ON,
            AUDIENCES,
            TEACHES,
            SESSIONS,
            SKILLS,
            CAN_ACCOMPANY,
            AREA_SERVED,
            REMUNERATION,
            MEMBER_OF,
            OPERATED_BY,
            CONTACT_PAGE,
            CONSENT,
            PLACES,
            FACILITATORS,
            ORGANIZERS,
            INTRODUCES,
            START,
            END,
            ADOPTER,
            ADOPTED,
            REPLACES,
            DATA_KEPT,
            AFTER,
            ACCOMPANIED_BY,
            FUNDER,
            FUNDED,
            AMOUNT,
            EXPRESSED_BY,
            ANSWERED_BY,
            GEO,
            GEOMETRIES,
            ADDRESS,
            TERRITORY,
            PART_OF,
            CODE_INSEE,
            HOMEPAGE,
            URLS,
            SAME_AS,
            EXACT_MATCH,
            DIFFERENT_FROM,
            IDENTIFIERS,
            SOURCES,
            CHECKED_ON,
            MISSING,
            PREF_LABELS,
            ALT_LABELS,
            NOTATION,
            IN_SCHEME,
            COMMENTS,
            REMOVED,
            REPLACED_BY);

    private static final String BROADER = "http://www.w3.org/2004/02/skos/core#broader";
    private static final Set<String> UNSAID_FAMILIES =
            Set.of(Scheme.FAMILLE_LICENCE.concept("non-classee"), Scheme.FAMILLE_LICENCE.concept("inconnue"));
    private static final String NOT_FREE = Scheme.FAMILLE_LICENCE.concept("non-libre");

    private Fields() {}

    /** A stub with {@code open}, where the family of the licence is known. */
    private static ObjectNode licence(Node value, Pen pen) {
        ObjectNode stub = pen.stub(value);
        pen.thing(value)
                .flatMap(licence -> licence.value(BROADER))
                .filter(family -> !UNSAID_FAMILIES.contains(family))
                .ifPresent(family -> stub.put("open", !family.equals(NOT_FREE)));
        return stub;
    }

    private static ObjectNode geometry(Node value, Pen pen) {
        ObjectNode geometry = pen.object();
        geometry.put("id", value.getURI());
        pen.context().catalogue().values(value, JsonLdContext.SHIPPED.property("wkt")).stream()
                .filter(Node::isLiteral)
                .findFirst()
                .ifPresent(wkt -> geometry.put("wkt", wkt.getLiteralLexicalForm()));
        return geometry;
    }

    /** A property that was looked for: its IRI, its name, and the key it would have here. */
    private static ObjectNode missing(Node value, Pen pen) {
        ObjectNode missing = pen.object();
        missing.put("id", value.getURI());
        ObjectNode langs = pen.object();
        pen.context()
                .catalogue()
                .label(value.getURI(), pen.context().lang())
                .ifPresent(label -> pen.show("name", label, missing, langs));
        JsonLdContext.SHIPPED.terms().values().stream()
                .filter(term -> term.property().equals(value.getURI()))
                .findFirst()
                .ifPresent(term -> missing.put("key", term.key()));
        if (!langs.isEmpty()) {
            missing.set("langs", langs);
        }
        return missing;
    }
}
