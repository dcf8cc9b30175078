package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.w3id.essaim.endpoint.contract.ApiDocument;
import org.w3id.essaim.endpoint.contract.ApiSource;
import org.w3id.essaim.endpoint.contract.Contract;
import org.w3id.essaim.endpoint.contract.Schemas;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.queries.OpenApi;
import org.w3id.essaim.endpoint.queries.SavedQueries;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.ontology.Kind;

/** What programs read of the API: {@code /api/v1/openapi.json} and {@code /api/v1/schemas/…}. */
final class ContractRoutes implements Routes {

    private static final String SCHEMA = "application/schema+json";
    private static final String JSON = "application/json";
    private static final String SUFFIX = ".json";

    private final Site site;
    private final Contract contract;
    private final Supplier<SavedQueries> queries;

    ContractRoutes(Site site, Contract contract, Supplier<SavedQueries> queries) {
        this.site = site;
        this.contract = contract;
        this.queries = queries;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(ApiDocument.PATH, this::document);
        routes.get(Schemas.PATH + "{name}", this::schema);
    }

    private void document(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        Lang lang = Site.lang(ctx);
        ViewContext context = site.views(ctx, edition, lang);
        Reply head = Reply.of(JSON, new byte[0]).withLang(lang);
        site.sendNamed(ctx, edition, ApiDocument.PATH, head, () -> {
            OpenApi saved = new OpenApi(queries.get(), context.baseUrl(), Version.number(), lang);
            Manifest manifest = edition.snapshot().manifest();
            ApiSource source = new ApiSource(
                    context,
                    thing -> site.views(ctx, edition, lang, thing),
                    edition.lists(),
                    ContractRoutes::forms,
                    manifest.publisher(),
                    manifest.contactPage());
            byte[] body = ThingJson.bytes(contract.document(saved, source));
            return Reply.of(JSON, body).withLang(lang);
        });
    }

    private static Map<String, String> forms(Kind kind) {
        Map<String, String> forms = new LinkedHashMap<>();
        ThingFormat.of(kind).forEach(format -> forms.put(format.suffix(), format.mediaType()));
        return forms;
    }

    private void schema(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        String file = ctx.pathParam("name");
        String name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "";
        if (!Schemas.names().contains(name)) {
            throw Site.notFound(ctx);
        }
        Lang lang = Site.lang(ctx);
        ViewContext context = site.views(ctx, edition, lang);
        Reply head = Reply.of(SCHEMA, new byte[0]).withLang(lang);
        site.sendNamed(
                ctx,
                edition,
                Schemas.PATH + name,
                head,
                () -> Reply.of(
                                SCHEMA,
                                ThingJson.bytes(contract.schema(name, context).orElseThrow()))
                        .withLang(lang));
    }
}
