package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.loader.diff.Difference;
import org.w3id.essaim.loader.diff.ThingChange;

/** What became of things between two versions, for who keeps a copy: what a removed record said is not told again. */
public final class ChangesJson {

    private final ViewContext context;

    /** @param context of the later version */
    public ChangesJson(ViewContext context) {
        this.context = context;
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
        for (ThingChange.Sort sort : ThingChange.Sort.values()) {
            difference.changes(sort).forEach(change -> items.add(item(change, pen)));
        }
        out.put("total", items.size());
        out.putObject("links").put("self", url + since).put("next", url + context.snapshot());
        out.put("license", context.licence());
        out.put("attribution", context.attribution());
        return out;
    }

    private ObjectNode item(ThingChange change, Pen pen) {
        ObjectNode item = pen.object();
        item.put("id", change.thing());
        Optional<Thing> thing = context.catalogue().thing(change.thing());
        item.put("type", thing.map(Thing::type).orElse("Tombstone"));
        item.put("action", action(change));
        change.replacedBy().ifPresent(other -> item.put("replacedBy", other));
        thing.flatMap(context.provenance()).flatMap(Provenance::change).ifPresent(commit -> {
            item.put("at", commit.at().toString());
            item.put("commit", commit.commit());
        });
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
