package org.w3id.essaim.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.w3id.essaim.endpoint.contract.Contract;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.lists.Whereabouts;
import org.w3id.essaim.endpoint.ogc.Addresses;
import org.w3id.essaim.endpoint.ogc.CollectionsJson;
import org.w3id.essaim.endpoint.ogc.Definition;
import org.w3id.essaim.endpoint.ogc.ItemsJson;
import org.w3id.essaim.endpoint.ogc.ItemsQuery;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

/** {@code /ogc/…}: what stands on a map, as QGIS and its like ask for it. */
final class OgcRoutes implements Routes {

    private static final String COLLECTION = Addresses.COLLECTIONS + "/{collection}";

    private final Site site;
    private final Contract contract;

    OgcRoutes(Site site, Contract contract) {
        this.site = site;
        this.contract = contract;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Addresses.ROOT, this::landing);
        routes.get(Addresses.CONFORMANCE, ctx -> told(ctx, Addresses.CONFORMANCE, CollectionsJson::conformance));
        routes.get(Addresses.DEFINITION, this::definition);
        routes.get(Addresses.COLLECTIONS, this::collections);
        routes.get(COLLECTION, this::collection);
        routes.get(COLLECTION + "/items", this::items);
        routes.get(COLLECTION + "/items/{feature}", this::item);
    }

    private void landing(Context ctx) throws IOException {
        String title = Site.title(Site.edition(ctx), Site.lang(ctx));
        told(ctx, Addresses.ROOT, writer -> writer.landing(title));
    }

    private void collections(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        told(ctx, Addresses.COLLECTIONS, writer -> writer.collections(edition.lists()));
    }

    private void collection(Context ctx) throws IOException {
        Kind kind = kind(ctx);
        Edition edition = Site.edition(ctx);
        told(
                ctx,
                Addresses.COLLECTIONS + "/" + kind.slug(),
                writer -> writer.collection(kind, edition.lists().extent(kind)));
    }

    private void told(Context ctx, String path, Function<CollectionsJson, ObjectNode> document) throws IOException {
        Addresses addresses = addresses(ctx, OnlyLang.of(ctx));
        Negotiator.require(ctx.req(), List.of(Site.JSON));
        ViewContext context = site.views(ctx, Site.edition(ctx), Site.lang(ctx));
        send(ctx, path, addresses, Site.JSON, () -> document.apply(new CollectionsJson(context, addresses)));
    }

    private void definition(Context ctx) throws IOException {
        Addresses addresses = addresses(ctx, OnlyLang.of(ctx));
        String type = Negotiator.require(ctx.req(), List.of(Definition.MEDIA_TYPE, Site.JSON));
        Edition edition = Site.edition(ctx);
        ViewContext context = site.views(ctx, edition, Site.lang(ctx));
        send(
                ctx,
                Addresses.DEFINITION,
                addresses,
                type,
                () -> new Definition(context, (kind, names) -> contract.described(kind, names, context))
                        .json(Site.title(edition, context.lang()), Version.number()));
    }

    private void send(Context ctx, String path, Addresses addresses, String type, Supplier<ObjectNode> document)
            throws IOException {
        Lang lang = Site.lang(ctx);
        Reply head = Reply.untagged(type, new byte[0]).withLang(lang);
        String address = path + addresses.asked().map(Lang::tag).orElse("");
        site.sendNamed(ctx, Site.edition(ctx), address, head, () -> head.withBody(ThingJson.bytes(document.get())));
    }

    private void items(Context ctx) throws IOException {
        Kind kind = kind(ctx);
        Edition edition = Walks.edition(ctx, site, (now, rest) -> site.baseUrl(ctx) + path(kind, now, rest));
        ItemsQuery query = ItemsQuery.parse(kind, Site.parameters(ctx), edition.catalogue());
        geoJson(ctx);
        Lang lang = Site.lang(ctx);
        ViewContext context = site.views(ctx, edition, lang);
        ItemsJson writer = new ItemsJson(context, addresses(ctx, query.list().lang()));
        Reply head = Reply.untagged(ItemsJson.MEDIA_TYPE, new byte[0]).withLang(lang);
        site.sendNamed(ctx, edition, itemsPath(query), head, () -> {
            ItemsJson.Page page = writer.page(query, edition.lists());
            Reply whole = head.withBody(ThingJson.bytes(page.json()));
            return page.next()
                    .map(next -> whole.withLink("<" + next + ">; rel=\"next\"; type=\"" + ItemsJson.MEDIA_TYPE + "\""))
                    .orElse(whole);
        });
    }

    private static String path(Kind kind, Edition edition, Map<String, List<String>> parameters) {
        return itemsPath(ItemsQuery.parse(kind, parameters, edition.catalogue()));
    }

    private static String itemsPath(ItemsQuery query) {
        return Addresses.COLLECTIONS + "/" + query.list().kind().slug() + "/items" + query.queryString();
    }

    private void item(Context ctx) throws IOException {
        Kind kind = kind(ctx);
        Edition edition = Site.edition(ctx);
        String slug = ctx.pathParam("feature");
        if (Removals.redirects(ctx, site, edition, kind, slug, OgcRoutes::itemPath)) {
            return;
        }
        Thing thing = edition.catalogue()
                .thing(kind, slug)
                .filter(found -> Whereabouts.of(found).isPresent())
                .orElseThrow(() -> Removals.missing(ctx, edition, kind, slug));
        Addresses addresses = addresses(ctx, OnlyLang.of(ctx));
        geoJson(ctx);
        Lang lang = Site.lang(ctx);
        ViewContext context = site.views(ctx, edition, lang, thing);
        Reply head = Reply.untagged(ItemsJson.MEDIA_TYPE, new byte[0]).withLang(lang);
        String address = COLLECTION + kind.slug() + "/" + slug
                + addresses.asked().map(Lang::tag).orElse("");
        site.sendNamed(
                ctx,
                edition,
                address,
                head,
                () -> head.withBody(ThingJson.bytes(new ItemsJson(context, addresses).feature(thing))));
    }

    private static String itemPath(Things.Name name) {
        return Addresses.COLLECTIONS + "/" + name.kind().slug() + "/items/" + name.slug();
    }

    /** Who asks for JSON is content with GeoJSON. */
    private static void geoJson(Context ctx) {
        Negotiator.require(ctx.req(), List.of(ItemsJson.MEDIA_TYPE, Site.JSON));
    }

    private Addresses addresses(Context ctx, Optional<Lang> asked) {
        return new Addresses(site.baseUrl(ctx), asked);
    }

    private static Kind kind(Context ctx) {
        String name = ctx.pathParam("collection");
        List<String> known = CollectionsJson.kinds().stream().map(Kind::slug).toList();
        return CollectionsJson.named(name).orElseThrow(() -> ListRoutes.noSuch("list", name, known));
    }
}
