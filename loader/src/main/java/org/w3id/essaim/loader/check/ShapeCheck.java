package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.shapes.Constraint;
import org.w3id.essaim.shapes.PropertyRule;
import org.w3id.essaim.shapes.ShapeFailure;
import org.w3id.essaim.shapes.ShapeResult;
import org.w3id.essaim.shapes.ShapeSeverity;
import org.w3id.essaim.shapes.Shapes;
import org.w3id.essaim.shapes.Validation;

/** The SHACL rules, each result put at the place where it can be mended: value, then predicate, then focus node. */
final class ShapeCheck implements Check {

    private static final String MANIFEST = "corpus.ttl";

    /** A link to a removed record is told as that, not as a link to something of the wrong kind. */
    private static final Node TOMBSTONE = NodeFactory.createURI(Es.TOMBSTONE);

    private final Shapes shapes;

    ShapeCheck(Shapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        Graph data = subject.data();
        Validation validation = shapes.validate(data, subject::isLookedAt);
        for (ShapeFailure failure : validation.failures()) {
            findings.accept(ShapeFailures.finding(failure, Position.startOf(MANIFEST)));
        }
        BranchArguments branches = new BranchArguments(shapes, subject, data);
        for (ShapeResult result : validation.results()) {
            SourceFile file = subject.fileOfSubject(result.focus()).orElseThrow();
            if (!subject.isUnread(file)) {
                findings.accept(finding(subject, file, result, data, branches));
            }
        }
        untargeted(subject, findings);
    }

    /** A thing without a class of ours escapes every rule: that is told, or it would look clean. */
    private static void untargeted(Subject subject, Consumer<Finding> findings) {
        for (String thing : subject.thingIris()) {
            SourceFile file = subject.fileOfThing(thing).orElseThrow();
            if (!subject.isLookedAt(file)) {
                continue;
            }
            List<LocatedTriple> all = file.triples().stream()
                    .filter(t -> t.triple().getSubject().hasURI(thing))
                    .toList();
            boolean typed = all.stream()
                    .anyMatch(t -> t.triple().getPredicate().equals(RDF.type.asNode())
                            && t.triple().getObject().isURI());
            if (!all.isEmpty() && !typed && !subject.isUnread(file)) {
                findings.accept(new Finding(
                        FindingCode.SHAPE_UNTARGETED,
                        FindingCode.SHAPE_UNTARGETED.severity(),
                        file.subjectPosition(all.get(0)),
                        Optional.of(thing),
                        Optional.empty(),
                        Map.of("thing", thing)));
            }
        }
    }

    private Finding finding(
            Subject subject, SourceFile file, ShapeResult result, Graph data, BranchArguments branches) {
        Optional<PropertyRule> rule = result.shape().flatMap(shapes::rule);
        Map<String, String> arguments = ShapeArguments.of(result, rule, data, subject);
        List<ShapeResult> gaps = branches.add(result, arguments);
        FindingCode code = code(result, rule, data);
        if (result.constraint() == Constraint.CLOSED) {
            arguments.put("class", kindOf(result.focus(), data));
        }
        if (isAboutAThing(subject, result)) {
            code = FindingCode.LINK_KIND;
            arguments.put("target", arguments.getOrDefault("value", ""));
            arguments.put("actual", kindOf(result.value().orElseThrow(), data));
        }
        ShapePlace place = ShapePlace.of(subject, file, result, data);
        List<Related> related = new ArrayList<>(place.related());
        related.addAll(NestedFaults.places(subject, result, gaps, data));
        return new Finding(
                code,
                severity(result.severity()),
                place.position(),
                Optional.of(result.focus().toString()),
                result.path(),
                arguments,
                List.of(),
                related);
    }

    /** A link that leads to a thing of the corpus, but to one of another kind. */
    private static boolean isAboutAThing(Subject subject, ShapeResult result) {
        boolean range = result.constraint() == Constraint.CLASS || result.constraint() == Constraint.OR;
        return range
                && result.path().isPresent()
                && result.value()
                        .filter(Node::isURI)
                        .flatMap(v -> subject.fileOfThing(v.getURI())
                                .filter(file -> file.find(v, RDF.type.asNode(), TOMBSTONE)
                                        .isEmpty()))
                        .isPresent();
    }

    private static String kindOf(Node thing, Graph data) {
        return data.stream(thing, RDF.type.asNode(), Node.ANY)
                .map(t -> t.getObject().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static FindingCode code(ShapeResult result, Optional<PropertyRule> rule, Graph data) {
        boolean concept = result.value()
                .filter(v -> data.contains(v, SKOS.inScheme.asNode(), Node.ANY))
                .isPresent();
        if (concept && rule.flatMap(PropertyRule::scheme).isPresent()) {
            return FindingCode.VOCABULARY_MISPLACED;
        }
        if (result.constraint() == Constraint.QUALIFIED_MIN_COUNT) {
            return FindingCode
                    .SHAPE_MIN_COUNT; // "a name in French is missing" is said as "a name is missing", and the rule adds
            // the rest
        }
        return FindingCode.ofId(result.constraint().id()).orElse(FindingCode.SHAPE_SPARQL);
    }

    private static Severity severity(ShapeSeverity severity) {
        return switch (severity) {
            case VIOLATION -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO -> Severity.INFO;
        };
    }
}
