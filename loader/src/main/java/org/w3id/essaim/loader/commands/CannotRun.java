package org.w3id.essaim.loader.commands;

import java.util.Map;

/** Why a command could not run at all: told in one sentence with the cure, exit code 2. */
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Map<String, Object> arguments;

    /**
     * @param key the sentence in the bundle of {@link Sayings}
     * @param arguments what it names
     */
    public CannotRun(String key, Map<String, ?> arguments) {
        super(key + " " + arguments);
        this.key = key;
        this.arguments = Map.copyOf(arguments);
    }

    public String in(Sayings sayings) {
        return sayings.say(key, arguments);
    }
}
