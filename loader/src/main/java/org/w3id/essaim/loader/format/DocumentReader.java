package org.w3id.essaim.loader.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.format.Block.Property;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.Token;

/** Takes a file without syntax errors apart: its statements by subject and property, and its comments with the terms they belong to. */
final class DocumentReader {

    /** Comments of a term that is not written again, and who takes them over. */
    private record Heir(Written from, Written to) {}

    private final TokenWalk walk;
    private final Document document = new Document();
    private final Map<Integer, Node> subjects = new HashMap<>();
    private final Map<Integer, String> predicates = new HashMap<>();
    private final Map<Integer, Node> objects = new HashMap<>();
    private final List<Heir> heirs = new ArrayList<>();

    DocumentReader(SourceFile file) {
        this.walk = new TokenWalk(file.text(), file.tokens());
        for (LocatedTriple located : file.triples()) {
            subjects.putIfAbsent(located.subjectStart(), located.triple().getSubject());
            predicates.putIfAbsent(
                    located.predicateStart(), located.triple().getPredicate().getURI());
            objects.putIfAbsent(located.objectStart(), located.triple().getObject());
        }
    }

    /**
     * The file's parts; empty if what they mean depends on their order, because of {@code @base} or of a prefix with two meanings.
     *
     * @throws IllegalStateException if the tokens make no statements: the reader of the file should have found a syntax error
     */
    Optional<Document> read() {
        document.head.addAll(walk.takeComments());
        while (!walk.atEnd()) {
            if (walk.kind() == Token.Kind.DIRECTIVE) {
                if (!directive()) {
                    return Optional.empty();
                }
            } else {
                statement();
            }
        }
        document.tail.addAll(walk.takeComments());
        heirs.forEach(heir -> heir.to().before.addAll(0, heir.from().comments()));
        walk.prefixes().forEach(document::use);
        document.tidy();
        return Optional.of(document);
    }

    private boolean directive() {
        String word = walk.skip().toLowerCase(Locale.ROOT);
        if (word.endsWith("base")) {
            return false;
        }
        String name = walk.skip();
        Written iri = walk.term();
        if (word.startsWith("@")) {
            walk.skip(".");
        }
        Written first = document.declare(name, iri);
        if (first != iri) {
            heirs.add(new Heir(iri, first));
        }
        return first.text().equals(iri.text());
    }

    private void statement() {
        int start = walk.start();
        Written subject = walk.term();
        Node node = subjects.getOrDefault(start, NodeFactory.createBlankNode());
        Block block = document.block(node, subject);
        Optional<Written> spare = block.subject == subject ? Optional.empty() : Optional.of(subject);
        while (!walk.is(".")) {
            if (walk.is(";")) {
                walk.skip(";");
            } else {
                property(block, spare);
                spare = Optional.empty();
            }
        }
        block.end.addAll(walk.takeComments());
        walk.skip(".");
    }

    /** @param spare the subject, if it was written before and so is not written again */
    private void property(Block block, Optional<Written> spare) {
        int start = walk.start();
        Written name = walk.term();
        spare.ifPresent(subject -> heirs.add(new Heir(subject, name)));
        String iri = predicates.getOrDefault(start, name.text());
        Property property = block.properties.computeIfAbsent(iri, key -> new Property(key, name, new ArrayList<>()));
        Written value = value(block, iri);
        if (property.name() != name) {
            heirs.add(new Heir(name, value));
        }
        property.values().add(value);
        while (walk.is(",")) {
            walk.skip(",");
            property.values().add(value(block, iri));
        }
    }

    private Written value(Block block, String property) {
        Node node = objects.get(walk.start());
        if (property.equals(RDF.type.getURI()) && node != null && node.isURI()) {
            block.classes.add(node.getURI());
        }
        return walk.term();
    }
}
