package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.w3id.essaim.endpoint.describe.Rules;
import org.w3id.essaim.endpoint.describe.ThingDocument;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.lists.Profile;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.GeoJson;
import org.w3id.essaim.endpoint.views.GraphFormat;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;

/** Things: their identifiers lead on, {@code /api/v1/{kind}/{slug}} is their data, in the format of its ending or as the client prefers. */
final class ThingRoutes implements Routes {

    private final Site site;
    private final Rules rules;
    private final ProfileReplies profiles;

    ThingRoutes(Site site, Rules rules) {
        this.site = site;
        this.rules = rules;
        this.profiles = new ProfileReplies(site);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/id/{kind}/{slug}", this::identifier);
        routes.get("/api/v1/{kind}/{slug}", this::data);
    }

    /** An identifier names a thing, not a page: 303 to the page or to the data, as the client prefers. */
    private void identifier(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        Kind kind = Kind.ofSlug(ctx.pathParam("kind")).orElseThrow(() -> Site.notFound(ctx));
        String slug = ctx.pathParam("slug");
        if (Removals.redirects(ctx, site, edition, kind, slug, name -> "/id/" + name)) {
            return;
        }
        Thing thing =
                edition.catalogue().thing(kind, slug).orElseThrow(() -> Removals.missing(ctx, edition, kind, slug));
        Offers offers = ThingLinks.offers(site.baseUrl(ctx), thing, Site.lang(ctx));
        Offers.Offer offer = offers.require(ctx);
        String json = ThingFormat.JSON.mediaType();
        String target = offer.type().equals(json) ? ThingLinks.data(site.baseUrl(ctx), thing) : offer.url();
        Site.send(ctx, edition, offers.linked(Reply.redirect(303, target), ""));
    }

    private void data(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        String name = ctx.pathParam("slug");
        int dot = name.indexOf('.');
        String slug = dot < 0 ? name : name.substring(0, dot);
        String ending = name.substring(slug.length());
        Kind kind = Kind.ofSlug(ctx.pathParam("kind")).orElseThrow(() -> Site.notFound(ctx));
        if (Removals.redirects(ctx, site, edition, kind, slug, other -> "/api/v1/" + other + ending)
                || Removals.tells(ctx, edition, kind, slug)) {
            return;
        }
        Thing thing = edition.catalogue().thing(kind, slug).orElseThrow(() -> Site.notFound(ctx));
        Optional<Profile> profile = Profile.ofOne(Site.parameters(ctx));
        if (profile.isPresent()) {
            profiles.thing(
                    ctx,
                    edition,
                    thing,
                    profile.get(),
                    ending,
                    reply -> links(ctx, edition, thing, reply, ThingFormat.JSON_LD.mediaType()));
            return;
        }
        ThingFormat format = ending.isEmpty() ? negotiated(ctx, kind) : named(ctx, kind, ending);
        Lang lang = Site.lang(ctx);
        Reply head = Reply.untagged(format.mediaType(), new byte[0]).withLang(lang);
        site.sendKept(
                ctx,
                edition,
                kind.slug() + "/" + slug,
                head,
                () -> links(ctx, edition, thing, reply(ctx, edition, thing, format, lang), format.mediaType()));
    }

    private Reply links(Context ctx, Edition edition, Thing thing, Reply reply, String mediaType) {
        return ThingLinks.add(reply, site.baseUrl(ctx), edition, thing, Site.lang(ctx), rules, mediaType);
    }

    private static ThingFormat negotiated(Context ctx, Kind kind) {
        String type = Offers.at("", ThingFormat.mediaTypes(kind)).require(ctx).type();
        return ThingFormat.ofMediaType(type).orElseThrow();
    }

    private static ThingFormat named(Context ctx, Kind kind, String ending) {
        return ThingFormat.ofSuffix(ending.substring(1))
                .filter(format -> format.isOf(kind))
                .orElseThrow(() -> Site.notFound(ctx));
    }

    private Reply reply(Context ctx, Edition edition, Thing thing, ThingFormat format, Lang lang) {
        Optional<GraphFormat> statements = format.statements();
        if (statements.isPresent()) {
            return Reply.of(
                    statements.get().contentType(),
                    ThingDocument.of(
                                    edition.snapshot(),
                                    edition.origins(),
                                    thing,
                                    ThingLinks.data(site.baseUrl(ctx), thing))
                            .bytes(statements.get()));
        }
        ViewContext context = site.views(ctx, edition, lang, thing);
        byte[] body = switch (format) {
            case JSON_LD -> ThingJson.bytes(new ThingJson(context).jsonLd(thing));
            case GEO_JSON -> ThingJson.bytes(new GeoJson(context).feature(thing));
            default -> ThingJson.bytes(new ThingJson(context).json(thing));
        };
        Reply reply = Reply.of(format.mediaType(), body).withLang(context.lang());
        return format == ThingFormat.JSON
                ? reply.withLink("<" + site.baseUrl() + JsonLdContext.SHIPPED.path()
                        + ">; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"")
                : reply;
    }
}
