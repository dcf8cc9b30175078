package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.action.Answer;
import org.w3id.essaim.endpoint.action.Queries;
import org.w3id.essaim.endpoint.action.Row;
import org.w3id.essaim.endpoint.action.Value;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Text;
import org.w3id.essaim.endpoint.things.Thing;

/** An answer as JSON, and as a table with a row for each of its rows: what the reader sees of things is their names. */
public final class AnswerJson {

    /** Between several values of one cell. */
    private static final String BETWEEN = " | ";

    private final ViewContext context;
    private final Pen pen;

    public AnswerJson(ViewContext context) {
        this.context = context;
        this.pen = new Pen(context);
    }

    public ObjectNode json(Answer answer) {
        ObjectNode out = pen.object();
        out.put("type", "Answer");
        out.put("question", answer.ask().slug());
        answer.about().ifPresent(thing -> out.set("about", pen.stub(thing)));
        answer.near().ifPresent(thing -> out.set("near", pen.stub(thing)));
        out.put("total", answer.rows().size());
        out.put("snapshot", context.snapshot());
        pen.mark(out);
        ArrayNode items = out.putArray("items");
        answer.rows().forEach(row -> items.add(item(row)));
        ObjectNode links = out.putObject("links");
        links.put("self", context.api(answer, ""));
        links.put("csv", context.api(answer, ".csv"));
        links.put("sparql", context.sparql(Queries.of(answer)));
        answer.about().flatMap(context::page).ifPresent(page -> links.put("html", page));
        out.put("license", context.licence());
        out.put("attribution", context.attribution());
        return out;
    }

    private ObjectNode item(Row row) {
        ObjectNode item = row.thing().map(pen::stub).orElseGet(() -> {
            ObjectNode property = pen.object();
            property.put("id", row.id());
            return property;
        });
        ObjectNode langs = item.path("langs").isObject() ? (ObjectNode) item.get("langs") : pen.object();
        row.values().forEach((column, value) -> put(column, value, item, langs));
        if (!langs.isEmpty()) {
            item.set("langs", langs);
        }
        return item;
    }

    private void put(String column, Value value, ObjectNode item, ObjectNode langs) {
        if (value instanceof Value.Things things) {
            ArrayNode array = item.putArray(column);
            things.things().forEach(thing -> array.add(pen.stub(thing)));
        } else if (value instanceof Value.Codes codes) {
            ArrayNode array = item.putArray(column);
            codes.codes().forEach(array::add);
        } else if (value instanceof Value.Count count) {
            item.put(column, count.number());
        } else if (value instanceof Value.Flag flag) {
            item.put(column, flag.truth());
        } else if (value instanceof Value.Said said) {
            shown(said).ifPresent(text -> pen.show(column, text, item, langs));
        } else {
            item.put(column, text(value));
        }
    }

    /** RFC 4180, UTF-8: {@code id} and {@code name}, then the columns of the question. */
    public byte[] csv(Answer answer) {
        List<String> header = new ArrayList<>(List.of("id", "name"));
        header.addAll(answer.ask().columns());
        String rows = answer.rows().stream()
                .map(row -> CsvLine.of(header.stream()
                        .map(column -> cells(row).getOrDefault(column, ""))
                        .toList()))
                .collect(Collectors.joining());
        return (CsvLine.of(header) + rows).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> cells(Row row) {
        Map<String, String> cells = row.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, cell -> text(cell.getValue())));
        cells.put("id", row.id());
        row.thing().ifPresent(thing -> cells.put("name", name(thing)));
        if (row.thing().isEmpty()) {
            cells.put("name", cells.getOrDefault("label", ""));
        }
        return cells;
    }

    private String text(Value value) {
        if (value instanceof Value.Things things) {
            return things.things().stream().map(this::name).collect(Collectors.joining(BETWEEN));
        }
        if (value instanceof Value.Codes codes) {
            return String.join(BETWEEN, codes.codes());
        }
        if (value instanceof Value.Plain plain) {
            return plain.text();
        }
        if (value instanceof Value.Count count) {
            return Long.toString(count.number());
        }
        if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.truth());
        }
        if (value instanceof Value.Euros euros) {
            return euros.sum().toPlainString();
        }
        return value instanceof Value.Said said ? shown(said).map(Text::value).orElse("") : "";
    }

    private String name(Thing thing) {
        return thing.name(context.lang()).value();
    }

    private Optional<Text> shown(Value.Said said) {
        return Stream.of(context.lang().tag(), Lang.FR.tag(), Lang.EN.tag())
                .filter(said.texts()::containsKey)
                .findFirst()
                .map(lang -> new Text(said.texts().get(lang), lang));
    }
}
