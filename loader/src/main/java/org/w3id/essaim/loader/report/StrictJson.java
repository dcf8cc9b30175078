package org.w3id.essaim.loader.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value of a JSON text that a stranger wrote, read as what it has to be or not at all. Members that are not asked for may be there: a
 * newer program writes more.
 */
record StrictJson(JsonNode node, String where) {

    /** {@code findings-1.json} goes eight deep, and its longest texts are lists of IRIs. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(16)
            .maxStringLength(65_536)
            .maxNameLength(256)
            .maxNumberLength(16)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(LIMITS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static StrictJson read(byte[] text) throws NotFindings {
        try {
            return new StrictJson(MAPPER.readTree(text), "");
        } catch (IOException e) {
            throw new NotFindings("json", e);
        }
    }

    StrictJson at(String name) {
        JsonNode value = node.isObject() ? node.get(name) : null;
        return new StrictJson(value == null ? MissingNode.getInstance() : value, where + "/" + name);
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    /** The elements of an array. */
    List<StrictJson> each(int most) throws NotFindings {
        require(node.isArray() && node.size() <= most);
        List<StrictJson> all = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            all.add(new StrictJson(node.get(i), where + "/" + i));
        }
        return all;
    }

    String text(int longest) throws NotFindings {
        require(node.isTextual() && node.textValue().length() <= longest);
        return node.textValue();
    }

    String text(Pattern form, int longest) throws NotFindings {
        String text = text(longest);
        require(form.matcher(text).matches());
        return text;
    }

    Optional<String> optional(Pattern form, int longest) throws NotFindings {
        return isAbsent() ? Optional.empty() : Optional.of(text(form, longest));
    }

    int number(int least, int most) throws NotFindings {
        require(node.isIntegralNumber() && node.canConvertToInt());
        require(node.intValue() >= least && node.intValue() <= most);
        return node.intValue();
    }

    boolean flag() throws NotFindings {
        require(node.isBoolean());
        return node.booleanValue();
    }

    void require(boolean holds) throws NotFindings {
        if (!holds) {
            throw new NotFindings(where);
        }
    }
}
