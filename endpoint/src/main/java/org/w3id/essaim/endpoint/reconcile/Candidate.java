package org.w3id.essaim.endpoint.reconcile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * A thing that a row may mean, and why.
 *
 * @param likeness of the nearest of its names, from 0 to 1
 * @param sameName whether a name is the same, case, accents and punctuation apart
 * @param sameKey whether an identifier or a page of its own was given
 * @param agreements for each property that was given and of which the thing says something, whether they agree
 */
record Candidate(Thing thing, double likeness, boolean sameName, boolean sameKey, Map<String, Boolean> agreements) {

    /** How much what other columns say weighs beside the name. */
    private static final double WEIGHT_OF_PROPERTIES = 0.4;

    /** Names that are spelt with the same runs of letters are not yet the same. */
    private static final double MOST_OF_ANOTHER_NAME = 0.99;

    Candidate {
        agreements = Collections.unmodifiableMap(new LinkedHashMap<>(agreements));
        if (likeness < 0 || likeness > 1) {
            throw new IllegalArgumentException("not a likeness: " + likeness);
        }
    }

    /**
     * From 0 to 100, with one decimal. 100 for an identifier or a page of its own. Else the likeness of the name; where properties were
     * given, six tenths of it and four tenths for those that agree among those that the thing says something of.
     */
    double score() {
        double score = sameKey ? 1 : name();
        if (!sameKey && !agreements.isEmpty()) {
            long agreeing =
                    agreements.values().stream().filter(agrees -> agrees).count();
            score = (1 - WEIGHT_OF_PROPERTIES) * score + WEIGHT_OF_PROPERTIES * agreeing / agreements.size();
        }
        return Math.round(score * 1000) / 10.0;
    }

    /** From 0 to 100, with one decimal. */
    double nameScore() {
        return Math.round(name() * 1000) / 10.0;
    }

    private double name() {
        return sameName ? 1 : Math.min(likeness, MOST_OF_ANOTHER_NAME);
    }

    boolean agreesInAll() {
        return !agreements.containsValue(false);
    }
}
