package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3id.essaim.endpoint.lists.ListResult;

/**
 * The search shown on another site.
 *
 * @param found the same search on this site
 * @param hidden what the form keeps
 */
public record EmbedSearch(EmbedFrame frame, SearchPage found, List<ListPage.Hidden> hidden) {

    public EmbedSearch {
        Objects.requireNonNull(frame);
        Objects.requireNonNull(found);
        hidden = List.copyOf(hidden);
    }

    static EmbedSearch of(PageContext context, String words, List<ListResult> groups, EmbedLook look, Assets assets) {
        SearchPage found = SearchPage.of(context, words, groups, assets);
        EmbedFrame frame =
                new EmbedFrame(context, assets, found.title(), context.links().search(words), look, false);
        List<ListPage.Hidden> hidden = look.options().entrySet().stream()
                .map(option -> new ListPage.Hidden(option.getKey(), option.getValue()))
                .toList();
        return new EmbedSearch(frame, found, hidden);
    }

    /** Where the form asks. */
    public WebUrl target() {
        return frame.context().links().embedSearch("", Map.of());
    }
}
