package org.w3id.essaim.loader.source;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.essaim.loader.finding.Edit;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;

/**
 * How an IRI is written in a file: by a prefix of the file, else by one of ours, which must then be declared, else whole.
 *
 * @param text {@code actor:ti-lab}
 * @param declarations the line to add, if its prefix is not declared
 */
public record Spelling(String text, List<Edit> declarations) {

    private static final Pattern PREFIX_LINE = Pattern.compile(
            "^[ \\t]*@?prefix[ \\t]+([\\w-]*):[^\\n]*\\n?", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");

    public Spelling {
        Objects.requireNonNull(text);
        declarations = List.copyOf(declarations);
    }

    /**
     * @param things the base of the corpus, which gives the prefixes of ours their meaning
     */
    public static Spelling of(SourceFile file, Things things, String iri) {
        Optional<Map.Entry<String, String>> declared = prefix(file.prefixes(), iri);
        Optional<Map.Entry<String, String>> known = declared.or(() -> prefix(Prefixes.of(things), iri));
        String text = known.map(
                        p -> p.getKey() + ":" + iri.substring(p.getValue().length()))
                .orElse("<" + iri + ">");
        return new Spelling(
                text,
                declared.isPresent()
                        ? List.of()
                        : known.stream()
                                .map(p -> declaration(
                                        file.text(), "@prefix " + p.getKey() + ": <" + p.getValue() + "> ."))
                                .toList());
    }

    /** Puts a line where it belongs: prefixes stand sorted, so it goes before the first that comes after it. */
    public static Edit declaration(String text, String line) {
        String name = line.replaceFirst("^@prefix ([\\w-]*):.*", "$1");
        Matcher lines = PREFIX_LINE.matcher(text);
        int at = 0;
        while (lines.find()) {
            if (lines.group(1).compareTo(name) > 0) {
                return new Edit(lines.start(), 0, line + "\n");
            }
            at = lines.end();
        }
        return new Edit(at, 0, line + "\n");
    }

    private static Optional<Map.Entry<String, String>> prefix(Map<String, String> prefixes, String iri) {
        return prefixes.entrySet().stream()
                .filter(p -> iri.startsWith(p.getValue())
                        && LOCAL.matcher(iri.substring(p.getValue().length())).matches())
                .max((a, b) ->
                        Integer.compare(a.getValue().length(), b.getValue().length()));
    }
}
