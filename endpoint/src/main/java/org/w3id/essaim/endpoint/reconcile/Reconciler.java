package org.w3id.essaim.endpoint.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * Answers reconciling clients in one language. Each answer is valid by the schemas published with
 * <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">version 0.2</a>.
 */
public final class Reconciler {

    private static final String ID = "id";
    private static final String NAME = "name";

    private final Names names;
    private final Matcher matcher;
    private final Pen pen;

    /** @param baseUrl where this server is reached, without a final slash */
    public Reconciler(Names names, String baseUrl, Lang lang) {
        this.names = Objects.requireNonNull(names);
        this.matcher = new Matcher(names, baseUrl);
        this.pen = new Pen(lang);
    }

    /**
     * What each row may mean.
     *
     * @param queries the batch, as JSON
     * @throws Problem.Thrown 400 {@code invalid-json} or {@code invalid-parameter}, 413 {@code too-many}
     */
    public ObjectNode results(String queries) {
        ObjectNode results = Pen.object();
        for (Map.Entry<String, Query> entry : QueryReader.read(queries).entrySet()) {
            Matcher.Found found = matcher.find(entry.getValue());
            ArrayNode list = results.putObject(entry.getKey()).putArray("result");
            boolean match = found.match();
            for (Candidate candidate : found.candidates()) {
                list.add(told(candidate, match));
                match = false;
            }
        }
        return results;
    }

    private ObjectNode told(Candidate candidate, boolean match) {
        ObjectNode told = pen.thing(candidate.thing());
        told.putArray("type").add(pen.type(candidate.thing().kind().orElseThrow()));
        told.put("score", candidate.score()).put("match", match);
        ArrayNode features = told.putArray("features");
        features.addObject().put(ID, "name").put("value", candidate.nameScore());
        features.addObject().put(ID, "sameName").put("value", candidate.sameName());
        features.addObject().put(ID, "sameIdentifier").put("value", candidate.sameKey());
        candidate
                .agreements()
                .forEach((property, agrees) ->
                        features.addObject().put(ID, "agrees." + property).put("value", agrees));
        return told;
    }

    /**
     * Values of properties of things that were reconciled. What is no thing has no values.
     *
     * @param extend ids and properties, as JSON
     * @throws Problem.Thrown 400 {@code invalid-json} or {@code invalid-parameter}, 413 {@code too-many}
     */
    public ObjectNode extension(String extend) {
        ExtensionQuery query = ExtensionQuery.read(extend);
        ObjectNode answer = Pen.object();
        ArrayNode meta = answer.putArray("meta");
        query.columns().forEach(column -> meta.add(column(column.property())));
        ObjectNode rows = answer.putObject("rows");
        for (String id : query.ids()) {
            ObjectNode row = rows.putObject(id);
            Optional<Thing> thing = names.keys().byId(id);
            query.columns()
                    .forEach(column -> fill(row.putArray(column.property().id()), thing, column));
        }
        return answer;
    }

    private ObjectNode column(Property property) {
        ObjectNode column = property(property);
        property.leads().ifPresent(kind -> column.set("type", pen.type(kind)));
        return column;
    }

    private void fill(ArrayNode cell, Optional<Thing> thing, ExtensionQuery.Column column) {
        Pen writer = column.lang().map(Pen::new).orElse(pen);
        List<Value> values =
                thing.map(t -> column.property().values(t, writer.lang())).orElse(List.of());
        values.stream()
                .limit(column.limit() == 0 ? Long.MAX_VALUE : column.limit())
                .forEach(value -> cell.add(writer.value(value)));
    }

    /**
     * The properties that things of a type have.
     *
     * @param limit as it was typed
     */
    public ObjectNode properties(Optional<String> type, Optional<String> limit) {
        ObjectNode answer = Pen.object();
        ArrayNode list = answer.putArray("properties");
        List<Property> all = type.filter(id -> !id.isBlank())
                .map(id -> names.used(Types.of("type", id)))
                .orElse(List.copyOf(Properties.offered()));
        type.ifPresent(id -> answer.put("type", id));
        int most = limit.map(text -> number(text, all.size())).orElse(all.size());
        limit.ifPresent(text -> answer.put("limit", most));
        all.stream().limit(most).forEach(property -> list.add(property(property)));
        return answer;
    }

    private static int number(String text, int most) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw Json.wrong("limit", text, "1…999999", String.valueOf(most));
        }
        return Integer.parseInt(text);
    }

    private ObjectNode property(Property property) {
        return Pen.object()
                .put(ID, property.id())
                .put(NAME, Properties.name(property, names.catalogue(), pen.lang(), pen.words()));
    }

    /** What may be meant by what was typed so far. */
    public Suggestions suggestions() {
        return new Suggestions(names, pen);
    }
}
