package org.w3id.essaim.endpoint.embed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ListParameter;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.pages.EmbedLook;
import org.w3id.essaim.endpoint.pages.EmbedMap;
import org.w3id.essaim.endpoint.pages.ListPage;
import org.w3id.essaim.endpoint.pages.WebUrl;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Coordinates;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * Reads the parameters of {@code /embed/{form}}: those of the look here, all others as the list of that kind reads them.
 *
 * <p>{@code theme} names both a filter of lists and the scheme of colours: {@code auto}, {@code light} and {@code dark} are the scheme, since
 * no theme is called so; every other value is a theme.
 */
public final class EmbedParameters {

    static final String KIND = "kind";
    static final String ID = "id";
    static final String LANG = "lang";
    static final String THEME = "theme";
    static final String ACCENT = "accent";
    static final String HEIGHT = "height";
    static final String CENTER = "center";
    static final String ZOOM = "zoom";
    static final String LIST = "list";
    static final String FRAGMENT = "fragment";
    static final String WORDS = "q";

    private static final List<String> SCHEMES = names(EmbedLook.Theme.values());

    private final Form form;
    private final Catalogue catalogue;
    private final Parameters given;
    private final Map<String, String> options = new LinkedHashMap<>();

    private EmbedParameters(Form form, Map<String, List<String>> parameters, Catalogue catalogue) {
        this.form = form;
        this.catalogue = catalogue;
        this.given = new Parameters(parameters);
    }

    /**
     * Reads what is asked.
     *
     * @param parameters all of the request, repeated ones as lists
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}
     */
    public static Asked read(Form form, Map<String, List<String>> parameters, Catalogue catalogue) {
        return new EmbedParameters(form, parameters, catalogue).read();
    }

    private Asked read() {
        EmbedLook look = look();
        return switch (form) {
            case LIST -> {
                boolean fragment = fragment();
                yield new Asked.OfList(query(), Optional.empty(), look, fragment);
            }
            case MAP -> map(look);
            case CARD -> {
                boolean fragment = fragment();
                Optional<Thing> thing = thing();
                given.refuseOthers(List.of(ID, LANG, THEME, ACCENT, FRAGMENT));
                yield new Asked.OfThing(thing.orElseThrow(), look, fragment);
            }
            case SEARCH -> {
                String words = given.last(WORDS).orElse("").strip();
                given.refuseOthers(List.of(WORDS, LANG, THEME, ACCENT));
                yield new Asked.OfSearch(words, look);
            }
        };
    }

    private boolean fragment() {
        return given.choice(FRAGMENT, List.of("1")).isPresent();
    }

    private EmbedLook look() {
        given.choice(LANG, Stream.of(Lang.values()).map(Lang::tag).toList()).ifPresent(lang -> options.put(LANG, lang));
        Optional<EmbedLook.Theme> theme = scheme();
        theme.ifPresent(scheme -> options.put(THEME, slug(scheme)));
        LookSheet sheet =
                form == Form.MAP ? LookSheet.of(given) : new LookSheet(LookSheet.accent(given), Optional.empty());
        options.putAll(sheet.options());
        return new EmbedLook(
                theme.orElse(EmbedLook.Theme.AUTO),
                sheet.isEmpty() ? Optional.empty() : Optional.of(new WebUrl(sheet.path())),
                options);
    }

    /** Takes the scheme of colours out of the values of {@code theme}; themes stay. */
    private Optional<EmbedLook.Theme> scheme() {
        List<String> values = Optional.ofNullable(given.rest().remove(THEME)).orElse(List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .toList();
        List<String> themes = values.stream().filter(v -> !SCHEMES.contains(v)).toList();
        if (!themes.isEmpty()) {
            given.rest().put(THEME, themes);
        }
        return values.stream()
                .filter(SCHEMES::contains)
                .reduce((first, second) -> second)
                .map(name -> EmbedLook.Theme.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private Asked map(EmbedLook look) {
        Optional<EmbedMap.Listing> listing = given.choice(LIST, names(EmbedMap.Listing.values()))
                .map(name -> EmbedMap.Listing.valueOf(name.toUpperCase(Locale.ROOT)));
        Optional<Coordinates> center = given.position(CENTER);
        Optional<Integer> zoom = given.number(ZOOM, EmbedMap.FAR, EmbedMap.NEAR);
        listing.ifPresent(l -> options.put(LIST, slug(l)));
        center.ifPresent(at -> options.put(CENTER, at.latitude() + "," + at.longitude()));
        zoom.ifPresent(z -> options.put(ZOOM, z.toString()));
        EmbedMap map = new EmbedMap(listing.orElse(EmbedMap.Listing.AUTO), center, zoom);
        return new Asked.OfList(query(), Optional.of(map), new EmbedLook(look.theme(), look.sheet(), options), false);
    }

    private ViewQuery query() {
        List<String> kinds = Stream.of(Kind.values())
                .filter(kind -> form == Form.LIST || ListPage.isMapped(kind))
                .map(Kind::slug)
                .toList();
        Optional<Kind> kind = given.required(KIND, kinds).flatMap(Kind::ofSlug);
        List<String> known = kind.map(this::known).orElse(List.of());
        if (known.isEmpty()) {
            given.refuse();
        }
        given.refuseOthers(known);
        return ViewQuery.parse(kind.orElseThrow(), given.rest(), catalogue);
    }

    /** Those of the frame first, then those of the list. */
    private List<String> known(Kind kind) {
        List<String> ours = form == Form.MAP
                ? List.of(KIND, LANG, THEME, ACCENT, HEIGHT, CENTER, ZOOM, LIST)
                : List.of(KIND, LANG, THEME, ACCENT, FRAGMENT);
        return Stream.concat(ours.stream(), ListParameter.names(kind).stream())
                .distinct()
                .toList();
    }

    private Optional<Thing> thing() {
        String id = given.last(ID).orElse("");
        String[] parts = id.split("/", -1);
        Optional<Thing> thing = parts.length == 2
                ? Kind.ofSlug(parts[0]).flatMap(kind -> catalogue.thing(kind, parts[1]))
                : Optional.empty();
        if (thing.isEmpty()) {
            given.notAValue(ID, id, "{kind}/{slug}", "commons/peertube");
        }
        return thing;
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(EmbedParameters::slug).toList();
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
