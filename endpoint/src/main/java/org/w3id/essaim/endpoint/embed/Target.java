package org.w3id.essaim.endpoint.embed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.endpoint.http.FormData;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.pages.EmbedLook;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * What an address of ours shows: the thing, the list or the search; whether the address is that of a page, of data, of a frame or the IRI.
 *
 * @param lang that of the page, if the address says it
 */
public record Target(Asked asked, Optional<Lang> lang) {

    private static final Pattern THING = Pattern.compile("/(?:id|(fr|en)|api/v1)/([a-z]+)/([a-z0-9-]+?)(?:\\.[a-z]+)?");
    private static final Pattern LIST = Pattern.compile("/(?:(fr|en)|api/v1)/([a-z]+)(?:\\.[a-z.]+)?");
    private static final Pattern FRAME = Pattern.compile("/embed/([a-z]+)");

    /**
     * Finds it.
     *
     * @param address absolute
     * @param baseUrl where this server is, without a final slash
     * @return empty for addresses elsewhere, and for what cannot be shown in a frame
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter} if the parameters of a list are wrong, 400
     *     {@code bad-request} if they are no UTF-8
     */
    public static Optional<Target> of(String address, String baseUrl, Catalogue catalogue) {
        Optional<Thing> named = catalogue
                .thing(address.replaceFirst("#.*", ""))
                .filter(thing -> thing.kind().isPresent());
        if (named.isPresent()) {
            return Optional.of(new Target(card(named.get()), Optional.empty()));
        }
        try {
            URI uri = new URI(address);
            URI base = new URI(baseUrl);
            boolean ours = base.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority())
                    && String.valueOf(uri.getScheme()).matches("(?i)https?")
                    && uri.getRawPath().startsWith(base.getRawPath());
            return ours
                    ? at(
                            uri.getRawPath().substring(base.getRawPath().length()),
                            parameters(uri.getRawQuery()),
                            catalogue)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Target> at(String path, Map<String, List<String>> parameters, Catalogue catalogue) {
        Matcher thing = THING.matcher(path);
        if (thing.matches()) {
            return Kind.ofSlug(thing.group(2))
                    .flatMap(kind -> catalogue.thing(kind, thing.group(3)))
                    .map(found -> new Target(card(found), lang(thing.group(1), parameters)));
        }
        Matcher frame = FRAME.matcher(path);
        if (frame.matches()) {
            return Form.ofSlug(frame.group(1))
                    .map(form -> new Target(EmbedParameters.read(form, parameters, catalogue), lang(null, parameters)));
        }
        Matcher list = LIST.matcher(path);
        if (!list.matches()) {
            return Optional.empty();
        }
        Optional<Lang> lang = lang(list.group(1), parameters);
        parameters.keySet().removeAll(List.of("format", EmbedParameters.LANG));
        if (list.group(2).equals(Form.SEARCH.slug())) {
            return Optional.of(new Target(EmbedParameters.read(Form.SEARCH, parameters, catalogue), lang));
        }
        return Kind.ofSlug(list.group(2))
                .map(kind -> new Target(list(ViewQuery.parse(kind, parameters, catalogue)), lang));
    }

    private static Asked card(Thing thing) {
        return new Asked.OfThing(thing, EmbedLook.plain(), false);
    }

    private static Asked list(ViewQuery query) {
        return new Asked.OfList(query, Optional.empty(), EmbedLook.plain(), false);
    }

    private static Optional<Lang> lang(@Nullable String path, Map<String, List<String>> parameters) {
        return path != null
                ? Lang.ofTag(path)
                : parameters.getOrDefault(EmbedParameters.LANG, List.of()).stream()
                        .findFirst()
                        .flatMap(Lang::ofTag);
    }

    private static Map<String, List<String>> parameters(@Nullable String query) {
        try {
            return new LinkedHashMap<>(
                    FormData.parse(query == null ? "" : query).values());
        } catch (CharacterCodingException e) {
            throw FormData.misencoded();
        }
    }
}
