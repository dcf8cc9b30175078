package org.w3id.essaim.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.publish.Lookup;
import org.w3id.essaim.endpoint.publish.PublishedVersion;

/** Why a version does not answer. */
final class VersionProblems {

    private VersionProblems() {}

    /** 404: nothing of that name was ever published here. */
    static Problem unknown(String name) {
        return Problem.of("snapshot-unknown", 404, Map.of("name", name));
    }

    /** @param lookup one that found none */
    static Problem of(Lookup lookup, String name) {
        if (lookup instanceof Lookup.Gone gone) {
            return gone(gone.version());
        }
        return lookup instanceof Lookup.Busy ? Problem.of("snapshot-busy", 503) : unknown(name);
    }

    /** 410: with the commit and the command that build it again, if it was ever committed. */
    private static Problem gone(PublishedVersion version) {
        Map<String, String> arguments =
                new LinkedHashMap<>(Map.of("id", version.id().brief()));
        Map<String, Object> extensions =
                new LinkedHashMap<>(Map.of("snapshot", version.id().hex()));
        Optional<String> commit = version.commit();
        commit.ifPresent(known -> {
            arguments.put("case", "commit");
            arguments.put("commit", known);
            arguments.put("command", "git checkout " + known + " && essaim build");
            extensions.put("commit", known);
            extensions.put("command", arguments.get("command"));
        });
        return new Problem("snapshot-gone", 410, arguments, extensions);
    }
}
