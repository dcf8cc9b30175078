package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.loader.diff.Difference;
import org.w3id.essaim.loader.diff.ThingChange;
import org.w3id.essaim.loader.git.Commit;

/** What became of things between two versions, for who keeps a copy: what a removed record said is not told again. */
public final class ChangesJson {

    private final ViewContext context;
    private final Function<String, Optional<Commit>> written;
    private final Instant publishedAt;

    /**
     * @param context of the later version
     * @param written the commit that last wrote what is told of an IRI, also of a removed thing
     * @param publishedAt when the later version was published: by then at the latest it was so
     */
    public ChangesJson(ViewContext context, Function<String, Optional<Commit>> written, Instant publishedAt) {
        this.context = context;
        this.written = written;
        this.publishedAt = publishedAt;
    }

    /**
     * A change.
     *
     * @param iri of the thing
     * @param thing as it is now; empty if it was removed
     * @param path {@code place/la-remise-35238}
     * @param action {@code created}, {@code updated}, {@code replaced} or {@code removed}
     * @param commit that made it, as far as it is known; of a file that is gone nothing is
     */
    public record Change(
            String iri,
            Optional<Thing> thing,
            String path,
            String action,
            Optional<String> replacedBy,
            Optional<Commit> commit) {
        public Change {
            Objects.requireNonNull(iri);
            Objects.requireNonNull(thing);
            Objects.requireNonNull(path);
            Objects.requireNonNull(action);
            Objects.requireNonNull(replacedBy);
            Objects.requireNonNull(commit);
        }
    }

    /** All changes, in the order created, updated, removed. */
    public List<Change> changes(Difference difference) {
        return Stream.of(ThingChange.Sort.values())
                .flatMap(sort -> difference.changes(sort).stream())
                .map(this::change)
                .toList();
    }

    private Change change(ThingChange change) {
        String path = context.catalogue()
                .base()
                .name(change.thing())
                .map(name -> name.kind().slug() + "/" + name.slug())
                .orElse(change.thing());
        return new Change(
                change.thing(),
                context.catalogue().thing(change.thing()),
                path,
                action(change),
                change.replacedBy(),
                written.apply(change.thing()));
    }

    /**
     * All changes, in the order created, updated, removed.
     *
     * @param since the id of the earlier version
     * @param url where the changes since a version are told, but for its id
     */
    public ObjectNode json(String since, Difference difference, String url) {
        Pen pen = new Pen(context);
        ObjectNode out = pen.object();
        out.put("type", "Changes");
        out.put("since", since);
        out.put("token", context.snapshot());
        pen.mark(out);
        ArrayNode items = out.putArray("items");
        changes(difference).forEach(change -> items.add(item(change, pen)));
        out.put("total", items.size());
        out.putObject("links").put("self", url + since).put("next", url + context.snapshot());
        out.put("license", context.licence());
        out.put("attribution", context.attribution());
        return out;
    }

    private ObjectNode item(Change change, Pen pen) {
        ObjectNode item = pen.object();
        item.put("id", change.iri());
        item.put("type", change.thing().map(Thing::type).orElse("Tombstone"));
        item.put("action", change.action());
        change.replacedBy().ifPresent(other -> item.put("replacedBy", other));
        item.put("at", change.commit().map(Commit::at).orElse(publishedAt).toString());
        change.commit().ifPresent(commit -> item.put("commit", commit.id()));
        return item;
    }

    private static String action(ThingChange change) {
        return switch (change.sort()) {
            case ADDED -> "created";
            case CHANGED -> "updated";
            case WITHDRAWN -> change.replacedBy().isPresent() ? "replaced" : "removed";
            case VANISHED -> "removed";
        };
    }
}
