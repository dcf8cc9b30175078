package org.w3id.essaim.endpoint.pages;

import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.ListResult;

/**
 * A list shown on another site, with its map if that is asked.
 *
 * @param list the same list on this site
 * @param previous inside the frame
 * @param next inside the frame
 */
public record EmbedList(
        EmbedFrame frame, ListPage list, Optional<WebUrl> previous, Optional<WebUrl> next, Optional<EmbedMap> map) {

    public EmbedList {
        Objects.requireNonNull(frame);
        Objects.requireNonNull(list);
        Objects.requireNonNull(previous);
        Objects.requireNonNull(next);
        Objects.requireNonNull(map);
    }

    static EmbedList of(PageContext context, ListResult result, EmbedLook look, Optional<EmbedMap> map, Assets assets) {
        ListPage list = ListPage.of(context, result.query().kind(), result, assets);
        String form = map.isPresent() ? "map" : "list";
        Links links = context.links();
        EmbedFrame frame = new EmbedFrame(
                context,
                assets,
                list.title(),
                links.list(result.query().withPage(1)),
                look,
                map.isPresent() && list.hasPoints());
        return new EmbedList(
                frame,
                list,
                result.prev().map(query -> links.embed(form, query, look.options())),
                result.next().map(query -> links.embed(form, query, look.options())),
                map);
    }

    /** Whether all that match are shown. */
    public boolean isWhole() {
        return list.range().isEmpty();
    }

    /** Whether its things are listed, or left to the page on this site. */
    public boolean isListed() {
        return map.filter(m -> m.listing() == EmbedMap.Listing.NONE).isEmpty();
    }
}
