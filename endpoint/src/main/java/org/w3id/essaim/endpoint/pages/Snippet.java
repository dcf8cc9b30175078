package org.w3id.essaim.endpoint.pages;

import java.util.Map;
import java.util.Objects;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * What another site writes into its page to show something of ours.
 *
 * @param title names the frame for who cannot see it
 * @param page where the same is on this site
 * @param frame what the frame shows
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record Snippet(String title, WebUrl page, WebUrl frame, int width, int height) {

    /** The sides that a frame may have. */
    public static final int LEAST = 100;

    public static final int MOST = 4000;

    private static final int WIDTH = 600;
    private static final int LIST = 520;
    private static final int MAP = 560;
    private static final int CARD = 400;
    private static final int SEARCH = 480;

    public Snippet {
        Objects.requireNonNull(page);
        Objects.requireNonNull(frame);
        if (title.isBlank() || width < LEAST || width > MOST || height < LEAST || height > MOST) {
            throw new IllegalArgumentException("not a frame: " + title + ", " + width + " × " + height);
        }
    }

    /** Of a list; with its map, if lists of its kind have one. */
    static Snippet of(Links links, ViewQuery query, String title, Map<String, String> options) {
        boolean map = ListPage.isMapped(query.kind());
        return new Snippet(
                title,
                links.list(query.withPage(1)),
                links.embed(map ? "map" : "list", query.withPage(1), options),
                WIDTH,
                map ? MAP : LIST);
    }

    /** Of a thing. */
    static Snippet of(Links links, Thing thing, String title, Map<String, String> options) {
        return new Snippet(title, links.thing(thing).orElseThrow(), links.embed(thing, options), WIDTH, CARD);
    }

    /** Of a search. */
    static Snippet ofSearch(Links links, String words, String title, Map<String, String> options) {
        return new Snippet(title, links.search(words), links.embedSearch(words, options), WIDTH, SEARCH);
    }

    /** Not wider and not higher, as far as a frame can be that small. */
    public Snippet within(int mostWidth, int mostHeight) {
        return new Snippet(
                title,
                page,
                frame,
                Math.max(LEAST, Math.min(width, mostWidth)),
                Math.max(LEAST, Math.min(height, mostHeight)));
    }
}
