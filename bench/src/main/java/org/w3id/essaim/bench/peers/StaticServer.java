package org.w3id.essaim.bench.peers;

import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Jetty as it comes, serving the files of a folder: what answering the same bytes costs at the least. Port and folder are its arguments. */
public final class StaticServer {

    private StaticServer() {}

    public static void main(String[] arguments) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        ResourceHandler files = new ResourceHandler();
        files.setBaseResource(ResourceFactory.of(files).newResource(Path.of(arguments[1])));
        files.setEtags(true);
        files.setDirAllowed(false);
        server.setHandler(files);
        server.start();
        server.join();
    }
}
