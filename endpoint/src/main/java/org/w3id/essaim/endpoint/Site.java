package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.http.FormData;
import org.w3id.essaim.endpoint.http.KeptReplies;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.LangNegotiation;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.VersionServed;
import org.w3id.essaim.endpoint.lists.Trackers;
import org.w3id.essaim.endpoint.pages.PageContext;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.publish.Editions;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.loader.snapshot.SnapshotFile;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.ontology.Kind;

/** What all routes share: where the editions come from, and how an edition is told to views and pages. */
final class Site {

    static final String JSON = "application/json";

    private static final String SNAPSHOT = "Essaim-Snapshot";

    private final Editions editions;
    private final Supplier<String> baseUrl;
    private final KeptReplies kept;

    /**
     * @param editions the one that is served now, and earlier ones
     * @param baseUrl where this server is reached, without a final slash; links are made from it, never from a request
     * @param kept answers that were made before
     */
    Site(Editions editions, Supplier<String> baseUrl, KeptReplies kept) {
        this.editions = editions;
        this.baseUrl = baseUrl;
        this.kept = kept;
    }

    Editions editions() {
        return editions;
    }

    /** What the corpus is called now. */
    String title(Lang lang) {
        return title(editions.current(), lang);
    }

    /** What the corpus of an edition is called. */
    static String title(Edition edition, Lang lang) {
        return inLanguage(edition.snapshot().manifest().title(), lang).orElse("Essaim");
    }

    /** The one that this request sees. */
    static Edition edition(Context ctx) {
        return ServedEdition.of(ctx.req());
    }

    /** Where the server is. */
    String baseUrl() {
        return baseUrl.get();
    }

    /** Where the documents of the version are that this request sees. */
    String baseUrl(Context ctx) {
        return baseUrl() + VersionServed.of(ctx.req()).prefix();
    }

    /** For a list, or what belongs to no file. */
    ViewContext views(Context ctx, Edition edition, Lang lang) {
        return views(baseUrl(ctx), edition, lang, edition.snapshot().manifest());
    }

    /** Of the present version, for whoever asks outside of a request for a document. */
    ViewContext views(Edition edition, Lang lang) {
        return views(baseUrl(), edition, lang, edition.snapshot().manifest());
    }

    /** As {@link #views(Context, Edition, Lang, Thing)}, of the present version. */
    ViewContext views(Edition edition, Lang lang, Thing thing) {
        return views(baseUrl(), edition, lang, manifest(edition, thing));
    }

    private static Manifest manifest(Edition edition, Thing thing) {
        return edition.fileOf(thing)
                .map(SnapshotFile::manifest)
                .orElse(edition.snapshot().manifest());
    }

    /** For one thing: what its own corpus asks to be named, even where another is laid over it. */
    ViewContext views(Context ctx, Edition edition, Lang lang, Thing thing) {
        return views(baseUrl(ctx), edition, lang, manifest(edition, thing));
    }

    private ViewContext views(String base, Edition edition, Lang lang, Manifest manifest) {
        return new ViewContext(
                edition.catalogue(),
                base,
                lang,
                manifest.license(),
                attribution(manifest, lang),
                edition.snapshot().id().hex(),
                edition.isDemonstration(),
                thing -> provenance(edition, thing));
    }

    /** Whom to name: what the manifest says, else its title. */
    private static String attribution(Manifest manifest, Lang lang) {
        return inLanguage(manifest.attribution(), lang)
                .or(() -> inLanguage(manifest.title(), lang))
                .orElse("");
    }

    private static Optional<String> inLanguage(Map<String, String> texts, Lang lang) {
        return Stream.of(lang.tag(), lang.other().tag(), "")
                .map(texts::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    PageContext page(Edition edition, Context ctx, Lang lang) {
        String query = ctx.queryString();
        String path = ctx.path() + (query == null || query.isEmpty() ? "" : "?" + query);
        return page(edition, lang, path, VersionServed.of(ctx.req()).prefix());
    }

    /** @param path of a page that the reader sees although another was asked for */
    PageContext page(Context ctx, Lang lang, String path) {
        return page(edition(ctx), lang, path, VersionServed.of(ctx.req()).prefix());
    }

    /** @param path the path and query of a page of the present version */
    PageContext page(Edition edition, Lang lang, String path) {
        return page(edition, lang, path, "");
    }

    private PageContext page(Edition edition, Lang lang, String path, String version) {
        return new PageContext(
                edition.catalogue(),
                lang,
                path,
                version,
                baseUrl(),
                edition.snapshot().id().hex(),
                edition.publishedAt(),
                edition.isDemonstration(),
                thing -> provenance(edition, thing));
    }

    private static Optional<Provenance> provenance(Edition edition, Thing thing) {
        return edition.fileOf(thing).map(file -> {
            Kind kind = thing.kind().orElseThrow();
            String graph = edition.snapshot().things().graph(kind, thing.slug());
            Optional<String> edit = Optional.ofNullable(
                            file.manifest().forgeTemplates().get("edit"))
                    .map(template -> template.replace("{path}", file.path()));
            Optional<Provenance.Change> change = edition.origins()
                    .commit(graph)
                    .map(commit -> new Provenance.Change(
                            commit.id(),
                            commit.at(),
                            Optional.ofNullable(file.manifest().forgeTemplates().get("commit"))
                                    .map(template -> template.replace("{commit}", commit.id()))));
            return new Provenance(file.path(), graph, change, edit);
        });
    }

    /** Sends an answer that was made from an edition, with the edition's name. */
    static void send(Context ctx, Edition edition, Reply reply) throws IOException {
        snapshot(edition, reply).send(ctx);
    }

    /**
     * Sends an answer that is made once for all who ask alike, and known by its name before it is made.
     *
     * @param address what was asked, in its one form
     * @param head the answer without its body, as far as it is known
     */
    void sendNamed(Context ctx, Edition edition, String address, Reply head, Supplier<Reply> make) throws IOException {
        Reply named = dated(edition, head);
        kept.sendNamed(
                name(ctx, edition, address, head), named, () -> dated(edition, make.get()), ctx.req(), ctx.res());
    }

    /**
     * For an answer that is too long to be kept: tells the client if it has it already.
     *
     * @return its head with its tag, to be sent with a body; empty if nothing more is to be sent
     */
    Optional<Reply> unknown(Context ctx, Edition edition, String address, Reply head) {
        Reply named = dated(edition, head).withETag(kept.tag(name(ctx, edition, address, head)));
        return named.sendIfKnown(ctx.req(), ctx.res()) ? Optional.empty() : Optional.of(named);
    }

    /** Sends an answer that is made once for all who ask alike; its tag is that of its bytes. */
    void sendKept(Context ctx, Edition edition, String address, Reply head, Supplier<Reply> make) throws IOException {
        kept.send(name(ctx, edition, address, head), () -> dated(edition, make.get()), ctx.req(), ctx.res());
    }

    private String name(Context ctx, Edition edition, String address, Reply head) {
        return KeptReplies.name(
                edition.snapshot().id().hex(),
                edition.origins().digest(),
                baseUrl(ctx),
                address,
                head.contentType(),
                head.contentLanguage().map(Lang::tag).orElse(""));
    }

    private static Reply snapshot(Edition edition, Reply reply) {
        return reply.withHeader(SNAPSHOT, edition.snapshot().id().hex());
    }

    /** Nothing that is told of a version has changed since it was published. */
    private static Reply dated(Edition edition, Reply reply) {
        return snapshot(edition, reply).withHeader("Last-Modified", Memento.date(edition.publishedAt()));
    }

    static Lang lang(Context ctx) {
        return LangNegotiation.choose(ctx.req());
    }

    /**
     * All query parameters but those that {@linkplain Trackers trackers} added, repeated ones as lists, in the order sent.
     *
     * @throws Problem.Thrown 400 {@code bad-request} for what is no UTF-8 or badly escaped: a filter that cannot be read is not left out
     */
    static Map<String, List<String>> parameters(Context ctx) {
        String query = Optional.ofNullable(ctx.queryString()).orElse("");
        String asked = Stream.of(query.split("&"))
                .filter(pair -> !Trackers.isOne(pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        try {
            return new LinkedHashMap<>(FormData.parse(asked).values());
        } catch (CharacterCodingException e) {
            throw FormData.misencoded();
        }
    }

    /** A query parameter; of repeated ones the first. */
    static Optional<String> parameter(Context ctx, String name) {
        return parameters(ctx).getOrDefault(name, List.of()).stream().findFirst();
    }

    static Problem.Thrown notFound(Context ctx) {
        return new Problem.Thrown(Problem.of("not-found", 404, Map.of("path", ctx.path())));
    }
}
