package org.w3id.essaim.loader.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Words;

/**
 * Which licence is meant by what people write in its place: the licence's own web page ({@code creativecommons.org/licenses/by-sa/4.0/}),
 * a name ({@code GPL v3}), an identifier in another case.
 */
final class LicenceSpellings {

    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("https?://(?:www\\.)?creativecommons\\.org/licenses/([a-z-]+)/(\\d\\.\\d)(/.*)?");
    private static final Pattern CC_ZERO =
            Pattern.compile("https?://(?:www\\.)?creativecommons\\.org/publicdomain/zero/(\\d\\.\\d)(/.*)?");
    private static final Pattern LAST_NAME =
            Pattern.compile("https?://.*?/([^/]+?)(?:\\.html|\\.json|\\.txt|\\.en|\\.fr)*/?");

    /** Words that say nothing of which licence it is. */
    private static final Pattern IDLE =
            Pattern.compile("\\b(licen[cs]e|version|the|la|gnu|publique|public)\\b|\\bv(?=\\d)");

    private final Map<String, TreeSet<String>> byFolded = new HashMap<>();
    private final Map<String, String> replacements;

    /**
     * @param replacements by deprecated licence, those that took its place, parted by spaces
     */
    LicenceSpellings(Graph vocabularies, Map<String, String> replacements) {
        this.replacements = replacements;
        vocabularies
                .find(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(Words.LICENCE_SCHEME))
                .mapWith(t -> t.getSubject())
                .forEachRemaining(licence -> {
                    add(licence.getURI().substring(Words.LICENCE.length()), licence.getURI());
                    for (Node label : List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
                        vocabularies
                                .find(licence, label, Node.ANY)
                                .forEachRemaining(t -> add(t.getObject().getLiteralLexicalForm(), licence.getURI()));
                    }
                });
    }

    private void add(String name, String licence) {
        byFolded.computeIfAbsent(folded(name), f -> new TreeSet<>()).add(licence);
    }

    /** At most {@link Near#MOST} licences, none of them deprecated if others took its place. */
    List<String> near(String written) {
        String name = folded(nameIn(written));
        List<String> exact = Stream.of(
                        name, name + "0", name + "only", name + "orlater", name + "0only", name + "0orlater")
                .flatMap(n -> byFolded.getOrDefault(n, new TreeSet<>()).stream())
                .toList();
        List<String> found = exact.isEmpty()
                ? Near.of(name, byFolded.keySet()).stream()
                        .flatMap(n -> byFolded.getOrDefault(n, new TreeSet<>()).stream())
                        .toList()
                : exact;
        return found.stream()
                .flatMap(licence ->
                        Stream.of(replacements.getOrDefault(licence, licence).split(" ")))
                .distinct()
                .limit(Near.MOST)
                .toList();
    }

    private static String nameIn(String written) {
        Matcher commons = CREATIVE_COMMONS.matcher(written);
        if (commons.matches()) {
            return "CC-" + commons.group(1) + "-" + commons.group(2);
        }
        Matcher zero = CC_ZERO.matcher(written);
        if (zero.matches()) {
            return "CC0-" + zero.group(1);
        }
        Matcher page = LAST_NAME.matcher(written);
        return page.matches() ? page.group(1) : written;
    }

    private static String folded(String name) {
        return NamesOf.folded(
                IDLE.matcher(name.toLowerCase(Locale.ROOT).replace('_', ' ')).replaceAll(" "));
    }
}
