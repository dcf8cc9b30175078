package org.w3id.essaim.endpoint.views;

import static org.w3id.essaim.endpoint.views.Fields.*;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** What each kind shows, in order: its own keys, then the things that lead to it. Keys that are arrays are shown even when empty. */
final class KindParts {

    /** What every thing shows after that. */
    static final List<Part> TAIL =
            shown(HOMEPAGE, URLS, CONTACT_PAGE, SAME_AS, EXACT_MATCH, IDENTIFIERS, SOURCES, CHECKED_ON, MISSING);

    private static final Map<Kind, List<Part>> BY_KIND = byKind();

    private KindParts() {}

    static List<Part> of(Kind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    private static Map<Kind, List<Part>> byKind() {
        Map<Kind, List<Part>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, declared(kind));
        }
        return byKind;
    }

    private static List<Part> declared(Kind kind) {
        return switch (kind) {
            case COMMONS -> commons();
            case STUDY -> study();
            case LEARNING -> learning();
            case MOOC -> mooc();
            case SESSION -> session();
            case DIRECTORY -> directory();
            case ACTOR -> actor();
            case PLACE -> place();
            case INTERVENTION -> intervention();
            case ADOPTION -> adoption();
            case FUNDING -> shown(NATURE, FUNDER, FUNDED, AMOUNT, ISSUED);
            case NEED -> need();
            case PRODUCT -> product();
            case TERRITORY -> territory();
        };
    }

    /** The dates of a kind, under the names they have there. */
    static List<DateField> dates(Kind kind) {
        return of(kind).stream()
                .filter(DateField.class::isInstance)
                .map(DateField.class::cast)
                .toList();
    }

    /** What an entry of a list shows beside its name, summary and dates. */
    static List<Part> listed(Kind kind) {
        return switch (kind) {
            case COMMONS -> shown(NATURE, THEMES, MATURITY);
            case STUDY, LEARNING, MOOC, DIRECTORY, ACTOR -> shown(NATURE, THEMES, STATUS);
            case PLACE -> shown(NATURE, THEMES, ADDRESS);
            case INTERVENTION -> shown(NATURE, THEMES, PLACES);
            case ADOPTION -> shown(ADOPTER, ADOPTED, STATUS);
            case FUNDING -> shown(FUNDER, FUNDED, AMOUNT);
            case NEED -> shown(NATURE, THEMES, EXPRESSED_BY, STATUS);
            case SESSION, PRODUCT -> List.of();
            case TERRITORY -> shown(NATURE, CODE_INSEE);
        };
    }

    /** The blocks of related things of these keys; every key of {@link org.w3id.essaim.endpoint.lists.Includes} has one. */
    static List<Part> blocks(Kind kind, List<String> keys) {
        return keys.stream()
                .map(key -> of(kind).stream()
                        .filter(part ->
                                part instanceof Inverse inverse && inverse.key().equals(key)
                                        || part instanceof CouldAnswer && CouldAnswer.KEY.equals(key))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(kind.slug() + " has no block " + key)))
                .toList();
    }

    private static List<Part> shown(Part... parts) {
        return Stream.of(parts)
                .map(part -> part instanceof Field field ? field.shownWhenEmpty() : part)
                .toList();
    }

    private static List<Part> join(List<Part> first, Part... more) {
        List<Part> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static List<Part> commons() {
        return join(
                shown(
                        NATURE,
                        THEMES,
                        MATURITY,
                        LICENSED_UNDER,
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
                        TERRITORY),
                new Display(Key.shown("completeness", Shape.COMPLETENESS, true), KindParts::completeness),
                Inverse.of("canBeAccompaniedBy", Kind.ACTOR, "canAccompany"),
                Inverse.of("adoptions", Kind.ADOPTION, "adopted"),
                Inverse.of("interventions", Kind.INTERVENTION, "introduces"),
                Inverse.of("studies", Kind.STUDY, "about"),
                Inverse.of("resources", Kind.LEARNING, "about"),
                Inverse.of("moocs", Kind.MOOC, "about"),
                Inverse.of("answers", Kind.NEED, "answeredBy"),
                Inverse.of("funding", Kind.FUNDING, "funded"));
    }

    private static void completeness(Thing thing, ObjectNode out, Pen pen) {
        Completeness completeness = Completeness.of(thing);
        ObjectNode block = out.putObject("completeness");
        block.put("resource", completeness.resource());
        block.put("community", completeness.community());
        block.put("rules", completeness.rules());
        completeness.toAdd().forEach(block.putArray("toAdd")::add);
    }

    private static List<Part> study() {
        return join(
                shown(
                        NATURE,
                        THEMES,
                        STATUS,
                        AUTHORS,
                        CONTRIBUTORS,
                        ISSUED,
                        METHODS,
                        ABOUT,
                        BASED_ON,
                        LICENSED_UNDER,
                        STEWARDS,
                        LANGUAGES,
                        TERRITORY),
                new Display(Key.shown("document", Shape.TEXT, false), KindParts::document),
                Inverse.of("usedIn", Kind.STUDY, "basedOn"),
                Inverse.of("funding", Kind.FUNDING, "funded"));
    }

    /** Where to read it: the first address told. */
    private static void document(Thing thing, ObjectNode out, Pen pen) {
        Stream.of(URLS, HOMEPAGE)
                .flatMap(field -> thing.value(field.term().property()).stream())
                .findFirst()
                .ifPresent(address -> out.put("document", address));
    }

    private static List<Part> learning() {
        return join(
                shown(
                        NATURE,
                        THEMES,
                        STATUS,
                        AUDIENCES,
                        ABOUT,
                        TEACHES,
                        AUTHORS,
                        CONTRIBUTORS,
                        STEWARDS,
                        ISSUED,
                        LICENSED_UNDER,
                        BASED_ON,
                        LANGUAGES,
                        PARTICIPATION,
                        TERRITORY),
                Inverse.of("usedIn", Kind.LEARNING, "basedOn"),
                Inverse.of("interventions", Kind.INTERVENTION, "introduces"));
    }

    private static List<Part> mooc() {
        return join(
                shown(
                        NATURE,
                        THEMES,
                        STATUS,
                        AUDIENCES,
                        TEACHES,
                        ABOUT,
                        SESSIONS,
                        STEWARDS,
                        AUTHORS,
                        CONTRIBUTORS,
                        LICENSED_UNDER,
                        LANGUAGES,
                        PARTICIPATION,
                        TERRITORY),
                Inverse.of("interventions", Kind.INTERVENTION, "introduces"),
                Inverse.of("funding", Kind.FUNDING, "funded"));
    }

    private static List<Part> session() {
        return List.of(START, END, Inverse.of("courses", Kind.MOOC, "session"));
    }

    private static List<Part> directory() {
        return join(
                shown(NATURE, THEMES, STATUS, STEWARDS, LICENSED_UNDER, LANGUAGES, PARTICIPATION, TERRITORY),
                Inverse.of("listedCommons", Kind.COMMONS, "listedIn"),
                Inverse.of("listedActors", Kind.ACTOR, "listedIn"),
                Inverse.of("listedPlaces", Kind.PLACE, "listedIn"),
                Inverse.of("funding", Kind.FUNDING, "funded"));
    }

    private static List<Part> actor() {
        return join(
                shown(
                        NATURE,
                        THEMES,
                        STATUS,
                        SKILLS,
                        CAN_ACCOMPANY,
                        AREA_SERVED,
                        REMUNERATION,
                        MEMBER_OF,
                        LISTED_IN,
                        TERRITORY),
                Inverse.of("stewardOf", Kind.COMMONS, "steward"),
                Inverse.of("communityOf", Kind.COMMONS, "community"),
                Inverse.of("directories", Kind.DIRECTORY, "steward"),
                Inverse.of("studies", Kind.STUDY, "author"),
                Inverse.of("moocs", Kind.MOOC, "steward"),
                Inverse.of("interventions", Kind.INTERVENTION, "facilitator"),
                Inverse.of("organized", Kind.INTERVENTION, "organizer"),
                Inverse.of("adoptions", Kind.ADOPTION, "adopter"),
                Inverse.of("accompaniedAdoptions", Kind.ADOPTION, "accompaniedBy"),
                Inverse.of("operates", Kind.PLACE, "operatedBy"),
                Inverse.of("members", Kind.ACTOR, "memberOf"),
                Inverse.of("needs", Kind.NEED, "expressedBy"),
                Inverse.of("answers", Kind.NEED, "answeredBy"),
                Inverse.of("funding", Kind.FUNDING, "funded"),
                Inverse.of("fundingGiven", Kind.FUNDING, "funder"));
    }

    private static List<Part> place() {
        return join(
                shown(NATURE, THEMES, STATUS, GEO, ADDRESS, TERRITORY, OPERATED_BY, LISTED_IN),
                Inverse.of("adoptions", Kind.ADOPTION, "adopter"),
                Inverse.of("interventions", Kind.INTERVENTION, "place"),
                Inverse.of("needs", Kind.NEED, "expressedBy"));
    }

    private static List<Part> intervention() {
        return join(
                shown(
                        NATURE,
                        THEMES,
                        START,
                        END,
                        PLACES,
                        TERRITORY,
                        FACILITATORS,
                        ORGANIZERS,
                        INTRODUCES,
                        REMUNERATION,
                        AUDIENCES),
                Inverse.of("followedBy", Kind.ADOPTION, "follows"),
                Inverse.of("answers", Kind.NEED, "answeredBy"),
                Inverse.of("funding", Kind.FUNDING, "funded"));
    }

    private static List<Part> adoption() {
        return shown(ADOPTER, ADOPTED, STATUS, SINCE, UNTIL, REPLACES, DATA_KEPT, AFTER, ACCOMPANIED_BY);
    }

    private static List<Part> need() {
        return join(
                shown(NATURE, THEMES, EXPRESSED_BY, STATUS, UNTIL, AMOUNT, ANSWERED_BY, TERRITORY),
                new CouldAnswer(),
                Inverse.of("funding", Kind.FUNDING, "funded"));
    }

    private static List<Part> product() {
        return join(
                shown(PREF_LABELS, ALT_LABELS, IN_SCHEME),
                Inverse.of("alternatives", Kind.COMMONS, "alternativeTo"),
                Inverse.of("importers", Kind.COMMONS, "importsFrom"),
                Inverse.of("replacedIn", Kind.ADOPTION, "replaces"),
                Inverse.of("canBeAccompaniedBy", Kind.ACTOR, "canAccompany"));
    }

    private static List<Part> territory() {
        return join(shown(NATURE, CODE_INSEE, PART_OF, IN_SCHEME), Inverse.of("parts", Kind.TERRITORY, "partOf"));
    }
}
