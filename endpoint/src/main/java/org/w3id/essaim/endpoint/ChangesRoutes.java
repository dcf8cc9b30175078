package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.lists.Format;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.lists.Trackers;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.publish.Lookup;
import org.w3id.essaim.endpoint.views.ChangesJson;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.loader.diff.Difference;
import org.w3id.essaim.loader.diff.Version;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/** {@code /api/v1/changes?since=…}: what became of things since a version, for who keeps a copy. */
final class ChangesRoutes implements Routes {

    private static final String PATH = "/api/v1/changes";
    private static final String SINCE = "since";
    private static final List<Format> FEEDS = List.of(Format.ATOM, Format.FEED);

    private final Site site;
    private final Feeds feeds;
    private final VersionNames names;

    ChangesRoutes(Site site, Feeds feeds) {
        this.site = site;
        this.feeds = feeds;
        this.names = new VersionNames(site.editions());
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, ctx -> changes(ctx, Format.JSON));
        for (Format feed : FEEDS) {
            routes.get(PATH + "." + feed.ending(), ctx -> changes(ctx, feed));
        }
    }

    private void changes(Context ctx, Format format) throws IOException {
        refuseOthers(Site.parameters(ctx));
        Negotiator.require(ctx.req(), List.of(format.mediaType()));
        Edition now = Site.edition(ctx);
        Edition before = before(ctx);
        String since = before.snapshot().id().hex();
        Reply head = Reply.of(format.mediaType(), new byte[0]).withLang(Site.lang(ctx));
        site.sendNamed(ctx, now, "changes?since=" + since, head, () -> {
            Difference difference = Difference.between(version(before.snapshot()), version(now.snapshot()));
            String url = site.baseUrl(ctx) + PATH;
            return format == Format.JSON
                    ? json(ctx, now, since, difference, url)
                    : feeds.changes(ctx, now, difference, url, format);
        });
    }

    private Reply json(Context ctx, Edition now, String since, Difference difference, String url) {
        ViewContext context = site.views(ctx, now, Site.lang(ctx));
        ChangesJson writer = new ChangesJson(context, now.written(), now.publishedAt());
        return Reply.of(Site.JSON, ThingJson.bytes(writer.json(since, difference, url + "?" + SINCE + "=")))
                .withLang(context.lang());
    }

    /** The version named; without one, the oldest that is kept. */
    private Edition before(Context ctx) {
        SnapshotId id = Site.parameter(ctx, SINCE)
                .map(name -> names.find(name)
                        .orElseThrow(() -> name.matches("[0-9a-f]{64}")
                                ? expired(ctx)
                                : new Problem.Thrown(VersionProblems.unknown(name))))
                .orElseGet(() -> site.editions().kept().get(0).id());
        Lookup lookup = site.editions().find(id);
        if (lookup instanceof Lookup.Found found) {
            return found.edition();
        }
        throw lookup instanceof Lookup.Busy ? new Problem.Thrown(VersionProblems.of(lookup, id.hex())) : expired(ctx);
    }

    private Problem.Thrown expired(Context ctx) {
        String restart = site.baseUrl(ctx) + PATH;
        return new Problem.Thrown(
                new Problem("cursor-expired", 410, Map.of("restart", restart), Map.of("restart", restart)));
    }

    private static Version version(Snapshot snapshot) {
        return Version.of(snapshot.dataset(), snapshot.things());
    }

    private static void refuseOthers(Map<String, List<String>> given) {
        List<String> known = List.of(SINCE, "lang");
        InvalidParameters wrong = new InvalidParameters();
        given.keySet().stream()
                .filter(name -> !Trackers.isOne(name) && !known.contains(name))
                .forEach(name -> wrong.unknownParameter(name, known));
        wrong.refuse();
    }
}
