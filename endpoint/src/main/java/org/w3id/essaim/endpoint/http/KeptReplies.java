package org.w3id.essaim.endpoint.http;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Replies made once and kept as bytes, compressed too, as many as a budget bears; those used least go. Whoever asks for one that is just
 * being made waits for it. What fails is not kept: those who waited hear of it, the next one tries again.
 */
public final class KeptReplies {

    /** A name, headers and links, roughly. */
    private static final int OVERHEAD = 1_024;

    private final AsyncCache<String, Reply> kept;

    /** @param mostBytes of bodies to keep at most, identity and gzip counted */
    public KeptReplies(long mostBytes) {
        this.kept = Caffeine.newBuilder()
                .executor(Runnable::run) // room is made at once
                .maximumWeight(mostBytes)
                .weigher((String name, Reply reply) -> weight(reply))
                .buildAsync();
    }

    private static int weight(Reply reply) {
        return OVERHEAD
                + reply.body().length
                + reply.gzip().map(zipped -> zipped.length).orElse(0);
    }

    /**
     * The reply of this name.
     *
     * @param name equal names, equal replies: holds the version, the language, the representation and whatever else the reply depends on
     * @param maker makes it from what the name holds, never from the request; what it throws is thrown
     */
    public Reply get(String name, Supplier<Reply> maker) {
        CompletableFuture<Reply> known = kept.getIfPresent(name);
        if (known != null) {
            return await(known);
        }
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        CompletableFuture<Reply> theirs = kept.asMap().putIfAbsent(name, mine);
        return theirs == null ? make(mine, maker) : await(theirs);
    }

    private static Reply make(CompletableFuture<Reply> mine, Supplier<Reply> maker) {
        try {
            Reply made = maker.get().compressed();
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
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
}
