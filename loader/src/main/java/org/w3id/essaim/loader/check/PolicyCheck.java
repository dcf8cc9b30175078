package org.w3id.essaim.loader.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Things;

/** What may not stand in a contribution even where it is well written: personal data, fictional data, contradictions. */
final class PolicyCheck implements Check {

    private static final Pattern MAIL =
            Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}(\\.[\\p{Alnum}-]{1,63})+");

    /** French numbers, as people write them. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\d.])(?:\\+33|0033|0)[ .\u00A0\u202F-]?[1-9](?:[ .\u00A0\u202F-]?\\d{2}){4}(?![\\d.]*\\d)");

    private static final String FICTIONAL_SOURCE = "urn:x-essaim:fictif";
    private static final String FICTIONAL_SLUG = "fictif-";

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        for (SourceFile file : subject.corpus().files()) {
            for (LocatedTriple located : file.triples()) {
                personalData(file, located, findings);
                missingAndPresent(file, located, findings);
                fictional(subject, file, located, findings);
            }
        }
    }

    private static void personalData(SourceFile file, LocatedTriple located, Consumer<Finding> findings) {
        Node object = located.triple().getObject();
        String text = object.isLiteral() ? object.getLiteralLexicalForm() : object.isURI() ? object.getURI() : "";
        boolean address = object.isURI() && (text.startsWith("mailto:") || text.startsWith("tel:"));
        Matcher mail = MAIL.matcher(text);
        boolean inText =
                object.isLiteral() && (mail.find() || TELEPHONE.matcher(text).find());
        if (address || inText) {
            findings.accept(about(FindingCode.POLICY_PERSONAL_DATA, file.objectPosition(located), located, Map.of()));
        }
    }

    private static void missingAndPresent(SourceFile file, LocatedTriple located, Consumer<Finding> findings) {
        boolean missing = located.triple().getPredicate().hasURI(Es.MISSING)
                && located.triple().getObject().isURI();
        if (missing
                && !file.find(located.triple().getSubject(), located.triple().getObject(), Node.ANY)
                        .isEmpty()) {
            Map<String, String> arguments =
                    Map.of("property", located.triple().getObject().getURI());
            findings.accept(
                    about(FindingCode.POLICY_MISSING_AND_PRESENT, file.objectPosition(located), located, arguments));
        }
    }

    private static void fictional(Subject subject, SourceFile file, LocatedTriple located, Consumer<Finding> findings) {
        Node type = located.triple().getPredicate();
        boolean slug = type.hasURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
                && located.triple().getSubject().isURI()
                && subject.things()
                        .name(located.triple().getSubject().getURI())
                        .map(Things.Name::slug)
                        .filter(s -> s.startsWith(FICTIONAL_SLUG))
                        .isPresent();
        if (slug) {
            findings.accept(about(FindingCode.POLICY_FICTIONAL, file.subjectPosition(located), located, Map.of()));
        }
        if (located.triple().getObject().hasURI(FICTIONAL_SOURCE)) {
            findings.accept(about(FindingCode.POLICY_FICTIONAL, file.objectPosition(located), located, Map.of()));
        }
    }

    static Finding about(FindingCode code, Position position, LocatedTriple located, Map<String, String> arguments) {
        return new Finding(
                code,
                code.severity(),
                position,
                Optional.of(located.triple().getSubject().toString()),
                Optional.of(located.triple().getPredicate().getURI()),
                new LinkedHashMap<>(arguments));
    }
}
