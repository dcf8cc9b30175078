package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.ontology.Words;

/** {@code /context/…}: the JSON-LD context of the views, and each that was before it. */
final class ContextRoutes implements Routes {

    private static final String JSON_LD = "application/ld+json";
    private static final String ENDING = ".jsonld";

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/context/{name}", this::context);
    }

    private void context(Context ctx) throws IOException {
        String name = ctx.pathParam("name");
        if (name.equals("v1.jsonld")) {
            Reply.of(JSON_LD, JsonLdContext.SHIPPED.bytes())
                    .withCacheControl("public, max-age=3600")
                    .send(ctx);
            return;
        }
        try (InputStream in = released(name).orElseThrow(() -> notFound(ctx))) {
            Reply.of(JSON_LD, in.readAllBytes())
                    .withCacheControl(Reply.IMMUTABLE)
                    .send(ctx);
        }
    }

    /** Data that others keep names the context of its day for ever. */
    private static Optional<InputStream> released(String name) {
        return name.endsWith(ENDING)
                ? Words.openContext(name.substring(0, name.length() - ENDING.length()))
                : Optional.empty();
    }

    private static Problem.Thrown notFound(Context ctx) {
        return new Problem.Thrown(Problem.of("not-found", 404, Map.of("path", ctx.path())));
    }
}
