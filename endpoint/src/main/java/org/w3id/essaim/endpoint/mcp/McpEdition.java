package org.w3id.essaim.endpoint.mcp;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.Lists;
import org.w3id.essaim.endpoint.queries.QueryEdition;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ViewContext;

/**
 * What tools are asked of; taken once per call.
 *
 * @param asked what queries see
 * @param views for lists, in a language
 * @param thingViews for one thing, in a language
 */
public record McpEdition(
        QueryEdition asked,
        Lists lists,
        Function<Lang, ViewContext> views,
        BiFunction<Lang, Thing, ViewContext> thingViews) {

    public McpEdition {
        Objects.requireNonNull(asked);
        Objects.requireNonNull(lists);
        Objects.requireNonNull(views);
        Objects.requireNonNull(thingViews);
    }

    String snapshot() {
        return asked.data().snapshotId();
    }
}
