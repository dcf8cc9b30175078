package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.http.VersionServed;
import org.w3id.essaim.endpoint.pages.Links;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.views.GraphFormat;
import org.w3id.essaim.loader.questions.Question;
import org.w3id.essaim.loader.source.Manifest;

/** IRIs that are no documents: that of a dataset leads to its catalogue, that of a question to the examples or to its page. */
final class DatasetRoutes implements Routes {

    private static final int SEE_OTHER = 303;

    private final Site site;
    private final List<Question> questions;

    DatasetRoutes(Site site, List<Question> questions) {
        this.site = site;
        this.questions = List.copyOf(questions);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/dataset", this::dataset);
        routes.get("/{corpus}/dataset", this::dataset);
        routes.get("/query/{name}", this::question);
    }

    private void dataset(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        Manifest manifest = edition.snapshot().manifest();
        String iri = manifest.things().base() + ctx.path().substring(1);
        if (Stream.concat(Stream.of(manifest.iri()), manifest.requires().stream())
                .noneMatch(iri::equals)) {
            throw Site.notFound(ctx);
        }
        Site.send(ctx, edition, Reply.redirect(SEE_OTHER, site.baseUrl(ctx) + "/catalog"));
    }

    private void question(Context ctx) throws IOException {
        Question question = questions.stream()
                .filter(each -> each.name().equals(ctx.pathParam("name")))
                .findFirst()
                .orElseThrow(() -> Site.notFound(ctx));
        String examples = site.baseUrl(ctx) + "/.well-known/sparql-examples";
        List<String> types = new ArrayList<>(GraphFormat.mediaTypes());
        types.add(ThingLinks.HTML);
        boolean page = Offers.at(examples, types).require(ctx).type().equals(ThingLinks.HTML);
        String target = page
                ? site.baseUrl()
                        + new Links(Site.lang(ctx), VersionServed.of(ctx.req()).prefix())
                                .sparql(question.sparql())
                                .href()
                : examples;
        Site.send(ctx, Site.edition(ctx), Reply.redirect(SEE_OTHER, target));
    }
}
