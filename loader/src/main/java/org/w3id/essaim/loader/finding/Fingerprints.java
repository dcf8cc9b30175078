package org.w3id.essaim.loader.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names for the findings of a run that stay the same while the files are edited elsewhere: a hash of code, severity, thing, property, what the finding says,
 * and an ordinal among those of which all that is the same. No line. What is about no thing is known by its file.
 */
public final class Fingerprints {

    /** Advice: it changes with other files, or with the day, while the finding stays what it is. */
    private static final Set<String> ADVICE = Set.of("near", "allowed", "example", "meant", "owners", "today");

    /** So are the ways out of a rule, and which is nearest. What is missing is not. */
    private static final Pattern WAYS_OUT = Pattern.compile("(branch|held|nearest)\\..*");

    private static final int BYTES = 16;

    private Fingerprints() {}

    /**
     * The fingerprint of each finding, 32 hexadecimal digits, in the findings' own order. Unique in a run.
     *
     * @param findings of one run
     */
    public static Map<Finding, String> of(Collection<Finding> findings) {
        MessageDigest sha256 = sha256();
        Map<String, Integer> seen = new HashMap<>();
        Map<Finding, String> fingerprints = new LinkedHashMap<>();
        for (Finding finding : findings.stream().sorted().distinct().toList()) {
            List<String> parts = parts(finding);
            int ordinal = seen.merge(parts.toString(), 1, Integer::sum);
            parts.add(String.valueOf(ordinal));
            for (String part : parts) {
                // Each part with its length, so that no two lists of parts look alike.
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha256.update(bytes);
            }
            fingerprints.put(finding, HexFormat.of().formatHex(sha256.digest(), 0, BYTES));
        }
        return Collections.unmodifiableMap(fingerprints);
    }

    private static List<String> parts(Finding finding) {
        List<String> parts = new ArrayList<>();
        parts.add(finding.code().id());
        parts.add(finding.severity().name());
        parts.add(finding.thing().orElseGet(() -> finding.position().file()));
        parts.add(finding.path().orElse(""));
        new TreeMap<>(finding.arguments()).forEach((name, value) -> {
            if (!ADVICE.contains(name) && !WAYS_OUT.matcher(name).matches()) {
                parts.add(name);
                parts.add(value);
            }
        });
        return parts;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
