package org.w3id.essaim.endpoint.pages;

import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Text;

/**
 * A piece of a sentence.
 *
 * @param lang BCP 47 tag if it is in another language than the page, else empty
 * @param url where it leads
 */
public record Part(String text, String lang, Optional<WebUrl> url, Weight weight) {

    /** How a piece is said. */
    public enum Weight {
        PLAIN,
        STRONG,
        /** What is not known, or not sure. */
        UNSURE
    }

    public Part {
        Objects.requireNonNull(text);
        Objects.requireNonNull(lang);
        Objects.requireNonNull(url);
        Objects.requireNonNull(weight);
    }

    public static Part plain(String text) {
        return new Part(text, "", Optional.empty(), Weight.PLAIN);
    }

    public static Part unsure(String text) {
        return new Part(text, "", Optional.empty(), Weight.UNSURE);
    }

    /** A text of the graph, marked with its language when it is not the reader's. */
    public static Part of(Text text, Lang reader) {
        return new Part(
                text.value(), text.lang().equals(reader.tag()) ? "" : text.lang(), Optional.empty(), Weight.PLAIN);
    }

    public Part to(WebUrl target) {
        return new Part(text, lang, Optional.of(target), weight);
    }

    public Part to(Optional<WebUrl> target) {
        return target.map(this::to).orElse(this);
    }

    public Part strong() {
        return new Part(text, lang, url, Weight.STRONG);
    }

    public boolean isForeign() {
        return !lang.isEmpty();
    }
}
