package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.things.JsonLdContext;

/** {@code /context/…}: the JSON-LD context of the views. */
final class ContextRoutes implements Routes {

    private static final String JSON_LD = "application/ld+json";

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/context/{name}", this::context);
    }

    private void context(Context ctx) throws IOException {
        JsonLdContext context = JsonLdContext.SHIPPED;
        String path = ctx.path();
        if (path.equals(context.path())) {
            Reply.of(JSON_LD, context.bytes()).withCacheControl(Reply.IMMUTABLE).send(ctx);
        } else if (path.equals("/context/v1.jsonld")) {
            Reply.of(JSON_LD, context.bytes())
                    .withCacheControl("public, max-age=3600")
                    .send(ctx);
        } else {
            throw new Problem.Thrown(Problem.of("not-found", 404, Map.of("path", path)));
        }
    }
}
