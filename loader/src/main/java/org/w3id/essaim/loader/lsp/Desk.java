package org.w3id.essaim.loader.lsp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.format.Formatted;
import org.w3id.essaim.loader.format.Formatter;
import org.w3id.essaim.loader.format.PropertyOrder;
import org.w3id.essaim.loader.source.ReadPolicy;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.TurtleReader;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/**
 * An open file at the moment something is asked about it, with the corpus around it.
 *
 * @param file the text as far as it can be read
 * @param index the things around it
 * @param reader reads files as a check does
 */
record Desk(SourceFile file, ThingIndex index, TurtleReader reader) {

    static Desk of(Document document, ThingIndex index) {
        Things things = index.corpus().manifest().things();
        String path = document.home().orElseThrow().path();
        TurtleReader reader = new TurtleReader(ReadPolicy.contributions(things));
        return new Desk(reader.read(path, document.text().getBytes(StandardCharsets.UTF_8)), index, reader);
    }

    /** The file in its canonical form; empty for one that must be mended first, or that cannot be put in it. */
    Optional<String> formatted(PropertyOrder order) {
        return new Formatter(reader, order).format(file) instanceof Formatted.Text done
                ? Optional.of(done.text())
                : Optional.empty();
    }

    Things things() {
        return index.corpus().manifest().things();
    }

    /** The IRI of a name as it is written: {@code a}, {@code es:steward}, {@code <https://…>}. A prefix of ours need not be declared. */
    Optional<String> iri(String written) {
        if (written.equals("a")) {
            return Optional.of(RDF.type.getURI());
        }
        if (written.startsWith("<")) {
            return Optional.of(written.substring(1, written.endsWith(">") ? written.length() - 1 : written.length()));
        }
        int colon = written.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Map<String, String> ours = Prefixes.of(things());
        String prefix = written.substring(0, colon);
        return Optional.ofNullable(file.prefixes().getOrDefault(prefix, ours.get(prefix)))
                .map(namespace -> namespace + written.substring(colon + 1));
    }

    /** The classes of a thing of this file; where it says none, those that its address allows. */
    Set<String> classesOf(String iri) {
        Set<String> classes = new LinkedHashSet<>();
        file.find(NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY).stream()
                .map(located -> located.triple().getObject())
                .filter(Node::isURI)
                .forEach(type -> classes.add(type.getURI()));
        if (classes.isEmpty()) {
            things().name(iri).ifPresent(name -> classes.addAll(name.kind().classes()));
        }
        return classes;
    }

    /** The properties that a thing of this file has. */
    Set<String> propertiesOf(String iri) {
        Set<String> properties = new LinkedHashSet<>();
        file.find(NodeFactory.createURI(iri), Node.ANY, Node.ANY)
                .forEach(located ->
                        properties.add(located.triple().getPredicate().getURI()));
        return properties;
    }
}
