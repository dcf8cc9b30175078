package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.publish.Lookup;
import org.w3id.essaim.loader.diff.DiffJson;
import org.w3id.essaim.loader.diff.DiffText;
import org.w3id.essaim.loader.diff.Difference;
import org.w3id.essaim.loader.diff.Version;
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotId;
import org.w3id.essaim.loader.words.WordGraphs;

/** {@code /diff/{a}..{b}}: what changed between two versions, thing by thing, as JSON, Markdown or text. */
final class DiffRoutes implements Routes {

    private static final String MARKDOWN = "text/markdown;charset=utf-8";
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String BETWEEN = "..";

    private final Site site;
    private final WordGraphs words;
    private final VersionNames names;

    DiffRoutes(Site site, WordGraphs words) {
        this.site = site;
        this.words = words;
        this.names = new VersionNames(site.editions());
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/diff/{versions}", this::diff);
    }

    private void diff(Context ctx) throws IOException {
        String versions = ctx.pathParam("versions");
        int dots = versions.indexOf(BETWEEN);
        if (dots < 0) {
            throw Site.notFound(ctx);
        }
        SnapshotId before = named(versions.substring(0, dots));
        SnapshotId after = named(versions.substring(dots + BETWEEN.length()));
        String whole = before.hex() + BETWEEN + after.hex();
        if (whole.equals(versions)) {
            reply(ctx, snapshot(before), snapshot(after)).send(ctx);
        } else {
            Reply.redirect(302, site.baseUrl() + "/diff/" + whole).send(ctx);
        }
    }

    private SnapshotId named(String name) {
        return names.find(name).orElseThrow(() -> new Problem.Thrown(VersionProblems.unknown(name)));
    }

    private Snapshot snapshot(SnapshotId id) {
        Lookup lookup = site.editions().find(id);
        if (lookup instanceof Lookup.Found found) {
            return found.edition().snapshot();
        }
        throw new Problem.Thrown(VersionProblems.of(lookup, id.hex()));
    }

    private Reply reply(Context ctx, Snapshot before, Snapshot after) {
        String type = Negotiator.require(ctx.req(), List.of(Site.JSON, MARKDOWN, TEXT));
        Difference difference = Difference.between(version(before), version(after));
        if (type.equals(Site.JSON)) {
            return immutable(Reply.of(type, DiffJson.json(difference)), Optional.empty());
        }
        Lang lang = Site.lang(ctx);
        Messages messages = Messages.in(lang.tag());
        Naming naming = new Naming(words, after.things());
        String text = type.equals(MARKDOWN)
                ? DiffText.markdown(difference, naming, messages)
                : DiffText.text(difference, naming, messages);
        return immutable(Reply.of(type, text), Optional.of(lang));
    }

    private static Version version(Snapshot snapshot) {
        return Version.of(snapshot.dataset(), snapshot.things());
    }

    /** Both ends are fixed, and so is what lies between. */
    private static Reply immutable(Reply reply, Optional<Lang> lang) {
        Reply fixed = reply.withCacheControl(Reply.IMMUTABLE);
        return lang.map(fixed::withLang).orElse(fixed);
    }
}
