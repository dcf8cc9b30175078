package org.w3id.essaim.endpoint.views;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Prefixes;

/**
 * All things of a kind as a table (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, UTF-8): a row for each thing, sorted by
 * its IRI; a column for each property that one of them has, {@code rdfs:label@fr} for its texts in a language; several values in one
 * cell are sorted and parted by {@code |}. What is said of parts of a thing is left out: the other forms have it.
 */
public final class KindTable {

    private final Kind kind;
    private final Catalogue catalogue;

    public KindTable(Kind kind, Catalogue catalogue) {
        this.kind = kind;
        this.catalogue = catalogue;
    }

    /** The same things give the same bytes. */
    public byte[] csv() {
        List<Map<String, String>> rows = catalogue.things(kind).stream()
                .sorted((a, b) -> a.iri().compareTo(b.iri()))
                .map(this::row)
                .toList();
        TreeSet<String> columns = new TreeSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        columns.remove("id");
        List<String> header = new ArrayList<>(List.of("id"));
        header.addAll(columns);
        StringBuilder text = new StringBuilder(CsvLine.of(header));
        rows.forEach(row -> text.append(CsvLine.of(
                header.stream().map(column -> row.getOrDefault(column, "")).toList())));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> row(Thing thing) {
        Map<String, TreeSet<String>> cells = new TreeMap<>();
        for (String property : thing.properties()) {
            for (Node value : thing.values(property)) {
                cells.computeIfAbsent(column(property, value), c -> new TreeSet<>())
                        .add(text(value));
            }
        }
        Map<String, String> row = new TreeMap<>();
        cells.forEach((column, values) -> row.put(column, String.join("|", values)));
        row.put("id", thing.iri());
        return row;
    }

    private String column(String property, Node value) {
        String language =
                value.isLiteral() && !value.getLiteralLanguage().isEmpty() ? "@" + value.getLiteralLanguage() : "";
        return shortened(property) + language;
    }

    /** With the prefix of the longest namespace that it is in. */
    private String shortened(String iri) {
        return Prefixes.of(catalogue.base()).entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .max((a, b) ->
                        Integer.compare(a.getValue().length(), b.getValue().length()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }
}
