package org.w3id.essaim.endpoint.pages;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;

/**
 * The words with which to cite a version.
 *
 * @param title of the corpus, in the reader's language
 * @param tag of the version; empty if it has none
 * @param snapshot the first digits of the id
 * @param published when the version was
 * @param address where it, or what was asked of it, will always be found
 */
public record Citation(
        Lang lang, String title, Optional<String> tag, String snapshot, Instant published, String address) {

    public Citation {
        Objects.requireNonNull(lang);
        Objects.requireNonNull(title);
        Objects.requireNonNull(tag);
        Objects.requireNonNull(snapshot);
        Objects.requireNonNull(published);
        Objects.requireNonNull(address);
    }

    /** {@code Essaim, le graphe des communs, version v1 (instantané 9c41…), 24 novembre 2026, https://…} */
    public String text() {
        Wording words = Wording.of(lang);
        String day = new Dates(lang).said(published);
        return tag.map(name -> words.text("cite.tagged", title, name, snapshot, day, address))
                .orElseGet(() -> words.text("cite.plain", title, snapshot, day, address));
    }
}
