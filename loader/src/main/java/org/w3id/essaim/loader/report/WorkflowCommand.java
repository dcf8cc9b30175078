package org.w3id.essaim.loader.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A line that GitHub's runner obeys: {@code ::name key=value,key=value::message}, escaped as its
 * <a href="https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts">own writer</a> does.
 */
record WorkflowCommand(String name, Map<String, String> properties, String message) {

    WorkflowCommand {
        Objects.requireNonNull(name);
        Objects.requireNonNull(message);
        properties = new LinkedHashMap<>(properties);
    }

    @Override
    public String toString() {
        String written = properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property(property.getValue()))
                .collect(Collectors.joining(","));
        return "::" + name + (written.isEmpty() ? "" : " " + written) + "::" + data(message);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
