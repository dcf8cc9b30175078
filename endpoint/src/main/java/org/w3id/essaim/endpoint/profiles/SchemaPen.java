package org.w3id.essaim.endpoint.profiles;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ViewContext;

/** Writes what all terms share: objects of a type, stubs, texts in the reader's language. */
final class SchemaPen {

    private final ViewContext context;

    SchemaPen(ViewContext context) {
        this.context = context;
    }

    ViewContext context() {
        return context;
    }

    Lang lang() {
        return context.lang();
    }

    TextNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    /** {@code {"@type":…}}. */
    ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    String name(Thing thing) {
        return thing.name(context.lang()).value();
    }

    /** Another thing: what it is, what it is called and where it is told. */
    ObjectNode stub(Thing thing) {
        ObjectNode stub = typed(SchemaTypes.of(thing)).put("@id", thing.iri()).put("name", name(thing));
        context.page(thing).ifPresent(page -> stub.put("url", page));
        return stub;
    }

    /** The page that tells of something, with what concerns the record and not the thing: its licence and whom to name. */
    ObjectNode page(String address) {
        return typed("WebPage")
                .put("@id", address)
                .put("inLanguage", context.lang().tag())
                .put("license", context.licence())
                .put("creditText", context.attribution());
    }
}
