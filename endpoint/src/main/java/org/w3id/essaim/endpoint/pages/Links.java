package org.w3id.essaim.endpoint.pages;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * Where the pages and data of this server are: the one place that knows its routes.
 *
 * @param version what the paths of a version's documents begin with; empty for the present one
 */
public record Links(Lang lang, String version) {

    public Links {
        Objects.requireNonNull(lang);
        Objects.requireNonNull(version);
    }

    public WebUrl home() {
        return page("");
    }

    /** {@code /fr/sparql} for {@code sparql}. */
    public WebUrl page(String rest) {
        return new WebUrl(version + "/" + lang.tag() + "/" + rest);
    }

    public WebUrl list(Kind kind) {
        return page(kind.slug());
    }

    public WebUrl list(ViewQuery query) {
        return page(query.pathAndQuery());
    }

    /** A list narrowed by one parameter. */
    public WebUrl list(Kind kind, String parameter, String value) {
        return page(kind.slug() + "?" + parameter + "=" + WebUrl.encoded(value).replace("%2F", "/"));
    }

    /** The page of a thing; a licence leads to where it is described, a concept of a vocabulary nowhere yet. */
    public Optional<WebUrl> thing(Thing thing) {
        if (thing.kind().isPresent()) {
            return Optional.of(page(path(thing)));
        }
        return thing.iri().startsWith("http://spdx.org/")
                ? Optional.of(new WebUrl("https://spdx.org/licenses/" + thing.slug() + ".html"))
                : Optional.empty();
    }

    public WebUrl search(String words) {
        return page("search" + (words.isEmpty() ? "" : "?q=" + WebUrl.encoded(words)));
    }

    /** The search in which no word is taken for another. */
    public WebUrl literal(String words) {
        return page("search?q=" + WebUrl.encoded(words) + "&literal=true");
    }

    public WebUrl contribute() {
        return page("contribute");
    }

    /** How to add a record of this kind. */
    public WebUrl contribute(Kind kind) {
        return page("contribute?new=" + kind.slug());
    }

    /** The query in the editor, not yet run: a link someone is sent must not run by itself. */
    public WebUrl sparql(String query) {
        return page("sparql?query=" + WebUrl.encoded(query));
    }

    /** The answer as data. */
    public WebUrl answer(String query, String format) {
        return new WebUrl(version + "/sparql?query=" + WebUrl.encoded(query) + "&format=" + format);
    }

    /** A thing as data: {@code .jsonld}, {@code .ttl}, {@code .geojson}, or nothing for JSON. */
    public WebUrl data(Thing thing, String suffix) {
        return new WebUrl(version + "/api/v1/" + path(thing) + suffix);
    }

    /** All of a kind as data: {@code commons}, {@code place.geojson}. */
    public WebUrl data(String name) {
        return new WebUrl(version + "/api/v1/" + name);
    }

    /** A list as data: {@code .geojson}, or nothing for JSON. */
    public WebUrl data(ViewQuery query, String suffix) {
        return new WebUrl(version + "/api/v1/" + query.kind().slug() + suffix
                + query.withPage(1).queryString());
    }

    /**
     * A list for a frame of another site.
     *
     * @param form {@code list} or {@code map}
     * @param options how it is shown, by parameter
     */
    public WebUrl embed(String form, ViewQuery query, Map<String, String> options) {
        String filters = query.queryString().replaceFirst("^\\?", "&");
        return new WebUrl(version + "/embed/" + form + "?kind=" + query.kind().slug() + filters + query(options));
    }

    /** A thing for a frame of another site. */
    public WebUrl embed(Thing thing, Map<String, String> options) {
        return new WebUrl(version + "/embed/card?id=" + path(thing) + query(options));
    }

    /** The search for a frame of another site. */
    public WebUrl embedSearch(String words, Map<String, String> options) {
        String asked = words.isEmpty() ? "" : "&q=" + WebUrl.encoded(words);
        return new WebUrl(version + "/embed/search" + (asked + query(options)).replaceFirst("^&", "?"));
    }

    private static String query(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> "&" + option.getKey() + "=" + WebUrl.encoded(option.getValue()))
                .collect(Collectors.joining());
    }

    /** What other sites' editors are told of a page. */
    public WebUrl oEmbed(WebUrl page) {
        return new WebUrl(version + "/oembed?format=json&url=" + WebUrl.encoded(page.href()));
    }

    /** The statements of the thing's file. */
    public WebUrl graph(Thing thing) {
        return new WebUrl(version + "/graph/" + path(thing));
    }

    /** The same page in another language; the home page if this one has none.
     *
     * @param path without what it begins with for a version
     */
    public WebUrl in(Lang other, String path) {
        for (Lang each : Lang.values()) {
            String prefix = "/" + each.tag();
            if (path.equals(prefix) || path.startsWith(prefix + "/") || path.startsWith(prefix + "?")) {
                return WebUrl.of(version + "/" + other.tag() + path.substring(prefix.length()))
                        .orElseGet(() -> new Links(other, version).home());
            }
        }
        return new Links(other, version).home();
    }

    private static String path(Thing thing) {
        return thing.kind().orElseThrow().slug() + "/" + thing.slug();
    }
}
