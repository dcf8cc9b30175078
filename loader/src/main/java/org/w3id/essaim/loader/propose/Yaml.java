package org.w3id.essaim.loader.propose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** Writes maps and lists as YAML blocks. Scalars are JSON's, which YAML reads too, so that no text can be anything but a text. */
final class Yaml {

    private static final JsonMapper SCALARS = JsonMapper.builder().build();

    private final StringBuilder out = new StringBuilder();

    private Yaml() {}

    static String write(Map<String, ?> document) {
        Yaml yaml = new Yaml();
        yaml.map(document, 0, false);
        return yaml.out.toString();
    }

    private void map(Map<?, ?> map, int depth, boolean begun) {
        boolean first = begun;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(first ? "" : "  ".repeat(depth)).append(entry.getKey()).append(':');
            first = false;
            value(entry.getValue(), depth + 1);
        }
    }

    private void value(Object value, int depth) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n');
            map(map, depth, false);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n');
            for (Object each : list) {
                out.append("  ".repeat(depth)).append('-');
                if (each instanceof Map<?, ?> map) {
                    out.append(' ');
                    map(map, depth + 1, true);
                } else {
                    value(each, depth + 1);
                }
            }
        } else {
            out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static String scalar(Object value) {
        try {
            return SCALARS.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no scalar: " + value, e);
        }
    }
}
