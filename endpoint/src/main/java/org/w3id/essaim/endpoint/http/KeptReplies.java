package org.w3id.essaim.endpoint.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Answers kept as bytes, compressed once they are wanted so. Who asks for one that is just being made waits for it. An answer is named by all that it depends
 * on, the snapshot first: nothing in here is ever wrong, it is only forgotten when room is needed. Safe for many threads.
 */
public final class KeptReplies {

    /** Of a name, headers and what holds them, roughly. */
    private static final int OVERHEAD = 1_024;

    private static final String BETWEEN = "\u0000";

    private final Cache<String, Reply> kept;
    private final ConcurrentMap<String, CompletableFuture<Reply>> making = new ConcurrentHashMap<>();
    private final String code;

    /**
     * @param mostBytes bytes to keep at most, compressed forms included
     * @param code names the code that makes the answers: another code may make others of the same snapshot
     */
    public KeptReplies(long mostBytes, String code) {
        this.code = code;
        this.kept = Caffeine.newBuilder()
                .executor(Runnable::run) // room is made at once
                .maximumWeight(mostBytes)
                .weigher((String name, Reply reply) -> OVERHEAD
                        + reply.body().length
                        + reply.gzip().map(bytes -> bytes.length).orElse(0))
                .build();
    }

    /**
     * Sends an answer whose tag is that of its bytes: it stays when another snapshot gives the same bytes.
     *
     * @param name all that it depends on
     * @param make makes it where it is not kept
     */
    public void send(String name, Supplier<Reply> make, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(name, Optional.empty(), make, request, response);
    }

    /**
     * Sends an answer whose tag is made of its name: who has it already is told so before anything is looked at.
     *
     * @param head the answer without its body, as far as it is known
     */
    public void sendNamed(
            String name, Reply head, Supplier<Reply> make, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ETag tag = tag(name);
        if (!head.withETag(tag).sendIfKnown(request, response)) {
            send(name, Optional.of(tag), make, request, response);
        }
    }

    private void send(
            String name,
            Optional<ETag> tag,
            Supplier<Reply> make,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Reply reply = reply(name, make);
        if (reply.wantsCompression(request)) {
            reply = compressed(name, reply);
        }
        (tag.isPresent() ? reply.withETag(tag.get()) : reply).send(request, response);
    }

    /** The strong tag of the answer of a name, known before it is made. */
    public ETag tag(String name) {
        return ETag.strong(ETag.hash(code, name));
    }

    /** As it was made. What fails is not kept: those who waited hear of it too, the next one tries again. */
    Reply reply(String name, Supplier<Reply> make) {
        return once(name, () -> kept(name), () -> keep(name, make.get()));
    }

    /** With its compressed form, which is made when the first comes who wants it: of a large map it takes longer than the map itself. */
    Reply compressed(String name, Reply plain) {
        return once(
                name(name, "gz"),
                () -> kept(name).filter(reply -> reply.gzip().isPresent()),
                () -> keep(name, plain.compressed()));
    }

    private Optional<Reply> kept(String name) {
        return Optional.ofNullable(kept.getIfPresent(name));
    }

    private Reply keep(String name, Reply made) {
        kept.put(name, made);
        return made;
    }

    /** Nobody waits who asks for something else. */
    private Reply once(String flight, Supplier<Optional<Reply>> known, Supplier<Reply> make) {
        Optional<Reply> already = known.get();
        if (already.isPresent()) {
            return already.get();
        }
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        CompletableFuture<Reply> theirs = making.putIfAbsent(flight, mine);
        if (theirs != null) {
            return await(theirs);
        }
        try {
            Reply made = known.get().orElseGet(make); // by who had just made it
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            making.remove(flight, mine);
        }
    }

    private static Reply await(CompletableFuture<Reply> reply) {
        try {
            return reply.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** One name of several parts. */
    public static String name(String... parts) {
        return String.join(BETWEEN, parts);
    }
}
