package org.w3id.essaim.endpoint.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.lists.ListParameter;
import org.w3id.essaim.endpoint.queries.OpenApi;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.shapes.Shapes;

/** The front door: the schemas and the description of all addresses, for one reader. */
public final class Contract {

    private final Supplier<Shapes> source;
    private final AtomicReference<Shapes> shapes = new AtomicReference<>();

    /** @param shapes the rules; read when somebody first asks, for that takes a moment */
    public Contract(Supplier<Shapes> shapes) {
        this.source = shapes;
    }

    /** The rules; read twice at the worst, by two who ask first at once. */
    public Shapes shapes() {
        return Optional.ofNullable(shapes.get()).orElseGet(() -> {
            shapes.compareAndSet(null, source.get());
            return shapes.get();
        });
    }

    /**
     * A schema.
     *
     * @param name {@code place}, {@code place-list} for a list of them, or {@code search} for another answer
     * @return empty if there is none of that name
     */
    public Optional<ObjectNode> schema(String name, ViewContext context) {
        return schemas(context).named(name);
    }

    /** The description of all addresses, saved questions included. */
    public ObjectNode document(OpenApi saved, ApiSource source) {
        Words words = Words.load(source.context().lang());
        return new ApiDocument(source, schemas(source.context()), words).json(saved.json());
    }

    /** The parameters that lists of a kind take. */
    public List<Told> parameters(Kind kind, ViewContext context) {
        Words words = Words.load(context.lang());
        return ListParameter.of(kind, context.catalogue()).stream()
                .map(parameter -> new Told(parameter.name(), words.say("parameter." + parameter.name())))
                .toList();
    }

    /**
     * Some of the parameters that lists of a kind take, as OpenAPI 3.0 and 3.1 alike describe them.
     *
     * @param names which; those that these lists do not take are left out
     */
    public List<ObjectNode> described(Kind kind, List<String> names, ViewContext context) {
        Operations operations = new Operations(Words.load(context.lang()));
        return ListParameter.of(kind, context.catalogue()).stream()
                .filter(parameter -> names.contains(parameter.name()))
                .map(operations::parameter)
                .toList();
    }

    /** The keys of a record of a kind, as its schema tells them: what the key is called, then what it means. */
    public List<Told> keys(Kind kind, ViewContext context) {
        return keys(schemas(context).thing(kind));
    }

    /** The answers that are of no kind, by the name of their schema, with what they are. */
    public List<Told> answers(ViewContext context) {
        Schemas schemas = schemas(context);
        return Schemas.answers().stream()
                .map(name -> new Told(
                        name, schemas.named(name).orElseThrow().path("title").asText()))
                .toList();
    }

    /**
     * The keys of an answer that is of no kind; of a question, those of a row.
     *
     * @param name one of {@link #answers}
     */
    public List<Told> keys(String name, ViewContext context) {
        ObjectNode schema = schemas(context).named(name).orElseThrow();
        JsonNode row = schema.at("/$defs/row");
        return keys(row.isMissingNode() ? schema : row);
    }

    private static List<Told> keys(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(key -> new Told(
                        key.getKey(),
                        Stream.of("title", "description")
                                .map(word -> key.getValue().path(word).asText())
                                .filter(word -> !word.isEmpty())
                                .map(word -> word.endsWith(".") ? word : word + ".")
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    private Schemas schemas(ViewContext context) {
        return new Schemas(shapes(), context.baseUrl(), Telling.in(context.lang()));
    }
}
