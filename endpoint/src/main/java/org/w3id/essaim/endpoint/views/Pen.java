package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Text;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** Writes what all views share: stubs of related things, in the reader's language. */
final class Pen {

    /** Things that are understood only with their state. */
    private static final Set<Kind> WITH_STATUS = Set.of(Kind.ADOPTION, Kind.NEED);

    static final Key MODIFIED = Key.shown("modified", Shape.DATE, false);

    private final ViewContext context;

    Pen(ViewContext context) {
        this.context = context;
    }

    ViewContext context() {
        return context;
    }

    ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    TextNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    /** Things by name, then what is not a thing of ours, as it is. */
    List<Node> inOrder(Stream<Node> values) {
        return values.sorted(Comparator.comparing(
                        (Node value) -> thing(value).map(Thing::rank).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    Optional<Thing> thing(Node value) {
        return value.isURI() ? context.catalogue().thing(value.getURI()) : Optional.empty();
    }

    /** {@code {id,type,name,url}}; of what the snapshot does not describe, the address alone. */
    ObjectNode stub(Node value) {
        return thing(value).map(this::stub).orElseGet(() -> {
            ObjectNode stub = object();
            stub.put("id", value.getURI());
            if (value.getURI().startsWith("http")) {
                stub.put("url", value.getURI());
            }
            return stub;
        });
    }

    ObjectNode stub(Thing thing) {
        ObjectNode stub = object();
        stub.put("id", thing.iri());
        stub.put("type", thing.type());
        ObjectNode langs = object();
        show("name", thing.name(context.lang()), stub, langs);
        if (!langs.isEmpty()) {
            stub.set("langs", langs);
        }
        context.page(thing).ifPresent(page -> stub.put("url", page));
        mark(thing, stub);
        return stub;
    }

    /** A stub with the state and the dates it has. */
    ObjectNode item(Thing thing) {
        ObjectNode item = stub(thing);
        if (thing.kind().filter(WITH_STATUS::contains).isPresent()) {
            Fields.STATUS.write(thing, item, this);
        }
        thing.kind().ifPresent(kind -> KindParts.dates(kind).forEach(date -> date.show(thing, item)));
        return item;
    }

    /** Says of a view that fictional things stand among the real ones. */
    void mark(ObjectNode view) {
        if (context.demo()) {
            view.put("demo", true);
        }
    }

    /** The day, in UTC, of the commit that last wrote the file of a thing, where git tells it. */
    void modified(Thing thing, ObjectNode out) {
        context.provenance()
                .apply(thing)
                .flatMap(Provenance::change)
                .ifPresent(change -> out.put(
                        MODIFIED.name(),
                        change.at().atOffset(ZoneOffset.UTC).toLocalDate().toString()));
    }

    /** Says of a thing that it is invented. */
    static void mark(Thing thing, ObjectNode out) {
        if (thing.isFictional()) {
            out.put("fictional", true);
        }
    }

    /** A text for display; {@code langs} tells when it is not in the language asked. */
    void show(String key, Text text, ObjectNode out, ObjectNode langs) {
        out.put(key, text.value());
        if (!text.lang().isEmpty() && !text.lang().equals(context.lang().tag())) {
            langs.put(key, text.lang());
        }
    }
}
