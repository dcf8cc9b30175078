package org.w3id.essaim.endpoint.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Severity;

/** The file {@code report.json}: what a check found that kept nothing from being published. Ways to mend and other places are left out. */
final class Report {

    static final String FILE = "report.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Report() {}

    static byte[] of(List<Finding> findings) throws IOException {
        ArrayNode root = JSON.createArrayNode();
        findings.forEach(finding -> write(finding, root.addObject()));
        return JSON.writeValueAsBytes(root);
    }

    private static void write(Finding finding, ObjectNode out) {
        Position position = finding.position();
        out.put("code", finding.code().id()).put("severity", finding.severity().name());
        out.put("file", position.file()).put("line", position.line());
        out.put("column", position.column()).put("length", position.length());
        finding.thing().ifPresent(thing -> out.put("thing", thing));
        finding.path().ifPresent(path -> out.put("path", path));
        ObjectNode arguments = out.putObject("arguments");
        finding.arguments().forEach(arguments::put);
    }

    /** @throws IOException if this is not what {@link #of} writes */
    static List<Finding> read(byte[] bytes) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try {
            for (JsonNode each : JSON.readTree(bytes)) {
                findings.add(finding(each));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("not the report of a check: " + e.getMessage(), e);
        }
        return findings;
    }

    private static Finding finding(JsonNode json) throws IOException {
        Map<String, String> arguments = new LinkedHashMap<>();
        json.required("arguments")
                .properties()
                .forEach(each -> arguments.put(each.getKey(), each.getValue().asText()));
        return new Finding(
                FindingCode.ofId(json.required("code").asText())
                        .orElseThrow(() -> new IOException("a code that is not known")),
                Severity.valueOf(json.required("severity").asText()),
                new Position(
                        json.required("file").asText(),
                        json.required("line").asInt(),
                        json.required("column").asInt(),
                        json.required("length").asInt()),
                Optional.ofNullable(json.get("thing")).map(JsonNode::asText),
                Optional.ofNullable(json.get("path")).map(JsonNode::asText),
                arguments);
    }
}
