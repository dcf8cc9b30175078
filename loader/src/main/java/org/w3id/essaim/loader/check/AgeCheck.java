package org.w3id.essaim.loader.check;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;

/**
 * When somebody last compared a record with its sources. Not a SHACL rule, for its answer depends on the day. What an import wrote is as
 * old as its source, and is renewed by another import.
 */
final class AgeCheck implements Check {

    private static final Period FRESH = Period.ofYears(2);
    private static final Node TOMBSTONE = NodeFactory.createURI(Es.TOMBSTONE);
    private static final Node CHECKED_ON = NodeFactory.createURI(Es.CHECKED_ON);

    private final Clock clock;

    AgeCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        LocalDate today = LocalDate.now(clock);
        for (SourceFile file : subject.files()) {
            if (!file.isGenerated() && !subject.isUnread(file)) {
                file.find(Node.ANY, RDF.type.asNode(), Node.ANY).stream()
                        .filter(located -> located.triple().getSubject().isURI())
                        .filter(located -> file.find(located.triple().getSubject(), RDF.type.asNode(), TOMBSTONE)
                                .isEmpty())
                        .forEach(located -> age(file, located, today, findings));
            }
        }
    }

    private static void age(SourceFile file, LocatedTriple typed, LocalDate today, Consumer<Finding> findings) {
        List<LocatedTriple> checked = file.find(typed.triple().getSubject(), CHECKED_ON, Node.ANY);
        if (checked.isEmpty()) {
            findings.accept(TripleFinding.of(
                    FindingCode.POLICY_STALE,
                    file.subjectPosition(typed),
                    typed,
                    Map.of(
                            "variant",
                            "never",
                            "thing",
                            typed.triple().getSubject().toString(),
                            "today",
                            today.toString())));
        }
        for (LocatedTriple located : checked) {
            day(located.triple().getObject())
                    .filter(day -> day.plus(FRESH).isBefore(today))
                    .ifPresent(day -> findings.accept(TripleFinding.of(
                            FindingCode.POLICY_STALE,
                            file.objectPosition(located),
                            located,
                            Map.of("date", day.toString(), "today", today.toString()))));
        }
    }

    /** A value that is no day is told by a rule. */
    private static Optional<LocalDate> day(Node value) {
        try {
            return value.isLiteral() ? Optional.of(LocalDate.parse(value.getLiteralLexicalForm())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
