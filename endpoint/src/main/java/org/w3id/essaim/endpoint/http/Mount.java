package org.w3id.essaim.endpoint.http;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** Servlet filters of one part of the site, to be put behind the front's own and before the routes. */
@FunctionalInterface
public interface Mount {

    void add(ServletContextHandler context);
}
