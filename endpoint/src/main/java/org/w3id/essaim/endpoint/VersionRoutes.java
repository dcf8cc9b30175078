package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;

/** {@code /timemap/…}: the versions of an address. */
final class VersionRoutes implements Routes {

    private static final String ROOT = "/timemap";

    private final Memento memento;

    VersionRoutes(Site site) {
        this.memento = new Memento(site.editions(), site::baseUrl);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(ROOT + "/<path>", this::timeMap);
    }

    private void timeMap(Context ctx) throws IOException {
        String path = ctx.req().getRequestURI().substring(ROOT.length());
        if (!Memento.isTimed(path)) {
            throw Site.notFound(ctx);
        }
        String query = ctx.queryString();
        String address = path + (query == null || query.isEmpty() ? "" : "?" + query);
        Reply.of(Memento.LINK_FORMAT, memento.timeMap(address)).send(ctx);
    }
}
