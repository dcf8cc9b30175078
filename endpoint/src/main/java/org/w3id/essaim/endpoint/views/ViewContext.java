package org.w3id.essaim.endpoint.views;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.essaim.endpoint.action.Answer;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.FacetQuery;
import org.w3id.essaim.endpoint.lists.SearchQuery;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * All that a view needs beside its thing.
 *
 * @param baseUrl where this server is reached, without a final slash: {@code https://essaim.example}
 * @param lang the reader's language
 * @param licence IRI of the licence of the records, from the manifest
 * @param attribution whom to name, from the manifest
 * @param snapshot the snapshot id
 * @param demo whether fictional things stand among the real ones: every view then says so
 * @param provenance where a thing's statements stand
 */
public record ViewContext(
        Catalogue catalogue,
        String baseUrl,
        Lang lang,
        String licence,
        String attribution,
        String snapshot,
        boolean demo,
        Function<Thing, Optional<Provenance>> provenance) {

    public ViewContext {
        Objects.requireNonNull(catalogue);
        Objects.requireNonNull(lang);
        Objects.requireNonNull(licence);
        Objects.requireNonNull(attribution);
        Objects.requireNonNull(snapshot);
        Objects.requireNonNull(provenance);
        if (baseUrl.endsWith("/")) {
            throw new IllegalArgumentException("a base URL without a final slash is wanted: " + baseUrl);
        }
    }

    /** The same for a reader of another language. */
    public ViewContext in(Lang other) {
        return new ViewContext(catalogue, baseUrl, other, licence, attribution, snapshot, demo, provenance);
    }

    /** {@code …/fr/place/la-remise-35238}; empty for concepts, which have no page yet. */
    public Optional<String> page(Thing thing) {
        return thing.kind().map(k -> baseUrl + "/" + lang.tag() + "/" + path(k, thing));
    }

    /** {@code …/api/v1/place/la-remise-35238}, to which a suffix may be added. */
    public String api(Kind kind, Thing thing) {
        return baseUrl + "/api/v1/" + path(kind, thing);
    }

    /** {@code …/api/v1/place?theme=numerique}. */
    public String api(ViewQuery query) {
        return baseUrl + "/api/v1/" + query.pathAndQuery();
    }

    /** {@code …/api/v1/search?q=communs}; also of suggestions. */
    public String api(String route, SearchQuery query) {
        return baseUrl + "/api/v1/" + route + query.queryString();
    }

    /** {@code …/api/v1/facets?kind=place}. */
    public String api(FacetQuery query) {
        return baseUrl + "/api/v1/" + query.pathAndQuery();
    }

    /**
     * Where an answer is found: {@code …/api/v1/commons/utilo/who-can-come?near=territory/department-29}.
     *
     * @param suffix {@code .csv}, or nothing for JSON
     */
    public String api(Answer answer, String suffix) {
        String about = answer.about()
                .map(thing -> path(thing.kind().orElseThrow(), thing) + "/")
                .orElse("");
        String near = answer.near()
                .map(thing -> "?near=" + path(thing.kind().orElseThrow(), thing))
                .orElse("");
        return baseUrl + "/api/v1/" + about + answer.ask().slug() + suffix + near;
    }

    /** Where a query is answered. */
    public String sparql(String query) {
        return baseUrl + "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** {@code …/api/v1/place.geojson?theme=numerique}: all pages at once. */
    public String geoJson(ViewQuery query) {
        return baseUrl + "/api/v1/" + query.kind().slug() + ".geojson"
                + query.withoutPages().queryString();
    }

    /** The frame in which other sites show a thing: {@code …/embed/card?id=place/la-remise-35238&lang=fr}. */
    public String card(Kind kind, Thing thing) {
        return baseUrl + "/embed/card?id=" + path(kind, thing) + "&lang=" + lang.tag();
    }

    public String contextUrl() {
        return baseUrl + JsonLdContext.SHIPPED.path();
    }

    private static String path(Kind kind, Thing thing) {
        return kind.slug() + "/" + thing.slug();
    }
}
