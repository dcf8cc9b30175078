package org.w3id.essaim.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.w3id.essaim.bench.corpus.CorpusFolder;
import org.w3id.essaim.bench.corpus.Plan;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;

/**
 * What all are given: a folder of files for Essaim, and the same statements with the words they use in one file for the others, with the
 * rules in another.
 *
 * @param plan of the corpus
 * @param folder a file per thing
 * @param data all statements that the rules see: those of the things, the ontology, the vocabularies and the territories that are named
 * @param shapes all rules, those that are queries with one message each
 * @param triples how many statements are in the data
 */
record Subject(Plan plan, Path folder, Path data, Path shapes, int triples) {

    private static final Node SELECT = NodeFactory.createURI("http://www.w3.org/ns/shacl#select");
    private static final Node MESSAGE = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");

    static Subject of(Plan plan, Workspace workspace) throws IOException, NotACorpus {
        Path folder = CorpusFolder.of(plan, workspace.corpora());
        Graph graph = data(new CorpusReader().read(folder));
        Path data = workspace.corpora().resolve(plan.slug() + ".ttl");
        try (OutputStream out = Files.newOutputStream(data)) {
            RDFDataMgr.write(out, graph, RDFFormat.TURTLE_BLOCKS);
        }
        return new Subject(plan, folder, data, shapes(workspace), graph.size());
    }

    private static Graph data(Corpus corpus) {
        WordGraphs words = WordGraphs.read();
        Graph data = WordGraphs.newGraph();
        add(corpus.manifest().file(), data);
        corpus.files().forEach(file -> add(file, data));
        Graph territories = words.territoriesNamed(data.stream().map(triple -> triple.getObject()).toList().stream());
        for (Graph graph : List.of(words.ontology(), words.vocabularies(), territories)) {
            graph.find().forEachRemaining(data::add);
        }
        return data;
    }

    private static void add(SourceFile file, Graph data) {
        file.triples().forEach(located -> data.add(located.triple()));
    }

    /** Jena takes one message of a rule that is a query, ours speak two languages; what they find does not depend on it. */
    private static void keepOneMessage(Graph rules) {
        rules.stream(Node.ANY, SELECT, Node.ANY)
                .map(Triple::getSubject)
                .toList()
                .forEach(query -> rules.stream(query, MESSAGE, Node.ANY)
                        .sorted(Comparator.comparing(
                                triple -> triple.getObject().getLiteralLanguage()))
                        .skip(1)
                        .toList()
                        .forEach(rules::delete));
    }

    private static Path shapes(Workspace workspace) throws IOException {
        Graph rules = WordGraphs.newGraph();
        try (Stream<Path> files = Files.list(workspace.root().resolve("shapes"))) {
            files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .forEach(file -> RDFDataMgr.read(rules, file.toUri().toString()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        keepOneMessage(rules);
        Path merged = workspace.file("shapes.ttl");
        try (OutputStream out = Files.newOutputStream(merged)) {
            RDFDataMgr.write(out, rules, RDFFormat.TURTLE_BLOCKS);
        }
        return merged;
    }
}
