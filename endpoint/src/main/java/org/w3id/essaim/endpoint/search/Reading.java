package org.w3id.essaim.endpoint.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Words understood.
 *
 * @param parts all of them must be found, wherever they stand
 * @param searched the words in place of those typed, if they are others
 */
record Reading(List<Part> parts, Optional<String> searched) {
    Reading {
        parts = List.copyOf(parts);
        Objects.requireNonNull(searched);
    }

    /**
     * One of these wordings must be found; several words of one stand side by side.
     *
     * @param wordings the one typed first; never empty
     * @param akin whether words count that have the light stem in common
     */
    record Part(List<List<Word>> wordings, boolean akin) {
        Part {
            wordings = wordings.stream().map(List::copyOf).toList();
            if (wordings.isEmpty() || akin && wordings.size() > 1) {
                throw new IllegalArgumentException("a wording is wanted: " + wordings);
            }
        }

        /** Whether nothing is left out for want of it. */
        boolean isSmall() {
            return wordings.size() == 1
                    && wordings.get(0).size() == 1
                    && wordings.get(0).get(0).isSmall();
        }
    }

    /** What is shown of it in a text: not the small words, unless there are no others. */
    List<Part> marked() {
        return isSmallAlone()
                ? parts
                : parts.stream().filter(part -> !part.isSmall()).toList();
    }

    /** Small words count if there are no others. */
    boolean isSmallAlone() {
        return parts.stream().allMatch(Part::isSmall);
    }
}
