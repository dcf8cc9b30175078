package org.w3id.essaim.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.RDFS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.pages.Example;
import org.w3id.essaim.ontology.Things;

/** The questions of a folder, {@code {name}.ttl} with {@code sh:select} and {@code rdfs:comment}, as examples for the SPARQL page. */
final class Questions {

    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
    private static final Node SELECT = NodeFactory.createURI("http://www.w3.org/ns/shacl#select");

    private Questions() {}

    /**
     * Reads them, sorted by name. A folder that does not exist has none; a file that cannot be read is left out and logged.
     *
     * @param things the base of what is asked: the questions are written for the common graph
     * @throws IOException if the folder cannot be listed
     */
    static List<Example> in(Path folder, Things things) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
                read(file, things).ifPresent(examples::add);
            }
        }
        return List.copyOf(examples);
    }

    private static Optional<Example> read(Path file, Things things) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        try {
            RDFParser.source(file).parse(graph);
        } catch (RiotException e) {
            LOG.warn("the question {} cannot be read: {}", file, e.getMessage());
            return Optional.empty();
        }
        String name = file.getFileName().toString().replaceAll("\\.ttl$", "");
        return graph.stream(Node.ANY, SELECT, Node.ANY)
                .findFirst()
                .map(select -> new Example(
                        name,
                        comments(graph, select.getSubject()),
                        things.inThisBase(select.getObject()
                                        .getLiteralLexicalForm()
                                        .strip()) + "\n"))
                .filter(example -> example.questions().containsKey(Lang.FR));
    }

    private static Map<Lang, String> comments(Graph graph, Node query) {
        Map<Lang, String> comments = new EnumMap<>(Lang.class);
        comments.put(Lang.FR, query.isURI() ? query.getLocalName() : "SPARQL");
        graph.find(query, RDFS.comment.asNode(), Node.ANY)
                .forEachRemaining(t -> Lang.ofTag(t.getObject().getLiteralLanguage())
                        .ifPresent(lang -> comments.put(lang, t.getObject().getLiteralLexicalForm())));
        return comments;
    }
}
