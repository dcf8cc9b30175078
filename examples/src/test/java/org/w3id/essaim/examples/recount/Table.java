package org.w3id.essaim.examples.recount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/**
 * An answer: columns and rows in their order. A number is shown by its value, so that {@code 12.50} and {@code 12.5} are the same cell.
 *
 * @param columns their names, without {@code ?}
 * @param rows of as many cells each
 */
public record Table(List<String> columns, List<List<Optional<Node>>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What a query answered. */
    public static Table of(RowSet answer) {
        List<Var> variables = answer.getResultVars();
        List<List<Optional<Node>>> rows = new ArrayList<>();
        answer.forEach(binding -> rows.add(
                variables.stream().map(v -> Optional.ofNullable(binding.get(v))).toList()));
        return new Table(variables.stream().map(Var::getVarName).toList(), rows);
    }

    /** @param columns their names, separated by spaces */
    static Table of(String columns, Collection<List<Optional<Node>>> rows) {
        return new Table(List.of(columns.split(" ")), List.copyOf(rows));
    }

    /** One row for each group, its last cell the number of what is in it. */
    static Table counting(String columns, Map<List<Optional<Node>>, Set<Node>> groups) {
        List<List<Optional<Node>>> rows = new ArrayList<>();
        groups.forEach((cells, members) -> {
            List<Optional<Node>> row = new ArrayList<>(cells);
            row.addAll(row(members.size()));
            rows.add(row);
        });
        return of(columns, rows);
    }

    /** @param cells nodes, optional nodes, texts, numbers, truth values */
    static List<Optional<Node>> row(Object... cells) {
        return Arrays.stream(cells).map(Table::cell).toList();
    }

    private static Optional<Node> cell(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Node.class::cast);
        }
        if (value instanceof Node node) {
            return Optional.of(node);
        }
        return Optional.of(
                value instanceof String text
                        ? NodeFactory.createLiteralString(text)
                        : NodeFactory.createLiteralDT(value.toString(), datatype(value)));
    }

    private static XSDDatatype datatype(Object value) {
        if (value instanceof Boolean) {
            return XSDDatatype.XSDboolean;
        }
        return value instanceof BigDecimal ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger;
    }

    /**
     * The rows in order: an empty cell before IRIs, IRIs before literals, numbers by value, the rest as text.
     *
     * @param keys names of columns, with {@code -} before those whose greatest comes first
     * @throws IllegalStateException if two rows have the same place, for then the order of a table would be chance
     */
    Table orderedBy(String... keys) {
        Comparator<List<Optional<Node>>> order = (a, b) -> 0;
        for (String key : keys) {
            int column = columns.indexOf(key.replaceFirst("^-", ""));
            Comparator<List<Optional<Node>>> byKey = (a, b) -> compare(a.get(column), b.get(column));
            order = order.thenComparing(key.startsWith("-") ? byKey.reversed() : byKey);
        }
        List<List<Optional<Node>>> sorted = rows.stream().sorted(order).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                throw new IllegalStateException("two rows have one place: " + sorted.get(i));
            }
        }
        return new Table(columns, sorted);
    }

    private static int compare(Optional<Node> one, Optional<Node> other) {
        int kinds = Integer.compare(kind(one), kind(other));
        if (kinds != 0 || one.isEmpty()) {
            return kinds;
        }
        Node a = one.get();
        Node b = other.orElseThrow();
        if (a.isURI()) {
            return a.getURI().compareTo(b.getURI());
        }
        return number(a).isPresent() && number(b).isPresent()
                ? number(a).get().compareTo(number(b).get())
                : a.getLiteralLexicalForm().compareTo(b.getLiteralLexicalForm());
    }

    private static int kind(Optional<Node> cell) {
        return cell.map(node -> node.isURI() ? 1 : 2).orElse(0);
    }

    private static Optional<BigDecimal> number(Node node) {
        return node.isLiteral() && node.getLiteralValue() instanceof Number
                ? Optional.of(new BigDecimal(node.getLiteralLexicalForm()))
                : Optional.empty();
    }

    /** As tab-separated values, the names of the columns first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(columns.stream().map(c -> "?" + c).collect(Collectors.joining("\t")));
        rows.forEach(row -> lines.add(row.stream().map(Table::text).collect(Collectors.joining("\t"))));
        return lines;
    }

    private static String text(Optional<Node> cell) {
        return cell.map(node -> number(node)
                        .map(n -> n.stripTrailingZeros().toPlainString())
                        .orElseGet(() -> NodeFmtLib.strTTL(node)))
                .orElse("");
    }
}
