package org.w3id.essaim.endpoint.describe;

import java.util.Optional;
import org.w3id.essaim.loader.git.Commit;
import org.w3id.essaim.loader.source.Manifest;

/** What a commit is called in statements. */
public final class CommitIri {

    private static final int SHA_1_DIGITS = 40;

    private CommitIri() {}

    /**
     * The forge's page for it where the manifest says how to make that, else its
     * <a href="https://www.swhid.org/specification/v1.1/4.Syntax/">SWHID</a>, which is the same on every forge.
     *
     * @return empty for a commit that has neither: SWHIDs of version 1 are SHA-1
     */
    public static Optional<String> of(Commit commit, Manifest manifest) {
        return Optional.ofNullable(manifest.forgeTemplates().get("commit"))
                .map(template -> template.replace("{commit}", commit.id()))
                .or(() -> commit.id().length() == SHA_1_DIGITS
                        ? Optional.of("swh:1:rev:" + commit.id())
                        : Optional.empty());
    }
}
