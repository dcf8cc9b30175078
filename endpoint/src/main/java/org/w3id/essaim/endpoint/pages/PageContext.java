package org.w3id.essaim.endpoint.pages;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * What every page is told of the snapshot and of its reader.
 *
 * @param path the page's own path and query, {@code /fr/place?territory=region-53}: the language switch leads to the same page
 * @param version what the paths of a version's documents begin with; empty for the present one; with the server's address before where
 *     links are {@linkplain #absolute() absolute}
 * @param baseUrl where this server is reached, without a final slash
 * @param snapshotId all its digits; pages show the first twelve
 * @param publishedAt when the snapshot was published: also what "to come" is measured against, so that a page depends on nothing else
 * @param demo whether fictional examples stand among the things, which every page then says
 * @param provenance where a thing's statements stand
 */
public record PageContext(
        Catalogue catalogue,
        Lang lang,
        String path,
        String version,
        String baseUrl,
        String snapshotId,
        Instant publishedAt,
        boolean demo,
        Function<Thing, Optional<Provenance>> provenance) {

    public PageContext {
        Objects.requireNonNull(catalogue);
        Objects.requireNonNull(lang);
        Objects.requireNonNull(version);
        Objects.requireNonNull(publishedAt);
        Objects.requireNonNull(provenance);
        Objects.requireNonNull(snapshotId);
        if (!path.startsWith("/") || baseUrl.endsWith("/")) {
            throw new IllegalArgumentException("not a path and a base URL: " + path + ", " + baseUrl);
        }
    }

    /** What a page of the present version is told. */
    public PageContext(
            Catalogue catalogue,
            Lang lang,
            String path,
            String baseUrl,
            String snapshotId,
            Instant publishedAt,
            boolean demo,
            Function<Thing, Optional<Provenance>> provenance) {
        this(catalogue, lang, path, "", baseUrl, snapshotId, publishedAt, demo, provenance);
    }

    /** Where the documents of this version are. */
    public Links links() {
        return new Links(lang, version);
    }

    /** The same, with links that hold the server's address: for what is read elsewhere. */
    public PageContext absolute() {
        return new PageContext(
                catalogue, lang, path, baseUrl + version, baseUrl, snapshotId, publishedAt, demo, provenance);
    }

    /** The first twelve digits of the snapshot id. */
    public String shortSnapshotId() {
        return snapshotId.substring(0, Math.min(12, snapshotId.length()));
    }
}
