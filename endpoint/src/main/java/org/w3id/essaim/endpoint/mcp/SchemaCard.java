package org.w3id.essaim.endpoint.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Supplier;

/** What there is to ask about: kinds, properties, prefixes, pitfalls, as a text made from the snapshot. */
final class SchemaCard implements GraphTool {

    private final Supplier<String> card;

    SchemaCard(Supplier<String> card) {
        this.card = card;
    }

    @Override
    public String name() {
        return "schema_card";
    }

    @Override
    public List<Argument> arguments() {
        return List.of();
    }

    @Override
    public Told call(Given given, McpEdition edition) {
        return new Told(List.of(), "/schema.md", JsonNodeFactory.instance.textNode(card.get()));
    }
}
