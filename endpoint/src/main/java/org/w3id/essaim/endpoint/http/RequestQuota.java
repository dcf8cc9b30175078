package org.w3id.essaim.endpoint.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.LongSupplier;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/**
 * Counts what each client asks, and says so in {@code RateLimit-Policy} and {@code RateLimit}
 * (<a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">a draft of the IETF</a>); who has asked too much gets
 * 429 and when to come again. {@code HEAD}, 304 and dumps cost nothing. Clients are known by {@link ClientNames} alone, in memory alone.
 */
public final class RequestQuota extends HttpFilter implements Mount {

    private static final long serialVersionUID = 1L;

    /** An account is full again after a minute: what is forgotten then is the same as a new one. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_CLIENTS = 100_000;
    private static final int NOT_MODIFIED = 304;

    private final transient RequestLimit limit;
    private final transient ClientNames names;
    private final transient ProblemWriter problems;
    private final transient LongSupplier nanos;
    private final transient Cache<String, RequestAccount> accounts = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST_CLIENTS)
            .build();

    public RequestQuota(RequestLimit limit, ClientNames names, ProblemWriter problems) {
        this(limit, names, problems, System::nanoTime);
    }

    /** @param nanos a clock as {@link System#nanoTime()} is one */
    RequestQuota(RequestLimit limit, ClientNames names, ProblemWriter problems, LongSupplier nanos) {
        this.limit = limit;
        this.names = names;
        this.problems = problems;
        this.nanos = nanos;
    }

    @Override
    public void add(ServletContextHandler context) {
        context.addFilter(new FilterHolder(this), "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isFree(request)) {
            chain.doFilter(request, response);
            return;
        }
        RequestAccount account =
                accounts.get(names.of(request), name -> new RequestAccount(limit.perMinute(), nanos.getAsLong()));
        response.setHeader("RateLimit-Policy", "\"anon\";q=" + limit.perMinute() + ";w=60");
        boolean taken = account.take(nanos.getAsLong());
        tell(account, response);
        if (!taken) {
            refuse(account, request, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == NOT_MODIFIED) {
            account.giveBack();
            tell(account, response);
        }
    }

    private boolean isFree(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Head.isAsked(request)
                || path.equals(RequestLimit.FREE_PATH)
                || path.startsWith(RequestLimit.FREE_PATH + "/")
                || !limit.ownMachine() && isOwnMachine(request.getRemoteAddr());
    }

    /** The server gives addresses as numbers: nothing is looked up. */
    private static boolean isOwnMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private void tell(RequestAccount account, HttpServletResponse response) {
        long now = nanos.getAsLong();
        response.setHeader("RateLimit", "\"anon\";r=" + account.left(now) + ";t=" + account.secondsToFull(now));
    }

    private void refuse(RequestAccount account, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long seconds = account.secondsToOne(nanos.getAsLong());
        Map<String, String> arguments = Map.of(
                "case", "requests", "seconds", String.valueOf(seconds), "limit", String.valueOf(limit.perMinute()));
        problems.write(
                request, response, new Problem("budget-spent", 429, arguments, Map.of(Problem.RETRY_AFTER, seconds)));
    }
}
