package org.w3id.essaim.loader.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The base map: France with its overseas parts, and its neighbours by land and sea, from Natural Earth (public domain). */
final class BaseMap implements ImportSet {

    static final String SOURCE = "europe-france.geojson";
    static final String FILE = "basemap.geojson";

    /** Three decimals of a degree: about a hundred metres, finer than the source. */
    private static final int DECIMALS = 3;

    private static final List<String> COUNTRIES = List.of(
            "Andorra",
            "Belgium",
            "France",
            "Germany",
            "Guernsey",
            "Italy",
            "Jersey",
            "Luxembourg",
            "Monaco",
            "Netherlands",
            "Spain",
            "Switzerland",
            "United Kingdom");

    private static final String HEAD = "{\"type\":\"FeatureCollection\",\"features\":[";

    @Override
    public String name() {
        return "basemap";
    }

    @Override
    public List<String> folders() {
        return List.of("");
    }

    @Override
    public boolean wrote(String text) {
        return text.startsWith(HEAD);
    }

    @Override
    public Output read(Path source) throws IOException, MalformedSource {
        JsonNode all = SourceJson.read(source.resolve(SOURCE), JsonNode.class);
        JsonNode features = all.path("features");
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (String country : COUNTRIES) {
                write(json, country, geometry(features, country));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return Output.of(Map.of(FILE, text + "\n"), new ImportReport(features.size(), List.of()));
    }

    private static JsonNode geometry(JsonNode features, String country) throws MalformedSource {
        for (JsonNode feature : features) {
            if (feature.path("properties").path("name").asText().equals(country)) {
                return feature.path("geometry");
            }
        }
        throw new MalformedSource(ImportResult.Refusal.NO_COLUMN, SOURCE, country);
    }

    private static void write(JsonGenerator json, String country, JsonNode geometry) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        json.writeStringField("name", country);
        json.writeEndObject();
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", geometry.path("type").asText());
        json.writeFieldName("coordinates");
        writeCoordinates(json, geometry.path("coordinates"));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeCoordinates(JsonGenerator json, JsonNode node) throws IOException {
        if (node.isNumber()) {
            BigDecimal degrees = node.decimalValue().setScale(DECIMALS, RoundingMode.HALF_UP);
            json.writeNumber(degrees.stripTrailingZeros().toPlainString());
            return;
        }
        json.writeStartArray();
        for (JsonNode inner : node) {
            writeCoordinates(json, inner);
        }
        json.writeEndArray();
    }
}
