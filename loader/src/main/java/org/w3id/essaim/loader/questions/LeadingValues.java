package org.w3id.essaim.loader.questions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * The {@code VALUES} that a question's pattern begins with: its reader's choices. They are replaced there, in the parsed query, because ARQ
 * refuses to substitute a variable that {@code VALUES} binds.
 */
final class LeadingValues {

    private final List<Element> pattern;
    private final Optional<ElementData> values;

    private LeadingValues(List<Element> pattern) {
        this.pattern = pattern;
        this.values =
                !pattern.isEmpty() && pattern.get(0) instanceof ElementData data ? Optional.of(data) : Optional.empty();
    }

    static LeadingValues of(Query query) {
        return new LeadingValues(
                query.getQueryPattern() instanceof ElementGroup group ? group.getElements() : List.of());
    }

    /** The names of its variables, in order. */
    List<String> names() {
        return values.map(data -> data.getVars().stream().map(Var::getVarName).toList())
                .orElse(List.of());
    }

    /** What the first row says of a variable; empty where there is no such variable, or it is {@code UNDEF}. */
    Optional<Node> cell(String variable) {
        return values.filter(data -> !data.getRows().isEmpty())
                .map(data -> data.getRows().get(0).get(Var.alloc(variable)));
    }

    /**
     * Makes one row of the first one and these.
     *
     * @param nodes by the name of a variable that {@link #cell} knows
     */
    void put(Map<String, Node> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        ElementData before = values.orElseThrow();
        BindingBuilder row = Binding.builder();
        ElementData after = new ElementData();
        for (Var variable : before.getVars()) {
            after.add(variable);
            Optional.ofNullable(nodes.get(variable.getVarName()))
                    .or(() -> cell(variable.getVarName()))
                    .ifPresent(node -> row.add(variable, node));
        }
        after.add(row.build());
        pattern.set(0, after);
    }
}
