package org.w3id.essaim.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.w3id.essaim.ontology.Words;

/**
 * The rules, read once. Immutable and safe for many threads: each call of {@link #validate} has an engine of its own.
 *
 * <p>There is no inference. A rule for a class holds for its subclasses where the data says {@code rdfs:subClassOf}, so the ontology is
 * part of the data; so are the vocabularies, for the schemes of concepts.
 */
public final class Shapes {

    /** The time that one run over a graph may take. A check of a corpus of a hundred thousand things takes seconds. */
    private static final Duration LIMIT = Duration.ofMinutes(5);
    /** Statements; below, to begin with a second engine takes longer than to let one do it all. */
    private static final int WORTH_SHARING = 50_000;

    private final Graph graph;
    private final OptionalInt reach;
    private final TopBraid engine;
    private final List<ShapeFailure> refusals;
    private final List<ShapeFailure> unknownTerms;
    private final Map<String, PropertyRule> rulesByShape;
    private final Map<String, List<PropertyRule>> rulesByClass;
    private final Map<String, List<List<PropertyRule>>> alternativesByClass;
    private final Duration limit;

    private Shapes(Graph graph, Graph classes, List<ShapeFailure> unknownTerms, Duration limit) {
        this.graph = graph;
        this.limit = limit;
        this.reach = Reach.of(graph);
        this.refusals = List.copyOf(new SparqlGuard(graph).refusals());
        this.unknownTerms = List.copyOf(unknownTerms);
        this.engine = new TopBraid(graph);
        RuleReader rules = new RuleReader(graph, classes);
        this.rulesByShape = rules.byShape();
        this.rulesByClass = rules.byClass(rulesByShape);
        this.alternativesByClass = rules.alternatives(rulesByClass.keySet(), rulesByShape);
    }

    /** The rules that are shipped with the code. */
    public static Shapes standard() {
        Graph shapes = statements();
        Graph ontology = GraphFactory.createDefaultGraph();
        for (String file : Words.ontologyFiles()) {
            read(Words.open(file), ontology);
        }
        return new Shapes(shapes, ontology, new Lint(shapes).failures(ontology), LIMIT);
    }

    /** The rules that are shipped with the code, as statements to be shown. */
    public static Graph statements() {
        JenaSystem.init();
        Graph shapes = GraphFactory.createDefaultGraph();
        RuleFiles.NAMES.forEach(file -> read(RuleFiles.open(file), shapes));
        return shapes;
    }

    /**
     * Which rules are shipped, by their content.
     *
     * @return SHA-256 in hexadecimal of all their files by name, one after another: that of {@code cat shapes/*.ttl}
     */
    public static String standardHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : RuleFiles.NAMES) {
                try (InputStream rules = RuleFiles.open(file)) {
                    digest.update(rules.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Other rules than those that are shipped.
     *
     * @param shapesGraph copied; the superclasses of targets are looked for in it
     */
    public static Shapes of(Graph shapesGraph) {
        return of(shapesGraph, LIMIT);
    }

    /**
     * Other rules, with another deadline.
     *
     * @param limit the time that one run over a graph may take
     */
    public static Shapes of(Graph shapesGraph, Duration limit) {
        Graph copy = copy(shapesGraph);
        return new Shapes(copy, copy, new Lint(copy).failures(), limit);
    }

    /**
     * Other rules, which may name no class or property that the words do not have.
     *
     * @param words copied; the superclasses of targets are looked for in them
     */
    public static Shapes of(Graph shapesGraph, Graph words) {
        Graph copy = copy(shapesGraph);
        return new Shapes(copy, copy(words), new Lint(copy).failures(words), LIMIT);
    }

    private static Graph copy(Graph source) {
        JenaSystem.init();
        Graph copy = GraphFactory.createDefaultGraph();
        source.find().forEach(copy::add);
        return copy;
    }

    private static void read(InputStream turtle, Graph graph) {
        try (turtle) {
            RDFParser.source(turtle).lang(Lang.TURTLE).parse(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks every focus node of the data.
     *
     * @param data the things with the words they use: ontology, vocabularies, territories, and whatever else they point to
     */
    public Validation validate(Graph data) {
        return validate(data, node -> true);
    }

    /**
     * Checks some focus nodes of the data.
     *
     * @param data as for all of them, or as much of it as lies within {@link #reach()} of those that are wanted; not changed meanwhile
     * @param wanted asked by several threads
     */
    public Validation validate(Graph data, Predicate<Node> wanted) {
        if (!refusals.isEmpty() || !unknownTerms.isEmpty()) {
            return new Validation(
                    List.of(),
                    Stream.concat(refusals.stream(), unknownTerms.stream()).toList());
        }
        int shares = data.size() < WORTH_SHARING ? 1 : Runtime.getRuntime().availableProcessors();
        List<Validation> done = IntStream.range(0, shares)
                .parallel()
                .mapToObj(share ->
                        one(data, node -> Math.floorMod(node.hashCode(), shares) == share && wanted.test(node)))
                .toList();
        return new Validation(
                done.stream().flatMap(one -> one.results().stream()).toList(),
                done.stream().flatMap(one -> one.failures().stream()).toList());
    }

    private Validation one(Graph data, Predicate<Node> wanted) {
        TopBraid.Run run = engine.run(data, wanted, limit);
        Validation read = run.report()
                .map(report -> ReportReader.read(graph, report))
                .orElse(new Validation(List.of(), List.of()));
        List<ShapeFailure> failures = new ArrayList<>(read.failures());
        run.failures().forEach(reason -> failures.add(new ShapeFailure(Optional.empty(), reason)));
        if (run.isLate()) {
            failures.add(
                    new ShapeFailure(ShapeFailure.Cause.LATE, Optional.empty(), String.valueOf(limit.toSeconds())));
        }
        return new Validation(read.results(), failures);
    }

    /** Why values do not fit the rules that name other shapes. */
    public Branches branches(Graph data) {
        return new Branches(graph, engine, data);
    }

    /**
     * How far the rules look: over how many links, forwards, from a focus node to the subject of the last statement that decides about it.
     *
     * @return empty if that has no bound that is known
     */
    public OptionalInt reach() {
        return reach;
    }

    /**
     * What the property shapes say of a class, those of its superclasses included, by {@code sh:order}. A property may have several
     * rules, of different severity.
     *
     * @param classIri the IRI of a class; without rules of its own it has none
     */
    public List<PropertyRule> rules(String classIri) {
        return rulesByClass.getOrDefault(classIri, List.of());
    }

    /**
     * Of which properties a thing of a class needs at least one, list by list: a licence, or {@code es:missing} with its name; a place, a
     * territory, or a format that needs neither. What an alternative asks for stands in its rule; a value that it wants
     * ({@code sh:hasValue}) does not.
     *
     * @param classIri the IRI of a class
     */
    public List<List<PropertyRule>> alternatives(String classIri) {
        return alternativesByClass.getOrDefault(classIri, List.of());
    }

    /** What a property shape says. */
    public Optional<PropertyRule> rule(String shapeIri) {
        return Optional.ofNullable(rulesByShape.get(shapeIri));
    }

    /** The raw report, for comparing it with that of a conformance suite. */
    TopBraid.Run report(Graph data) {
        return refusals.isEmpty()
                ? engine.run(data)
                : new TopBraid.Run(
                        Optional.empty(),
                        refusals.stream().map(ShapeFailure::reason).toList(),
                        false);
    }
}
