package org.w3id.essaim.loader.imports;

import java.util.Locale;
import java.util.Optional;
import org.w3id.essaim.ontology.Slug;

/** Slugs that end in a code or in the source's identifier. */
final class SuffixedSlug {

    private SuffixedSlug() {}

    /** {@code {name}-{suffix}}, the name cut when both are too long together; a reserved word is none once it has a suffix. */
    static Optional<String> of(String name, String suffix) {
        String end = "-" + suffix.toLowerCase(Locale.ROOT);
        return Slug.fromName(name + end)
                .filter(slug -> slug.endsWith(end))
                .or(() -> Slug.fromName(name, Slug.MAX_LENGTH - end.length())
                        .map(start -> start + end)
                        .filter(Slug::isValid));
    }
}
