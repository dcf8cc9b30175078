package org.w3id.essaim.endpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.pages.DumpsModel;
import org.w3id.essaim.endpoint.pages.Pages;
import org.w3id.essaim.endpoint.pages.WebUrl;
import org.w3id.essaim.endpoint.publish.PublishedVersion;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/** {@code /dumps/{snapshot}/}: a version as files to take home, with their index. */
final class DumpRoutes implements Routes {

    private static final String HTML = "text/html;charset=utf-8";
    private static final String ROOT = "/dumps/";
    private static final String LATEST = "latest";

    private final Site site;
    private final Pages pages;
    private final Dumps dumps;
    private final VersionNames names;
    private final Citations citations;
    private final ObjectMapper json = new ObjectMapper();

    DumpRoutes(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
        this.dumps = new Dumps(site.editions());
        this.names = new VersionNames(site.editions());
        this.citations = new Citations(site);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/dumps", ctx -> lead(ctx, Site.edition(ctx).snapshot().id(), ""));
        routes.get("/dumps/{snapshot}", ctx -> index(ctx));
        routes.get("/dumps/{snapshot}/{file}", this::file);
    }

    /** The version that the path names; sends the reader on, and gives none, where it does so in another way than by the whole id. */
    private Optional<SnapshotId> snapshot(Context ctx, String rest) throws IOException {
        String name = ctx.pathParam("snapshot");
        SnapshotId id = name.equals(LATEST)
                ? Site.edition(ctx).snapshot().id()
                : names.find(name).orElseThrow(() -> new Problem.Thrown(VersionProblems.unknown(name)));
        if (id.hex().equals(name)) {
            return Optional.of(id);
        }
        lead(ctx, id, rest);
        return Optional.empty();
    }

    private void lead(Context ctx, SnapshotId id, String rest) throws IOException {
        Reply.redirect(302, site.baseUrl() + ROOT + id.hex() + "/" + rest).send(ctx);
    }

    private List<DumpFile> files(SnapshotId id) throws IOException {
        return dumps.of(id)
                .orElseThrow(() ->
                        new Problem.Thrown(VersionProblems.of(site.editions().find(id), id.hex())));
    }

    private void file(Context ctx) throws IOException {
        String name = ctx.pathParam("file");
        Optional<SnapshotId> id = snapshot(ctx, name);
        if (id.isPresent()) {
            ctx.res().setHeader("Essaim-Snapshot", id.get().hex());
            files(id.get()).stream()
                    .filter(file -> file.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Site.notFound(ctx))
                    .reply()
                    .send(ctx);
        }
    }

    private void index(Context ctx) throws IOException {
        Optional<SnapshotId> id = snapshot(ctx, "");
        if (id.isEmpty()) {
            return;
        }
        List<DumpFile> files = files(id.get());
        PublishedVersion version = site.editions().versions().stream()
                .filter(known -> known.id().equals(id.get()))
                .findFirst()
                .orElseThrow(() -> Site.notFound(ctx));
        String type = Negotiator.require(ctx.req(), List.of(Site.JSON, HTML));
        Lang lang = Site.lang(ctx);
        Reply reply = type.equals(HTML)
                ? Reply.of(HTML, pages.dumps(site.page(Site.edition(ctx), ctx, lang), model(version, files, lang)))
                : Reply.of(Site.JSON, json.writeValueAsBytes(json(version, files)));
        reply.withLang(lang).withHeader("Essaim-Snapshot", id.get().hex()).send(ctx);
    }

    private static String path(PublishedVersion version) {
        return ROOT + version.id().hex() + "/";
    }

    private ObjectNode json(PublishedVersion version, List<DumpFile> files) {
        ObjectNode root = json.createObjectNode();
        root.put("snapshot", version.id().hex());
        root.put("publishedAt", version.at().toString());
        version.commit().ifPresent(commit -> root.put("commit", commit));
        citations.tag(version).ifPresent(tag -> root.put("tag", tag));
        ObjectNode cite = root.putObject("cite");
        for (Lang lang : Lang.values()) {
            cite.put(lang.tag(), citations.of(version, lang, "/").text());
        }
        ArrayNode all = root.putArray("files");
        files.forEach(file -> all.addObject()
                .put("name", file.name())
                .put("url", site.baseUrl() + path(version) + file.name())
                .put("type", file.type())
                .put("bytes", file.size())
                .put("sha256", file.sha256()));
        ArrayNode versions = root.putArray("versions");
        newestFirst()
                .forEach(other -> versions.addObject()
                        .put("snapshot", other.id().hex())
                        .put("publishedAt", other.at().toString())
                        .put("url", site.baseUrl() + path(other)));
        return root;
    }

    private List<PublishedVersion> newestFirst() {
        List<PublishedVersion> kept = new ArrayList<>(site.editions().kept());
        Collections.reverse(kept);
        return kept;
    }

    private DumpsModel model(PublishedVersion version, List<DumpFile> files, Lang lang) {
        return new DumpsModel(
                files.stream()
                        .map(file -> new DumpsModel.File(
                                file.name(), new WebUrl(path(version) + file.name()), file.size(), file.sha256()))
                        .toList(),
                citations.of(version, lang, "/"),
                newestFirst().stream()
                        .map(other -> new DumpsModel.Version(
                                citations.tag(other).orElse(other.id().brief()), new WebUrl(path(other)), other.at()))
                        .toList());
    }
}
