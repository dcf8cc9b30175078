package org.w3id.essaim.loader.draft;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.essaim.loader.format.Placeholder;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Slug;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;

/**
 * The address that a record should have, by the form of its kind: place {@code {name}-{INSEE code}}, intervention
 * {@code {yyyy[-mm[-dd]]}-{place or name}}, session {@code {course}-{yyyy-mm}}, adoption {@code {commons}-{adopter}}, funding
 * {@code {item}-{funder}}, person {@code p-} and eight characters drawn by lot, all others {@code {name}}. What is not known yet is
 * {@link Placeholder#SLUG}.
 */
public final class Slugs {

    private static final String SCHEMA = "https://schema.org/";
    private static final String START = SCHEMA + "startDate";

    /** What a name of a person is drawn from: no digit that looks like a letter. */
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private static final int DRAWN = 8;
    private static final int MONTH = "2026-11".length();

    private final Things things;
    private final Territories territories;
    private final RandomGenerator random;

    /**
     * @param random from which persons are named; one that cannot be guessed, so that a withdrawn record names nobody
     */
    public Slugs(Things things, Territories territories, RandomGenerator random) {
        this.things = things;
        this.territories = territories;
        this.random = random;
    }

    /** A valid slug, perhaps with parts still to come. */
    public String propose(Draft draft) {
        return switch (draft.kind()) {
            case PLACE -> joined(name(draft), code(draft));
            case INTERVENTION ->
                joined(
                        draft.value(START).map(this::date),
                        draft.value(SCHEMA + "location").flatMap(this::slugOf).or(() -> name(draft)));
            case SESSION -> joined(name(draft), draft.value(START).map(this::month));
            case ADOPTION -> linked(draft, Es.ADOPTED, Es.ADOPTER);
            case FUNDING -> linked(draft, SCHEMA + "fundedItem", SCHEMA + "funder");
            case ACTOR -> draft.classIri().equals(Es.PERSON) ? drawn() : known(name(draft));
            case COMMONS, STUDY, MOOC, LEARNING, DIRECTORY, NEED, PRODUCT, TERRITORY -> known(name(draft));
        };
    }

    private static String known(Optional<String> part) {
        return part.orElse(Placeholder.SLUG);
    }

    private static Optional<String> name(Draft draft) {
        return draft.name().flatMap(Slug::fromName);
    }

    /** The two things that it ties; before both are known, the name that somebody gave it does. */
    private String linked(Draft draft, String first, String second) {
        Optional<String> from = draft.value(first).flatMap(this::slugOf);
        Optional<String> to = draft.value(second).flatMap(this::slugOf);
        return from.isEmpty() && to.isEmpty() && name(draft).isPresent() ? known(name(draft)) : joined(from, to);
    }

    /** Both parts; the longer is cut when they are too long together. */
    private static String joined(Optional<String> first, Optional<String> second) {
        String start = known(first);
        String end = known(second);
        int room = Slug.MAX_LENGTH - 1;
        if (start.length() + end.length() > room) {
            if (start.length() >= end.length()) {
                start = cut(start, Math.max(room / 2, room - end.length()));
            } else {
                end = cut(end, Math.max(room / 2, room - start.length()));
            }
            start = cut(start, room - Math.min(end.length(), room / 2));
            end = cut(end, room - start.length());
        }
        return start + "-" + end;
    }

    private static String cut(String slug, int length) {
        return slug.length() <= length ? slug : Slug.fromName(slug, length).orElse(Placeholder.SLUG);
    }

    private Optional<String> slugOf(Node thing) {
        return thing.isURI() ? things.name(thing.getURI()).map(Things.Name::slug) : Optional.empty();
    }

    /** The code of the commune; for a wider territory, of that. */
    private Optional<String> code(Draft draft) {
        return draft.value(DCTerms.spatial.getURI())
                .flatMap(this::slugOf)
                .flatMap(territories::find)
                .map(Territory::code)
                .flatMap(Slug::fromName);
    }

    private String date(Node value) {
        return value.isLiteral() && Slug.isValid(value.getLiteralLexicalForm())
                ? value.getLiteralLexicalForm()
                : Placeholder.SLUG;
    }

    private String month(Node value) {
        String date = date(value);
        return date.substring(0, Math.min(MONTH, date.length()));
    }

    private String drawn() {
        StringBuilder name = new StringBuilder("p-");
        for (int i = 0; i < DRAWN; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
