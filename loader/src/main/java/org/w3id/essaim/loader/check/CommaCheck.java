package org.w3id.essaim.loader.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.vocabulary.XSD;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.shapes.PropertyRule;
import org.w3id.essaim.shapes.Shapes;

/** That a number with a comma, {@code 48,11}, is not two numbers: for Turtle it is, for a French reader it is one. */
final class CommaCheck implements Check {

    private final Set<String> decimals = new HashSet<>();

    CommaCheck(Shapes shapes) {
        for (Kind kind : Kind.values()) {
            for (String type : kind.classes()) {
                shapes.rules(type).stream()
                        .filter(rule -> rule.datatype().equals(Optional.of(XSD.decimal.getURI())))
                        .map(PropertyRule::path)
                        .forEach(decimals::add);
            }
        }
    }

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        subject.files().forEach(file -> run(file, findings));
    }

    private void run(SourceFile file, Consumer<Finding> findings) {
        List<LocatedTriple> triples = file.triples();
        for (int i = 1; i < triples.size(); i++) {
            LocatedTriple whole = triples.get(i - 1);
            LocatedTriple fraction = triples.get(i);
            if (decimals.contains(whole.triple().getPredicate().getURI())
                    && fraction.objectStart() == whole.objectEnd() + 1) {
                String written = file.text().substring(whole.objectStart(), fraction.objectEnd());
                if (written.matches("[-+]?[0-9]+,[0-9]+")) {
                    findings.accept(TripleFinding.of(
                            FindingCode.SYNTAX_LITERAL,
                            file.position(whole.objectStart(), fraction.objectEnd()),
                            whole,
                            Map.of(
                                    "variant",
                                    "comma",
                                    "value",
                                    written,
                                    "type",
                                    XSD.decimal.getURI(),
                                    "meant",
                                    written.replace(',', '.'))));
                }
            }
        }
    }

    /** That there are two numbers, and of what sort, is the same fault told again. */
    static List<Finding> withoutEchoes(List<Finding> findings) {
        List<Position> numbers = findings.stream()
                .filter(f ->
                        f.code() == FindingCode.SYNTAX_LITERAL && f.arguments().containsKey("variant"))
                .map(Finding::position)
                .toList();
        return findings.stream()
                .filter(f -> !f.code().id().startsWith("shape.")
                        || numbers.stream().noneMatch(number -> holds(number, f.position())))
                .toList();
    }

    private static boolean holds(Position whole, Position part) {
        return whole.file().equals(part.file())
                && whole.line() == part.line()
                && part.column() >= whole.column()
                && part.column() < whole.column() + whole.length();
    }
}
