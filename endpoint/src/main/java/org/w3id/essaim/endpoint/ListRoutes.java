package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.essaim.endpoint.exports.Dialect;
import org.w3id.essaim.endpoint.exports.Records;
import org.w3id.essaim.endpoint.exports.Table;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.http.TruthfulOutput;
import org.w3id.essaim.endpoint.lists.Format;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.Profile;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.Features;
import org.w3id.essaim.endpoint.views.ListJson;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Near;

/** {@code /api/v1/{kind}} and {@code /api/v1/{kind}.csv}: lists in every format, by its ending, by {@code format=} or as the client prefers. */
final class ListRoutes implements Routes {

    /** How much of a table waits until it is known whether it can be made. */
    private static final int HELD_BYTES = 16 << 10;

    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::slug).toList();

    private final Site site;
    private final Feeds feeds;
    private final ListFields fields;
    private final ProfileReplies profiles;

    ListRoutes(Site site, Feeds feeds, ListFields fields) {
        this.site = site;
        this.feeds = feeds;
        this.fields = fields;
        this.profiles = new ProfileReplies(site);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/v1/{kind}", this::list);
    }

    private void list(Context ctx) throws IOException {
        String[] name = ctx.pathParam("kind").split("[.]", 2);
        Kind kind = Kind.ofSlug(name[0]).orElseThrow(() -> noSuch("list", name[0], KINDS));
        Optional<Format> ending = name.length == 1 ? Optional.empty() : Optional.of(ending(name[1], kind));
        Edition edition = Walks.edition(
                ctx,
                site,
                (now, rest) -> site.views(ctx, now, Site.lang(ctx)).api(ViewQuery.parse(kind, rest, now.catalogue())));
        ViewQuery asked = ViewQuery.parse(kind, Site.parameters(ctx), edition.catalogue());
        fields.check(asked);
        Optional<Profile> profile = asked.shown().profile();
        if (profile.isPresent()) {
            profiles.list(ctx, edition, asked, profile.get(), ending);
            return;
        }
        Format format = ending.or(asked::format).orElseGet(() -> negotiated(ctx, kind));
        ViewQuery query = format == Format.JSON ? asked : asked.withPage(1).withFormat(format);
        Lang lang = Site.lang(ctx);
        ViewContext context = site.views(ctx, edition, lang);
        Reply head = Reply.untagged(format.mediaType(), new byte[0]).withLang(lang);
        switch (format) {
            case JSON -> site.sendNamed(ctx, edition, query.pathAndQuery(), head, () -> json(context, edition, query));
            case GEOJSON ->
                site.sendNamed(ctx, edition, query.pathAndQuery(), head, () -> map(context, edition, asked));
            case ATOM, FEED ->
                site.sendNamed(ctx, edition, query.pathAndQuery(), head, () -> feeds.list(ctx, edition, query, format));
            case CSV, TSV, JSONL -> export(ctx, edition, query, format, head);
        }
    }

    private static Format ending(String ending, Kind kind) {
        List<String> known = Arrays.stream(Format.values())
                .filter(format -> format.isFor(kind))
                .map(Format::ending)
                .toList();
        return Format.ofEnding(ending)
                .filter(format -> format.isFor(kind))
                .orElseThrow(() -> noSuch("ending", ending, known));
    }

    /** 404 that names what is near, else all there is. */
    static Problem.Thrown noSuch(String what, String name, List<String> known) {
        List<String> near = Near.of(name, known);
        String told = String.join(" | ", near.isEmpty() ? known : near);
        return new Problem.Thrown(new Problem(
                "not-found", 404, Map.of("case", what, "name", name, "near", told), Map.of("didYouMean", near)));
    }

    private static Format negotiated(Context ctx, Kind kind) {
        List<Format> formats =
                Arrays.stream(Format.values()).filter(f -> f.isFor(kind)).toList();
        String type = Negotiator.require(
                ctx.req(), formats.stream().map(Format::mediaType).toList());
        return formats.stream()
                .filter(format -> format.mediaType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Reply json(ViewContext context, Edition edition, ViewQuery query) {
        ListResult result = edition.lists().run(query);
        ListJson writer = new ListJson(context);
        return Reply.untagged(Format.JSON.mediaType(), ThingJson.bytes(writer.json(result)))
                .withLang(context.lang())
                .withLink(writer.linkHeader(result));
    }

    private static Reply map(ViewContext context, Edition edition, ViewQuery query) {
        byte[] body = Features.collection(context, query, edition.lists().all(query));
        return Reply.untagged(Format.GEOJSON.mediaType(), body).withLang(context.lang());
    }

    /** All that match, written while they are read; what fails half-way visibly breaks off. */
    private void export(Context ctx, Edition edition, ViewQuery query, Format format, Reply head) throws IOException {
        Reply named =
                head.withHeader("Content-Disposition", "attachment; filename=\"" + fileName(query, format) + "\"");
        Optional<Reply> toSend = site.unknown(ctx, edition, query.pathAndQuery(), named);
        if (toSend.isEmpty()) {
            return;
        }
        if (ctx.req().getMethod().equals("HEAD")) {
            toSend.get().sendHead(ctx.req(), ctx.res());
            return;
        }
        Lang lang = Site.lang(ctx);
        Function<Thing, ViewContext> ofThing = thing -> site.views(ctx, edition, lang, thing);
        List<Thing> things = edition.lists().all(query);
        List<String> fields = query.shown().fields();
        TruthfulOutput out = new TruthfulOutput(ctx.req(), ctx.res(), toSend.get(), HELD_BYTES, () -> {});
        try {
            if (format == Format.JSONL) {
                new Records(ofThing, fields).write(things, out);
            } else {
                new Table(ofThing, query.kind(), dialect(query, format), fields).write(things, out);
            }
            out.complete();
        } finally {
            out.release();
        }
    }

    private static Dialect dialect(ViewQuery query, Format format) {
        return format == Format.TSV ? Dialect.TSV : query.shown().french() ? Dialect.EXCEL_FR : Dialect.CSV;
    }

    private static String fileName(ViewQuery query, Format format) {
        return "essaim-" + query.kind().slug() + "." + format.ending();
    }
}
