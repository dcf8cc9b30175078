package org.w3id.essaim.endpoint.http;

import io.javalin.config.RoutesConfig;

/** Routes of one part of the site, to be added to the server. */
@FunctionalInterface
public interface Routes {

    void add(RoutesConfig routes);
}
