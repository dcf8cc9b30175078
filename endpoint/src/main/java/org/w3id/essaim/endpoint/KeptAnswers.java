package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.w3id.essaim.endpoint.http.ETag;
import org.w3id.essaim.endpoint.http.KeptReplies;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.publish.Edition;

/**
 * Answers that follow from a version and a question alone: made once, kept as bytes, and sent again. One for all routes, so that there is one
 * budget of bytes.
 *
 * <pre>{@code
 * Asked asked = new Asked(JSON, Site.lang(ctx), query.pathAndQuery());   // negotiate first: Vary is noted there
 * kept.list(ctx, edition, asked, () -> Reply.of(JSON, body(query)));     // and nothing of the request in the maker
 * }</pre>
 */
final class KeptAnswers {

    private static final long LEAST_BYTES = 16L << 20;
    private static final long MOST_BYTES = 256L << 20;

    /** Of the heap, one part in so many. */
    private static final int SHARE = 8;

    private final Site site;
    private final CompletableFuture<String> code;
    private final KeptReplies kept;

    /**
     * What is asked, in one form for all who ask alike.
     *
     * @param contentType of the answer, with its charset for texts
     * @param lang of its words; of what has none, any that is always the same
     * @param question canonical, with what kind of answer is wanted where the content type does not tell: {@code place?theme=numerique},
     *     {@code embed/list/place?limit=5}
     */
    record Asked(String contentType, Lang lang, String question) {
        Asked {
            Objects.requireNonNull(contentType);
            Objects.requireNonNull(lang);
            Objects.requireNonNull(question);
        }
    }

    /** Keeps an eighth of the heap at most, 16 to 256 MiB. */
    KeptAnswers(Site site) {
        this(
                site,
                Math.max(LEAST_BYTES, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE)));
    }

    KeptAnswers(Site site, long mostBytes) {
        this.site = site;
        this.code = CompletableFuture.supplyAsync(KeptAnswers::codeVersion);
        this.kept = new KeptReplies(mostBytes);
    }

    /** Another code may answer otherwise, so tags name it; where it cannot be read they hold until the next start. */
    private static String codeVersion() {
        try {
            return CodeVersion.of(System.getProperty("java.class.path"));
        } catch (IOException | UncheckedIOException e) {
            return UUID.randomUUID().toString();
        }
    }

    /**
     * Sends a list, or whatever else many things go into. Its tag is made of version, code and question: who has it is answered 304 before
     * anything is computed.
     *
     * @param edition the one that answers, which is that of the request but for walkers of an older one
     * @param maker makes it from what was asked, never from the request; its tag is replaced. What it throws is thrown, and not kept
     */
    void list(Context ctx, Edition edition, Asked asked, Supplier<Reply> maker) throws IOException {
        String name = name(ctx, edition, asked);
        ETag tag = ETag.strong(edition.snapshot().id().brief() + "-" + ETag.hash(name, code.join()));
        Reply known = dressed(edition, Reply.of(asked.contentType(), "").withETag(tag));
        if (!known.sendIfKnown(ctx.req(), ctx.res())) {
            dressed(edition, kept.get(name, maker).withETag(tag)).send(ctx);
        }
    }

    /**
     * Sends what tells of one thing. Its tag is the hash of its bytes, so that it stays when others change; the bytes are made at the first
     * request in this version.
     *
     * @param maker as for {@link #list}, with the tag of the bytes
     */
    void thing(Context ctx, Edition edition, Asked asked, Supplier<Reply> maker) throws IOException {
        dressed(edition, kept.get(name(ctx, edition, asked), maker)).send(ctx);
    }

    private String name(Context ctx, Edition edition, Asked asked) {
        return String.join(
                "\n",
                edition.snapshot().id().hex(),
                edition.origins().digest(),
                site.baseUrl(ctx),
                asked.contentType(),
                asked.lang().tag(),
                asked.question());
    }

    private static Reply dressed(Edition edition, Reply reply) {
        return reply.withHeader("Essaim-Snapshot", edition.snapshot().id().hex())
                .withHeader("Last-Modified", Memento.date(edition.publishedAt()));
    }
}
