package org.w3id.essaim.loader.propose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why an answer in a form makes no value.
 *
 * @param heading of the question; empty for the form as a whole
 * @param key of the sentence, below {@code problem.}
 * @param arguments what it names, as it was typed
 */
record Problem(String heading, String key, Map<String, String> arguments) {
    Problem {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
