package org.w3id.essaim.loader.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.essaim.loader.finding.Finding;

/**
 * A name for each finding that stays while the file changes around it: a hash of code, thing, property, value, and the how-many-eth of its
 * sort it is. No line is in it. Two findings of a run never have the same.
 */
final class Fingerprints {

    /** The version of the recipe: another recipe gets another. */
    static final String RECIPE = "essaim/v1";

    private static final int LENGTH = 32;

    /** The arguments of which one, the first there is, says what the finding is about; others may count or date. */
    private static final List<String> VALUES =
            List.of("term", "value", "target", "other", "found", "prefix", "concept", "namespace", "tag", "escape");

    private Fingerprints() {}

    /** One for each finding, by the finding itself. All of a run are counted, so that one left out does not change the others. */
    static Map<Finding, String> of(List<Finding> findings) {
        Map<List<String>, Integer> seen = new HashMap<>();
        Map<Finding, String> prints = new IdentityHashMap<>();
        for (Finding finding : findings) {
            List<String> parts = List.of(
                    finding.code().id(),
                    finding.thing().orElse(finding.position().file()),
                    finding.path().orElse(""),
                    value(finding));
            int ordinal = seen.merge(parts, 1, Integer::sum);
            prints.put(finding, hash(Stream.concat(parts.stream(), Stream.of(String.valueOf(ordinal)))));
        }
        return prints;
    }

    private static String value(Finding finding) {
        return VALUES.stream()
                .map(name -> finding.arguments().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String hash(Stream<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // Its length first, so that "a b" + "c" is not "a" + "b c".
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
