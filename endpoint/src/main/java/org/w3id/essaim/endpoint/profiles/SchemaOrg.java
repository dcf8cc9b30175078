package org.w3id.essaim.endpoint.profiles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;

/**
 * Things and lists as JSON-LD in the words of <a href="https://schema.org/">schema.org</a>, the one vocabulary that search engines read. It
 * tells less than our own views: what schema.org has no word for is left out.
 */
public final class SchemaOrg {

    /** Known to whoever reads schema.org; this server never fetches it. */
    static final String CONTEXT = "https://schema.org";

    /** What an invented thing's page says of itself. */
    private static final String FICTION = "fiction";

    private static final String HOMEPAGE = JsonLdContext.SHIPPED.property("homepage");
    private static final String URLS = JsonLdContext.SHIPPED.property("urls");

    private final ViewContext context;
    private final SchemaPen pen;

    public SchemaOrg(ViewContext context) {
        this.context = context;
        this.pen = new SchemaPen(context);
    }

    /** @throws IllegalArgumentException for a concept, which has no view of its own */
    public ObjectNode thing(Thing thing) {
        return begun().setAll(node(thing));
    }

    /** The things of a page of a list, in its order. */
    public ObjectNode list(ListResult list) {
        ObjectNode out = begun().put("@type", "ItemList");
        out.put("@id", context.api(list.self()));
        out.put("numberOfItems", list.total());
        ObjectNode page = pen.page(context.baseUrl() + "/" + context.lang().tag() + "/"
                + list.query().withoutPages().pathAndQuery());
        out.set("mainEntityOfPage", page);
        ArrayNode elements = out.putArray("itemListElement");
        int before = (list.page() - 1) * list.query().limit();
        for (Thing thing : list.items()) {
            ObjectNode element = pen.typed("ListItem").put("position", before + elements.size() + 1);
            element.set("item", node(thing));
            elements.add(element);
        }
        return out;
    }

    ObjectNode begun() {
        return JsonNodeFactory.instance.objectNode().put("@context", CONTEXT);
    }

    private ObjectNode node(Thing thing) {
        Kind kind = thing.kind().orElseThrow(() -> new IllegalArgumentException("not a thing: " + thing));
        ObjectNode out = pen.typed(SchemaTypes.of(thing)).put("@id", thing.iri());
        SchemaTerms.HEAD.forEach(term -> term.write(thing, out, pen));
        Optional<String> page = context.page(thing);
        Stream.concat(Stream.concat(thing.value(HOMEPAGE).stream(), thing.value(URLS).stream()), page.stream())
                .findFirst()
                .ifPresent(url -> out.put("url", url));
        SchemaTerms.of(kind, thing).forEach(term -> term.write(thing, out, pen));
        SchemaTerms.TAIL.forEach(term -> term.write(thing, out, pen));
        page.ifPresent(address -> out.set("mainEntityOfPage", record(thing, address)));
        return out;
    }

    private ObjectNode record(Thing thing, String address) {
        ObjectNode record = pen.page(address);
        context.provenance()
                .apply(thing)
                .flatMap(Provenance::change)
                .ifPresent(change -> record.put("dateModified", change.at().toString()));
        if (thing.isFictional()) {
            record.put("genre", FICTION);
        }
        return record;
    }
}
