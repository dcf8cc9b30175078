package org.w3id.essaim.shapes;

import java.io.InputStream;
import java.util.List;

/** The files of the rules, as they lie in the jar. A test holds the list against the folder. */
final class RuleFiles {

    static final List<String> NAMES = List.of(
            "actor.ttl",
            "adoption.ttl",
            "commons.ttl",
            "corpus.ttl",
            "dates.ttl",
            "directory.ttl",
            "funding.ttl",
            "intervention.ttl",
            "learning.ttl",
            "need.ttl",
            "organization.ttl",
            "person.ttl",
            "place.ttl",
            "product.ttl",
            "resource.ttl",
            "schemes.ttl",
            "session.ttl",
            "study.ttl",
            "territory.ttl",
            "thing.ttl",
            "third-place.ttl",
            "tombstone.ttl",
            "values.ttl");

    private RuleFiles() {}

    static InputStream open(String name) {
        InputStream in = RuleFiles.class.getResourceAsStream("rules/" + name);
        if (in == null) {
            throw new IllegalArgumentException("there are no rules named " + name);
        }
        return in;
    }
}
