package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.essaim.loader.finding.Edit;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Fix;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.source.Meant;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.Spelling;
import org.w3id.essaim.loader.source.Unclosed;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/** Ways to mend findings, where the finding itself says what would be right. Sure is only what leaves no choice. */
final class Fixes {

    private static final Pattern CLOSING_QUOTE = Pattern.compile("[\u201C\u201D\u201E\u00AB\u00BB\u2033]");

    private final Things things;

    Fixes(Things things) {
        this.things = things;
    }

    /** The finding with the ways to mend it that are known. */
    Finding mend(Finding finding, SourceFile file) {
        List<Fix> fixes = fixes(finding, file);
        return fixes.isEmpty() ? finding : finding.withFixes(fixes);
    }

    private List<Fix> fixes(Finding finding, SourceFile file) {
        return switch (finding.code()) {
            case SYNTAX_MISSING_SEMICOLON -> List.of(insert(file, finding.position(), " ;"));
            case SYNTAX_MISSING_DOT -> List.of(insert(file, finding.position(), " ."));
            case SYNTAX_QUOTE -> quotes(file, finding.position());
            case SYNTAX_CHARACTER ->
                isVariant(finding, "space")
                        ? List.of(write(file, finding.position(), " ", true, List.of()))
                        : List.of();
            case SYNTAX_UNCLOSED -> close(file, finding.position());
            case SYNTAX_UNEXPECTED -> expected(finding, file);
            case SYNTAX_LITERAL, SHAPE_DATATYPE, SHAPE_NODE_KIND -> meant(finding, file);
            case SYNTAX_UNKNOWN_PREFIX ->
                finding.arguments().getOrDefault("line", "").isEmpty()
                        ? prefixes(finding, file)
                        : declare(file, finding.arguments().get("line"));
            case SYNTAX_LANGUAGE ->
                Stream.of(finding.arguments().getOrDefault("near", ""))
                        .filter(near -> !near.isEmpty())
                        .map(near -> write(file, finding.position(), "@" + near, false, List.of()))
                        .toList();
            case VOCABULARY_UNKNOWN_TERM, VOCABULARY_UNKNOWN_NAMESPACE, LINK_DANGLING ->
                names(finding, file, finding.arguments().getOrDefault("near", ""), true);
            case VOCABULARY_UNKNOWN_CONCEPT ->
                names(
                        finding,
                        file,
                        finding.arguments()
                                .getOrDefault("near", finding.arguments().getOrDefault("allowed", "")),
                        true);
            case VOCABULARY_DEPRECATED, LINK_TOMBSTONE, SHAPE_CLASS ->
                names(finding, file, finding.arguments().getOrDefault("near", ""), false);
            default -> List.of();
        };
    }

    private static Fix insert(SourceFile file, Position at, String text) {
        Edit edit = new Edit(file.offset(at), 0, text);
        return new Fix("fix.insert", Map.of("text", text.strip()), true, List.of(edit));
    }

    private static Fix write(SourceFile file, Position at, String text, boolean sure, List<Edit> more) {
        List<Edit> edits = new ArrayList<>(more);
        edits.add(new Edit(file.offset(at), file.slice(at).length(), text));
        return new Fix("fix.write", Map.of("text", text), sure, edits);
    }

    private static boolean isVariant(Finding finding, String variant) {
        return variant.equals(finding.arguments().get("variant"));
    }

    private static List<Fix> close(SourceFile file, Position at) {
        int start = file.offset(at);
        boolean iri = file.text().startsWith("<", start);
        return (iri ? Unclosed.iri(file.text(), start) : Unclosed.string(file.text(), start))
                        .map(unclosed -> {
                            String mark = unclosed.closed().substring(unclosed.length(), unclosed.length() + 1);
                            Edit edit = new Edit(start + unclosed.length(), 0, mark);
                            return new Fix(
                                    "fix.write", Map.of("text", unclosed.closed()), unclosed.sure(), List.of(edit));
                        })
                        .stream()
                        .toList();
    }

    /** What must stand there instead, if that is one thing. */
    private static List<Fix> expected(Finding finding, SourceFile file) {
        String expected = finding.arguments().getOrDefault("expected", "");
        if (isVariant(finding, "comma")) {
            return List.of(write(file, finding.position(), ";", true, List.of()));
        }
        if (isVariant(finding, "bare")) {
            String text = "\"" + file.slice(finding.position()) + "\"@fr";
            return List.of(write(file, finding.position(), text, false, List.of()));
        }
        return expected.startsWith("<http")
                ? List.of(write(file, finding.position(), expected, true, List.of()))
                : List.of();
    }

    /** The value in the way of Turtle. */
    private List<Fix> meant(Finding finding, SourceFile file) {
        Map<String, String> told = finding.arguments();
        String text = told.getOrDefault("term", told.getOrDefault("value", ""));
        Optional<Meant> meant = finding.code() == FindingCode.SHAPE_NODE_KIND
                ? Optional.ofNullable(told.get("meant")).flatMap(address -> Meant.address(text))
                : Meant.value(text, told.getOrDefault("type", ""));
        return meant.stream()
                .map(m -> write(
                        file,
                        finding.position(),
                        m.turtle(),
                        m.sure(),
                        m.turtle().endsWith("^^xsd:date") ? declarationOf(file, "xsd:") : List.of()))
                .toList();
    }

    /** The quotation mark and the one that closes it, if that stands on the same line. */
    private static List<Fix> quotes(SourceFile file, Position at) {
        int start = file.offset(at);
        String text = file.text();
        int lineEnd = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        Matcher closing = CLOSING_QUOTE.matcher(text).region(start + 1, lineEnd);
        if (!closing.find() || text.substring(start + 1, closing.start()).contains("\"")) {
            return List.of();
        }
        int from = start + 1;
        int to = closing.start();
        while (from < to && isBlank(text.charAt(from))) { // « French » quotation marks have spaces inside
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return List.of(new Fix(
                "fix.write",
                Map.of("text", "\"" + text.substring(from, to) + "\""),
                true,
                List.of(new Edit(start, from - start, "\""), new Edit(to, closing.end() - to, "\""))));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F';
    }

    private static List<Fix> declare(SourceFile file, String line) {
        return line.isEmpty()
                ? List.of()
                : List.of(new Fix(
                        "fix.insert", Map.of("text", line), true, List.of(Spelling.declaration(file.text(), line))));
    }

    /** Another prefix for one that does not exist, declared if need be; a guess, for what follows it must exist too. */
    private List<Fix> prefixes(Finding finding, SourceFile file) {
        return Stream.of(finding.arguments().getOrDefault("near", "").split(", "))
                .filter(near -> !near.isEmpty())
                .map(near -> write(file, finding.position(), near, false, declarationOf(file, near)))
                .toList();
    }

    /** None if the file declares it already. */
    private List<Edit> declarationOf(SourceFile file, String prefix) {
        String name = prefix.replace(":", "");
        Map<String, String> ours = Prefixes.of(things);
        return file.prefixes().containsKey(name) || !ours.containsKey(name)
                ? List.of()
                : List.of(Spelling.declaration(file.text(), "@prefix " + name + ": <" + ours.get(name) + "> ."));
    }

    /**
     * @param near IRIs parted by spaces
     * @param sureIfOne whether the only one there is can be what was meant and nothing else
     */
    private List<Fix> names(Finding finding, SourceFile file, String near, boolean sureIfOne) {
        List<String> iris =
                Stream.of(near.split(" ")).filter(iri -> !iri.isEmpty()).toList();
        return iris.stream()
                .limit(Near.MOST)
                .map(iri -> named(finding, file, iri, sureIfOne && iris.size() == 1))
                .toList();
    }

    private Fix named(Finding finding, SourceFile file, String iri, boolean sure) {
        Spelling spelling = Spelling.of(file, things, iri);
        return write(file, finding.position(), spelling.text(), sure, spelling.declarations());
    }
}
