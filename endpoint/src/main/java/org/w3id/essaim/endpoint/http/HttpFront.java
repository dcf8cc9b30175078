package org.w3id.essaim.endpoint.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.router.ParsedEndpoint;
import jakarta.servlet.DispatcherType;
import java.net.BindException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.FilterMapping;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.w3id.essaim.endpoint.http.CannotListenException.Reason;

/**
 * The server: Javalin on Jetty with safe settings, every error a problem. Built once with its routes and filters, then
 * {@linkplain #start() started}; whoever starts it closes it.
 */
public final class HttpFront implements AutoCloseable {

    private static final int LEAST_THREADS = 16;

    private final HttpSettings settings;
    private final Javalin javalin;
    private final AtomicReference<ServletContextHandler> servlets = new AtomicReference<>();

    /**
     * @param problems writes every error
     * @param mounts filters, in this order, behind the front's own
     * @param routes all routes; those added first win
     */
    public HttpFront(HttpSettings settings, ProblemWriter problems, List<Mount> mounts, List<Routes> routes) {
        this.settings = settings;
        this.javalin = Javalin.create(config -> {
            quiet(config);
            jetty(config, problems, List.copyOf(mounts));
            new RouteErrors(settings, problems).add(config);
            routes.forEach(part -> part.add(config.routes));
        });
    }

    private void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.generateEtags = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = settings.mostBodyBytes();
    }

    private void jetty(JavalinConfig config, ProblemWriter problems, List<Mount> mounts) {
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.threadPool =
                new QueuedThreadPool(settings.mostThreads(), Math.min(LEAST_THREADS, settings.mostThreads()));
        config.jetty.modifyHttpConfiguration(this::harden);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(settings.stop().toMillis());
            server.addBean(new NetworkConnectionLimit(settings.mostConnections(), server));
            server.setErrorHandler(new JettyProblems(problems));
            server.setHandler(new VersionPaths());
        });
        config.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(new JettyProblems(problems));
            context.setMaxFormContentSize(settings.mostBodyBytes());
            context.addFilter(
                    new FilterHolder(new FrontFilter(settings, problems)), "/*", EnumSet.of(DispatcherType.REQUEST));
            mounts.forEach(mount -> mount.add(context));
            servlets.set(context);
        });
    }

    /** The two data rates are marked for removal, but their successor ends slow answers as if they were whole. */
    @SuppressWarnings("removal")
    private void harden(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setHttpCompliance(HttpCompliance.RFC9110.without(
                "essaim",
                HttpCompliance.Violation.LF_HEADER_TERMINATION,
                HttpCompliance.Violation.LF_CHUNK_TERMINATION));
        http.setRequestHeaderSize(settings.mostHeadBytes());
        http.setMinRequestDataRate(settings.leastBytesPerSecond());
        http.setMinResponseDataRate(settings.leastBytesPerSecond());
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    /**
     * Begins to listen.
     *
     * @throws CannotListenException if the port is taken or the address is not ours; nothing runs then
     */
    public HttpFront start() throws CannotListenException {
        try {
            javalin.start();
        } catch (RuntimeException e) {
            javalin.stop();
            throw new CannotListenException(settings.host(), settings.port(), reason(e), e);
        }
        connectors()
                .forEach(connector -> connector.setIdleTimeout(settings.idle().toMillis()));
        return this;
    }

    private List<ServerConnector> connectors() {
        Server server = javalin.jettyServer().server();
        return java.util.Arrays.stream(server.getConnectors())
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast)
                .toList();
    }

    /** Other failures of a start are faults, and stay what they are. */
    private static Reason reason(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof java.nio.channels.UnresolvedAddressException
                    || message.contains("Cannot assign requested address")) {
                return Reason.NO_SUCH_ADDRESS;
            }
            if (message.contains("Permission denied")) {
                return Reason.PORT_FORBIDDEN;
            }
            if (cause instanceof BindException) {
                return Reason.PORT_TAKEN;
            }
        }
        throw failure;
    }

    /**
     * Method and path of each route in the order in which they are tried, and before them {@code *} and the path of each filter that stands
     * at one.
     */
    public List<String> routes() {
        List<String> all = new ArrayList<>();
        for (FilterMapping mount : servlets.get().getServletHandler().getFilterMappings()) {
            for (String path : mount.getPathSpecs()) {
                if (!path.equals("/*") && !all.contains("* " + path)) {
                    all.add("* " + path);
                }
            }
        }
        for (ParsedEndpoint route : javalin.unsafe.internalRouter.allHttpHandlers()) {
            all.add(route.endpoint.method + " " + route.endpoint.path);
        }
        return all;
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Takes no new request, lets those that run end, then stops. */
    @Override
    public void close() {
        javalin.stop();
    }
}
