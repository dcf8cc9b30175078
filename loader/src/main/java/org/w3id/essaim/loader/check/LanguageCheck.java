package org.w3id.essaim.loader.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * That texts are in the languages which the corpus says that it is written in: {@code @ne} is Nepali, and mostly a slip for {@code @en}. A
 * warning, for a corpus may begin to speak another. A corpus that states no language, or one that is none, is asked nothing.
 */
final class LanguageCheck implements Check {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        List<String> languages = subject.corpus().manifest().languages();
        boolean stated = !languages.isEmpty() && languages.stream().allMatch(LanguageCheck::isCode);
        List<String> spoken =
                stated ? languages.stream().map(LanguageCheck::code).toList() : List.of();
        run(subject.corpus().manifest().file(), spoken, findings);
        subject.files().forEach(file -> run(file, spoken, findings));
    }

    private static void run(SourceFile file, List<String> spoken, Consumer<Finding> findings) {
        for (LocatedTriple located : file.triples()) {
            Node object = located.triple().getObject();
            if (object.isLiteral() && !object.getLiteralLanguage().isEmpty()) {
                String tag = object.getLiteralLanguage();
                if (!spoken.isEmpty() && !spoken.contains(code(tag)) && !isUnknown(file, tag)) {
                    findings.accept(TripleFinding.of(
                            FindingCode.SHAPE_LANGUAGE_IN,
                            Severity.WARNING,
                            file.objectPosition(located),
                            located,
                            Map.of("tag", tag, "allowed", "@" + String.join(", @", spoken))));
                }
            } else if (object.isLiteral()
                    && located.triple().getPredicate().equals(DCTerms.language.asNode())
                    && object.getLiteralLexicalForm().length() == 2
                    && !isCode(object.getLiteralLexicalForm())) {
                findings.accept(TripleFinding.of(
                        FindingCode.SHAPE_LANGUAGE_IN,
                        file.objectPosition(located),
                        located,
                        Map.of("variant", "unknown", "value", object.getLiteralLexicalForm())));
            }
        }
    }

    /** Told when it was read. */
    private static boolean isUnknown(SourceFile file, String tag) {
        return file.findings().stream()
                .anyMatch(finding -> finding.code() == FindingCode.SYNTAX_LANGUAGE
                        && tag.equalsIgnoreCase(finding.arguments().get("tag")));
    }

    /** Whether it may be a language: of three letters the platform knows no full list. */
    private static boolean isCode(String tag) {
        String code = code(tag);
        return code.length() == 2 ? TWO_LETTERS.contains(code) : code.matches("[a-z]{3}");
    }

    private static String code(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
