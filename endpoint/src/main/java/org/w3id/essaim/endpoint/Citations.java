package org.w3id.essaim.endpoint;

import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.pages.Citation;
import org.w3id.essaim.endpoint.publish.Editions;
import org.w3id.essaim.endpoint.publish.PublishedVersion;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/** How versions are cited: with the title that the corpus has now, and by their tag where they have one. */
record Citations(Site site) {

    /**
     * The citation of a version.
     *
     * @param rest path and query of what is cited, below the version
     */
    Citation of(PublishedVersion version, Lang lang, String rest) {
        return new Citation(
                lang,
                site.title(lang),
                tag(version),
                version.id().brief(),
                version.at(),
                site.baseUrl() + "/v/" + version.id().hex() + rest);
    }

    /** Empty if nothing of that id was published. */
    Optional<Citation> of(SnapshotId id, Lang lang, String rest) {
        return site.editions().versions().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .map(version -> of(version, lang, rest));
    }

    Optional<String> tag(PublishedVersion version) {
        Editions editions = site.editions();
        return version.commit().flatMap(commit -> editions.tags().at(commit));
    }
}
