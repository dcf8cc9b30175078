package org.w3id.essaim.endpoint.pages;

import java.util.Objects;
import org.w3id.essaim.endpoint.http.Lang;

/**
 * What surrounds something that is shown on another site: no menu, the source last.
 *
 * @param title names the frame
 * @param page where the same is on this site
 * @param map whether the map's script and style are wanted
 */
public record EmbedFrame(PageContext context, Assets assets, String title, WebUrl page, EmbedLook look, boolean map) {
    public EmbedFrame {
        Objects.requireNonNull(context);
        Objects.requireNonNull(assets);
        Objects.requireNonNull(title);
        Objects.requireNonNull(page);
        Objects.requireNonNull(look);
    }

    public Wording words() {
        return Wording.of(lang());
    }

    public Lang lang() {
        return context.lang();
    }

    /** The page on this site, with the server's address: search engines know that one, and no frame. */
    public WebUrl canonical() {
        return page.isExternal() ? page : new WebUrl(context.baseUrl() + page.href());
    }

    public WebUrl asset(String name) {
        return new WebUrl(assets.url(name));
    }
}
