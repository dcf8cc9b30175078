package org.w3id.essaim.loader.format;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.format.Block.Property;

/** Lays a document out in its one form, that of {@link ThingWriter}; comments stand where they are read back as what they were. */
final class DocumentWriter {

    private static final Comparator<Written> VALUES =
            Comparator.comparingInt(Written::languageRank).thenComparing(Written::text);

    private final PropertyOrder order;
    private final StringBuilder text = new StringBuilder();

    DocumentWriter(PropertyOrder order) {
        this.order = order;
    }

    String write(Document document) {
        lines("", document.head);
        document.prefixes().forEach((name, iri) -> {
            lines("", iri.before);
            text.append("@prefix ").append(name).append(' ').append(iri.text()).append(" .");
            endLine(iri.after);
        });
        for (Block block : document.blocks()) {
            emptyLine();
            write(block);
        }
        if (!document.tail.isEmpty()) {
            emptyLine();
            lines("", document.tail);
        }
        return text.toString();
    }

    private void write(Block block) {
        List<Property> properties =
                block.properties.values().stream().sorted(properties(block)).toList();
        lines("", block.subject.before);
        text.append(block.subject.text());
        if (properties.isEmpty()) {
            text.append(" .");
            endLine(block.subject.after);
        }
        for (int i = 0; i < properties.size(); i++) {
            Property property = properties.get(i);
            boolean sameLine = i == 0
                    && block.subject.after.isEmpty()
                    && property.name().before.isEmpty();
            if (i == 0 && !sameLine) {
                endLine(block.subject.after);
            }
            lines("  ", property.name().before);
            text.append(sameLine ? " " : "  ").append(property.name().text());
            boolean last = i == properties.size() - 1 && block.end.isEmpty();
            values(property, last ? " ." : " ;");
        }
        if (!block.end.isEmpty()) {
            lines("  ", block.end);
            text.append("  .\n");
        }
    }

    private void values(Property property, String stop) {
        List<Written> values = property.values().stream().sorted(VALUES).toList();
        for (int i = 0; i < values.size(); i++) {
            Written value = values.get(i);
            boolean sameLine = i == 0 && property.name().after.isEmpty() && value.before.isEmpty();
            if (i == 0 && !sameLine) {
                endLine(property.name().after);
            }
            lines("    ", value.before);
            text.append(sameLine ? " " : "    ").append(value.text());
            text.append(i == values.size() - 1 ? stop : " ,");
            endLine(value.after);
        }
    }

    private Comparator<Property> properties(Block block) {
        return Comparator.<Property>comparingInt(p -> p.iri().equals(RDF.type.getURI()) ? 0 : 1)
                .thenComparingInt(p -> order.rank(block.classes, p.iri()))
                .thenComparing(p -> p.name().text());
    }

    private void endLine(List<String> comment) {
        comment.forEach(c -> text.append(' ').append(c));
        text.append('\n');
    }

    private void lines(String indent, List<String> comments) {
        comments.forEach(comment -> text.append(indent).append(comment).append('\n'));
    }

    private void emptyLine() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }
}
