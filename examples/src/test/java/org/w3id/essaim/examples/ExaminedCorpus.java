package org.w3id.essaim.examples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.shapes.Constraint;
import org.w3id.essaim.shapes.ShapeResult;
import org.w3id.essaim.shapes.ShapeSeverity;
import org.w3id.essaim.shapes.Shapes;
import org.w3id.essaim.shapes.Validation;

/** A corpus as the rules see it, and what they find in it. May be used by several threads. */
final class ExaminedCorpus {

    /** A result without the parameters of its shape: these change with the rules even where what is found does not. */
    record Result(
            String focus,
            Optional<String> path,
            Optional<Node> value,
            Constraint constraint,
            ShapeSeverity severity,
            String shape,
            Map<String, String> messages) {

        static Result of(ShapeResult result) {
            return new Result(
                    result.focus().toString(),
                    result.path(),
                    result.value(),
                    result.constraint(),
                    result.severity(),
                    result.shape().orElse(""),
                    result.messages());
        }
    }

    private final String name;
    private final Corpus corpus;
    private final CheckResult check;

    /**
     * Small enough to be validated a thousand times: the statements, and of the words only the superclasses and what is said of the
     * concepts and territories that the corpus names.
     */
    private final Graph data;

    private final Set<Result> results;
    private final Map<Set<Node>, Set<Result>> bySlice = new ConcurrentHashMap<>();

    /** @param check of the corpus by all the rules */
    ExaminedCorpus(String name, Corpus corpus, WordGraphs words, Shapes rules, CheckResult check) {
        this.name = name;
        this.corpus = corpus;
        this.check = check;
        this.data = data(corpus, words);
        this.results = found(rules);
    }

    /** Whether rules run on each file of it. */
    static boolean isReadable(Corpus corpus) {
        return files(corpus).noneMatch(SourceFile::hasSyntaxErrors);
    }

    String name() {
        return name;
    }

    Corpus corpus() {
        return corpus;
    }

    CheckResult check() {
        return check;
    }

    /** What all the rules find in it. */
    Set<Result> results() {
        return results;
    }

    /** What a part of the rules finds in it; asked once for each. */
    Set<Result> results(Set<Node> roots, Shapes slice) {
        return bySlice.computeIfAbsent(roots, r -> found(slice));
    }

    /** What other rules find in it. */
    Set<Result> found(Shapes rules) {
        Validation validation = rules.validate(data);
        if (!validation.failures().isEmpty()) {
            throw new IllegalStateException(name + ": " + validation.failures());
        }
        return validation.results().stream().map(Result::of).collect(Collectors.toUnmodifiableSet());
    }

    /** How many of its results come from these shapes. */
    long resultsOf(Set<String> shapes) {
        return results.stream()
                .filter(result -> shapes.contains(result.shape()))
                .count();
    }

    private static Stream<SourceFile> files(Corpus corpus) {
        return Stream.concat(Stream.of(corpus.manifest().file()), corpus.files().stream());
    }

    private static Graph data(Corpus corpus, WordGraphs words) {
        Graph data = WordGraphs.newGraph();
        files(corpus).forEach(file -> file.triples().forEach(located -> data.add(located.triple())));
        words.territoriesNamed(objects(data).stream()).find().forEach(data::add);
        for (Node object : objects(data)) {
            words.vocabularies().find(object, Node.ANY, Node.ANY).forEach(data::add);
        }
        words.ontology().find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY).forEach(data::add);
        return data;
    }

    private static List<Node> objects(Graph graph) {
        return graph.stream().map(triple -> triple.getObject()).distinct().toList();
    }
}
