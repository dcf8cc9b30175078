package org.w3id.essaim.endpoint.pages;

import java.util.Objects;

/**
 * How a page is shown on other sites.
 *
 * @param code the frame as HTML, to be copied
 * @param oEmbed where editors that are given the page's address ask
 */
public record Embedding(Snippet snippet, String code, WebUrl oEmbed) {
    public Embedding {
        Objects.requireNonNull(snippet);
        Objects.requireNonNull(code);
        Objects.requireNonNull(oEmbed);
    }
}
