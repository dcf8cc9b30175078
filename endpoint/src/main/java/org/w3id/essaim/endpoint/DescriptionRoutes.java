package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.essaim.endpoint.describe.Described;
import org.w3id.essaim.endpoint.describe.RdfDocument;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.publish.Edition;

/** What the graph and its services say of themselves: VoID, DCAT, examples. */
final class DescriptionRoutes implements Routes {

    private final Site site;
    private final Descriptions descriptions;

    DescriptionRoutes(Site site, Descriptions descriptions) {
        this.site = site;
        this.descriptions = descriptions;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/.well-known/void", ctx -> send(ctx, Described::statistics));
        routes.get("/.well-known/void/graphs", this::graphs);
        routes.get("/.well-known/sparql-examples", ctx -> send(ctx, Described::examples));
        routes.get("/catalog", this::catalogue);
        routes.get("/llms.txt", ctx -> text(ctx, "text/plain;charset=utf-8", Described::index));
        routes.get("/schema.md", ctx -> text(ctx, "text/markdown;charset=utf-8", Described::card));
    }

    /** One of the documents. */
    @FunctionalInterface
    private interface Choice {
        RdfDocument of(Described described);
    }

    private void text(Context ctx, String type, Function<Described, String> choice) throws IOException {
        Edition edition = Site.edition(ctx);
        Reply reply = Reply.of(type, choice.apply(descriptions.of(edition)));
        Site.send(ctx, edition, links(edition, ctx, reply));
    }

    private void send(Context ctx, Choice choice) throws IOException {
        Edition edition = Site.edition(ctx);
        RdfDocument document = choice.of(descriptions.of(edition));
        Site.send(ctx, edition, links(edition, ctx, RdfReply.of(ctx, document)));
    }

    private void catalogue(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        RdfDocument document = descriptions.of(edition).catalogue(edition.publishedAt());
        Site.send(ctx, edition, links(edition, ctx, RdfReply.of(ctx, document)));
    }

    private void graphs(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        Described described = descriptions.of(edition);
        int page = page(ctx).orElseThrow(() -> Site.notFound(ctx));
        RdfDocument document = described.graphs(page).orElseThrow(() -> Site.notFound(ctx));
        Reply reply = links(edition, ctx, RdfReply.of(ctx, document));
        for (Described.Link link : described.graphLinks(page)) {
            reply = reply.withLink("<" + link.url() + ">; rel=\"" + link.rel() + "\"");
        }
        Site.send(ctx, edition, reply);
    }

    private static Optional<Integer> page(Context ctx) {
        return Site.parameter(ctx, "page")
                .or(() -> Optional.of("1"))
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    private Reply links(Edition edition, Context ctx, Reply reply) {
        return reply.withLink("<" + edition.snapshot().manifest().license() + ">; rel=\"license\"")
                .withLink("<" + site.baseUrl(ctx) + ctx.path() + ">; rel=\"canonical\"");
    }
}
