package org.w3id.essaim.endpoint.ogc;

import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.ontology.Kind;

/**
 * Where everything is.
 *
 * @param baseUrl where this server is reached, without a final slash
 * @param asked the language that {@code lang=} asked for: links keep it
 */
public record Addresses(String baseUrl, Optional<Lang> asked) {

    /** What all of them begin with. */
    public static final String ROOT = "/ogc";

    public static final String CONFORMANCE = ROOT + "/conformance";
    public static final String DEFINITION = ROOT + "/api";
    public static final String COLLECTIONS = ROOT + "/collections";

    public Addresses {
        Objects.requireNonNull(baseUrl);
        Objects.requireNonNull(asked);
    }

    /** With its slash, as clients are told it. */
    String landing() {
        return baseUrl + ROOT + "/" + suffix();
    }

    String conformance() {
        return baseUrl + CONFORMANCE + suffix();
    }

    String definition() {
        return baseUrl + DEFINITION + suffix();
    }

    String collections() {
        return baseUrl + COLLECTIONS + suffix();
    }

    String collection(Kind kind) {
        return collectionPath(kind) + suffix();
    }

    String items(Kind kind) {
        return collectionPath(kind) + "/items" + suffix();
    }

    String items(ItemsQuery query) {
        return collectionPath(query.list().kind()) + "/items" + query.queryString();
    }

    String item(Kind kind, String slug) {
        return collectionPath(kind) + "/items/" + slug + suffix();
    }

    /** The reference of the interface, for people. */
    String guide(Lang lang) {
        return baseUrl + "/" + lang.tag() + "/api";
    }

    /** A list as people see it. */
    String page(ViewQuery list, Lang lang) {
        return baseUrl + "/" + lang.tag() + "/" + list.withoutPages().pathAndQuery();
    }

    private String collectionPath(Kind kind) {
        return baseUrl + COLLECTIONS + "/" + kind.slug();
    }

    private String suffix() {
        return asked.map(lang -> "?lang=" + lang.tag()).orElse("");
    }
}
