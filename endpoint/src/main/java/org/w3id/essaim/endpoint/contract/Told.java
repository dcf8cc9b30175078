package org.w3id.essaim.endpoint.contract;

import java.util.Objects;

/**
 * A parameter or a key, for people.
 *
 * @param name as it is written in addresses and answers
 * @param meaning in the reader's language; may be empty
 */
public record Told(String name, String meaning) {
    public Told {
        Objects.requireNonNull(name);
        Objects.requireNonNull(meaning);
    }
}
