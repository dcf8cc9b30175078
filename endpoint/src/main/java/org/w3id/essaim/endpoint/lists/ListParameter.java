package org.w3id.essaim.endpoint.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.ontology.Kind;

/**
 * A parameter that lists of a kind know, for who describes them.
 *
 * @param choices what may be asked, where that is a short list; empty otherwise
 */
public record ListParameter(String name, Type type, List<String> choices) {

    /** What a value is. */
    public enum Type {
        TEXT,
        /** One of the choices. */
        CHOICE,
        /** Some of the choices, with commas between. */
        CHOICES,
        WHOLE_NUMBER,
        /** Decimal degrees. */
        DEGREES,
        KILOMETRES,
        /** {@code west,south,east,north} in decimal degrees. */
        BOX,
        /** A year, a month or a day. */
        DATE,
        /** What a link of a list gave. */
        CURSOR,
        /** {@code kind/slug}, or a slug that only one bears; several with commas between. */
        THINGS
    }

    /** More choices than that are not told one by one. */
    private static final int MOST_CHOICES = 40;

    /** Of a single thing, or of all of the graph. */
    public static final ListParameter PROFILE =
            new ListParameter(Profile.PARAMETER, Type.CHOICE, List.of(Profile.SCHEMAORG.slug()));

    /** Whether words are taken as they are typed. */
    public static final ListParameter LITERAL = choice(Parameters.LITERAL, Parameters.YES_OR_NO);

    public ListParameter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        choices = List.copyOf(choices);
    }

    /** Those of every list first, then those that narrow it. */
    public static List<ListParameter> of(Kind kind, Catalogue catalogue) {
        return QueryParser.known(kind).stream()
                .map(name -> Filters.of(kind, name)
                        .map(filter -> filter(filter, catalogue))
                        .orElseGet(() -> common(name, kind)))
                .toList();
    }

    /** The names of all that lists of a kind know. */
    public static List<String> names(Kind kind) {
        return List.copyOf(QueryParser.known(kind));
    }

    /** The names of those that narrow a list of a kind, wherever it is told. */
    public static List<String> narrowing(Kind kind) {
        return Stream.of(
                        Stream.of("q", Parameters.LITERAL),
                        Filters.of(kind).stream().map(Filter::name),
                        ScopeParser.known(kind).stream(),
                        Stream.of("updatedSince"))
                .flatMap(names -> names)
                .toList();
    }

    private static ListParameter filter(Filter filter, Catalogue catalogue) {
        List<String> choices = filter instanceof ThingFilter things
                ? things.choices(catalogue).stream().map(things::canonical).toList()
                : filter.words();
        boolean few = choices.size() <= MOST_CHOICES
                && (!(filter instanceof ThingFilter things) || things.targets().isEmpty());
        return new ListParameter(filter.name(), few ? Type.CHOICES : Type.THINGS, few ? choices : List.of());
    }

    private static ListParameter common(String name, Kind kind) {
        return switch (name) {
            case "sort" ->
                choice(
                        name,
                        Arrays.stream(Sort.values())
                                .filter(s -> s.isFor(kind))
                                .map(Sort::slug)
                                .toList());
            case "lang" ->
                choice(name, Arrays.stream(Lang.values()).map(Lang::tag).toList());
            case "format" ->
                choice(
                        name,
                        Arrays.stream(Format.values())
                                .filter(f -> f.isFor(kind))
                                .map(Format::slug)
                                .toList());
            case Parameters.LITERAL -> LITERAL;
            case Profile.PARAMETER -> choice(name, Profile.slugs(kind));
            case "facets" ->
                new ListParameter(
                        name,
                        Type.CHOICES,
                        Filters.FACETS.stream()
                                .filter(facet -> Filters.of(kind, facet).isPresent())
                                .toList());
            case "include" -> new ListParameter(name, Type.CHOICES, Includes.of(kind));
            case "dialect" -> choice(name, List.of(ViewQuery.FRENCH_SPREADSHEET));
            case "limit", "page" -> new ListParameter(name, Type.WHOLE_NUMBER, List.of());
            case "cursor" -> new ListParameter(name, Type.CURSOR, List.of());
            case "bbox" -> new ListParameter(name, Type.BOX, List.of());
            case "lat", "lon" -> new ListParameter(name, Type.DEGREES, List.of());
            case "radius" -> new ListParameter(name, Type.KILOMETRES, List.of());
            case "from", "to", "updatedSince" -> new ListParameter(name, Type.DATE, List.of());
            default -> new ListParameter(name, Type.TEXT, List.of());
        };
    }

    private static ListParameter choice(String name, List<String> choices) {
        return new ListParameter(name, Type.CHOICE, choices);
    }
}
