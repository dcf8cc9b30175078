package org.w3id.essaim.endpoint;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.w3id.essaim.endpoint.http.CiteAs;
import org.w3id.essaim.endpoint.http.Mount;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.ProblemWriter;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Vary;
import org.w3id.essaim.endpoint.http.VersionAsked;
import org.w3id.essaim.endpoint.http.VersionServed;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.publish.Lookup;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/** Takes, before any route, the edition that a request is to see: that of the moment, or the version that it asks for. */
final class VersionFilter extends HttpFilter implements Mount {

    private static final long serialVersionUID = 1L;
    private static final String ACCEPT_DATETIME = "Accept-Datetime";
    private static final String RETRY_SECONDS = "5";

    private final transient Site site;
    private final transient VersionNames names;
    private final transient Memento memento;
    private final transient ProblemWriter problems;

    VersionFilter(Site site, ProblemWriter problems) {
        this.site = site;
        this.names = new VersionNames(site.editions());
        this.memento = new Memento(site.editions(), site::baseUrl);
        this.problems = problems;
    }

    @Override
    public void add(ServletContextHandler context) {
        context.addFilter(new FilterHolder(this), "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<VersionAsked> asked = VersionAsked.of(request);
        if (asked.isPresent()) {
            version(asked.get(), request, response, chain);
            return;
        }
        note(site.editions().current(), new VersionServed("", false), request);
        if (!Memento.isTimed(request.getRequestURI()) || !request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        Vary.on(request, ACCEPT_DATETIME);
        memento.links(address(request)).forEach(link -> response.addHeader("Link", link));
        String wanted = request.getHeader(ACCEPT_DATETIME);
        if (wanted == null) {
            chain.doFilter(request, response);
        } else {
            travel(wanted, request, response);
        }
    }

    private void travel(String wanted, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Instant> time = Memento.wanted(wanted);
        if (time.isEmpty()) {
            problems.write(request, response, Problem.of("invalid-datetime", 400));
            return;
        }
        Reply.redirect(302, below(memento.at(time.get()), request)).send(request, response);
    }

    private void version(
            VersionAsked asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SnapshotId> id = names.find(asked.name());
        if (id.isEmpty()) {
            problems.write(request, response, VersionProblems.unknown(asked.name()));
        } else if (asked.inPath() && !id.get().hex().equals(asked.name())) {
            Reply.redirect(302, below(id.get(), request)).send(request, response);
        } else {
            Lookup lookup = site.editions().find(id.get());
            if (lookup instanceof Lookup.Found found) {
                serve(found.edition(), asked, request, response);
                chain.doFilter(request, response);
            } else {
                refuse(VersionProblems.of(lookup, asked.name()), request, response);
            }
        }
    }

    private void serve(Edition edition, VersionAsked asked, HttpServletRequest request, HttpServletResponse response) {
        SnapshotId id = edition.snapshot().id();
        note(edition, new VersionServed("/v/" + id.hex(), asked.inPath()), request);
        if (!asked.inPath()) {
            response.setHeader("Content-Location", "/v/" + id.hex() + address(request));
        }
        if (Memento.isTimed(request.getRequestURI())) {
            response.setHeader("Memento-Datetime", Memento.date(edition.publishedAt()));
            memento.links(address(request)).forEach(link -> response.addHeader("Link", link));
        }
    }

    private void note(Edition edition, VersionServed version, HttpServletRequest request) {
        ServedEdition.note(request, edition, version);
        new CiteAs(site.baseUrl() + "/v/" + edition.snapshot().id().hex()).on(request);
    }

    private void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (problem.status() == 503) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        problems.write(request, response, problem);
    }

    private String below(SnapshotId id, HttpServletRequest request) {
        return site.baseUrl() + "/v/" + id.hex() + address(request);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null || query.isEmpty() ? "" : "?" + query);
    }
}
