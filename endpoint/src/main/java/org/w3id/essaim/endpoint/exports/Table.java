package org.w3id.essaim.endpoint.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;

/** Records as a table, a line for each, written while they are read: UTF-8, the names of related things, {@code |} between several. */
public final class Table {

    private final Function<Thing, ViewContext> ofThing;
    private final Dialect dialect;
    private final List<Column> columns;

    /**
     * @param ofThing whom each record asks to be named, and under which licence
     * @param fields the columns wanted beside {@code id}; empty for all
     */
    public Table(Function<Thing, ViewContext> ofThing, Kind kind, Dialect dialect, List<String> fields) {
        this.ofThing = ofThing;
        this.dialect = dialect;
        this.columns = Column.of(kind).stream()
                .filter(column -> fields.isEmpty()
                        || column.header().equals("id")
                        || fields.contains(column.header())
                        || fields.stream().anyMatch(field -> column.pointer().startsWith("/" + field + "/")))
                .toList();
    }

    public void write(List<Thing> things, OutputStream out) throws IOException {
        out.write(bytes(dialect.beginning()
                + dialect.line(columns.stream().map(Column::header).toList())));
        for (Thing thing : things) {
            var record = new ThingJson(ofThing.apply(thing)).json(thing);
            out.write(bytes(dialect.line(
                    columns.stream().map(column -> column.cell(record, dialect)).toList())));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
