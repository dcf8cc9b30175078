package org.w3id.essaim.loader.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;

/**
 * Takes out what tells a fault again. What another check says better silences the rules at the same place; an unknown term silences the rule
 * that misses the property it was meant to be. That a record is old says nothing of what the rules find in it.
 */
final class Echoes {

    /** Of several rules that one value breaks, the last of these is told: a text where a number is wanted is neither too small nor too large. */
    private static final List<FindingCode> WEIGHT = List.of(
            FindingCode.SHAPE_PATTERN,
            FindingCode.SHAPE_MIN_INCLUSIVE,
            FindingCode.SHAPE_MAX_INCLUSIVE,
            FindingCode.SHAPE_MIN_EXCLUSIVE,
            FindingCode.SHAPE_MAX_EXCLUSIVE,
            FindingCode.SHAPE_DATATYPE,
            FindingCode.SHAPE_NODE_KIND);

    private Echoes() {}

    static List<Finding> takenOut(List<Finding> findings) {
        Set<String> told = new HashSet<>();
        Set<String> meant = new HashSet<>();
        for (Finding finding : findings) {
            if (!isShape(finding) && finding.code() != FindingCode.POLICY_STALE) {
                told.add(place(finding));
                for (String near : finding.arguments().getOrDefault("near", "").split(" ")) {
                    meant.add(finding.thing().orElse("") + " " + near);
                }
            }
        }
        Map<String, Integer> weightiest = new HashMap<>();
        for (Finding finding : findings) {
            if (isShape(finding)) {
                weightiest.merge(value(finding), WEIGHT.indexOf(finding.code()), Math::max);
            }
        }
        Set<Finding> kept = new TreeSet<>();
        for (Finding finding : findings) {
            boolean echo = isShape(finding)
                    && (told.contains(place(finding))
                            || isOutweighed(finding, weightiest)
                            || meant.contains(finding.thing().orElse("") + " "
                                    + finding.path().orElse("?")));
            if (!echo) {
                kept.add(finding);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isOutweighed(Finding finding, Map<String, Integer> weightiest) {
        int weight = WEIGHT.indexOf(finding.code());
        return weight >= 0 && weight < weightiest.get(value(finding));
    }

    /** The value that a rule is about: its place and its property. */
    private static String value(Finding finding) {
        return place(finding) + " " + finding.path().orElse("");
    }

    private static boolean isShape(Finding finding) {
        return finding.code().id().startsWith("shape.") || finding.code() == FindingCode.VOCABULARY_MISPLACED;
    }

    private static String place(Finding finding) {
        return finding.position().toString();
    }
}
