package org.w3id.essaim.loader.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;

/** IRIs as people read them: as they are written in a file, {@code es:steward}, with their label where the words give one. */
public final class Naming {

    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.][0-9]+)?");

    /** What a property takes, by the argument that tells it: for these the catalogue has words. */
    private static final Map<String, String> IN_WORDS = Map.of("type", "datatype.", "kind", "node-kind.");

    private final WordGraphs words;
    private final Map<String, String> prefixes;
    private final Messages french = Messages.in("fr");
    private final Messages english = Messages.in("en");

    public Naming(WordGraphs words, Things things) {
        this.words = words;
        this.prefixes = Prefixes.of(things);
    }

    /** {@code commons:utilo}; the IRI itself if no prefix of ours fits. */
    public String shortened(String iri) {
        return prefixes.entrySet().stream()
                .filter(e -> iri.startsWith(e.getValue())
                        && isLocal(iri.substring(e.getValue().length())))
                .max((a, b) ->
                        Integer.compare(a.getValue().length(), b.getValue().length()))
                .map(e -> e.getKey() + ":" + iri.substring(e.getValue().length()))
                .orElse(iri);
    }

    /** As it would be written in a file: a prefixed name, or the IRI between angle brackets. */
    private String abbreviated(String iri) {
        String written = shortened(iri);
        return written.equals(iri) ? "<" + iri + ">" : written;
    }

    private static boolean isLocal(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");
    }

    /** {@code « porté par » (es:steward)}; without a label, as {@link #shortened}. */
    public String named(String iri, String language) {
        String written = shortened(iri);
        return label(iri, language)
                .map(label -> messages(language).of("named", Map.of("label", label, "written", written)))
                .orElse(written);
    }

    private Messages messages(String language) {
        return language.equals("fr") ? french : english;
    }

    private Optional<String> label(String iri, String language) {
        Optional<Territory> territory = words.territory(iri);
        if (territory.isPresent()) {
            return territory.map(Territory::name);
        }
        Node node = NodeFactory.createURI(iri);
        for (String tag : new String[] {language, "fr", "en"}) {
            for (Graph graph : new Graph[] {words.ontology(), words.vocabularies()}) {
                for (Node property : List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())) {
                    Optional<String> label = graph.stream(node, property, Node.ANY)
                            .map(t -> t.getObject())
                            .filter(o -> o.getLiteralLanguage().equals(tag))
                            .map(Node::getLiteralLexicalForm)
                            .findFirst();
                    if (label.isPresent()) {
                        return label;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The arguments of a finding for its message: IRIs named, several parted by commas, a value that is no number quoted, control characters
     * shown as escapes so that no text of a contribution can play with a terminal.
     */
    public Map<String, String> arguments(Map<String, String> arguments, String language) {
        Map<String, String> named = new LinkedHashMap<>();
        arguments.forEach((name, value) -> named.put(name, argument(name, value, language)));
        if (arguments.containsKey("name." + language)) {
            named.computeIfPresent("property", (key, written) -> ruled(written, arguments, language));
        }
        return named;
    }

    /** A property by its name, from the words or else from the arguments of a finding about it. */
    String property(String iri, Map<String, String> arguments, String language) {
        return arguments.containsKey("name." + language)
                ? ruled(shortened(iri), arguments, language)
                : named(iri, language);
    }

    /** A rule knows the name of a property for which the words have none. */
    private String ruled(String written, Map<String, String> arguments, String language) {
        return messages(language).of("named", Map.of("label", arguments.get("name." + language), "written", written));
    }

    private String argument(String name, String value, String language) {
        if (name.equals("namespace")) {
            return value;
        }
        boolean path = name.equals("property") && value.matches("[\\^(<].*");
        if (name.equals("example") || path) {
            return visible(IRI.matcher(value).replaceAll(m -> Matcher.quoteReplacement(abbreviated(m.group(1)))));
        }
        if (IN_WORDS.containsKey(name)) {
            String key = IN_WORDS.get(name) + value.replaceAll(".*[#:]", "");
            return messages(language).has(key) ? messages(language).of(key, Map.of()) : named(value, language);
        }
        if (value.matches("(https?://\\S+)( https?://\\S+)*")) {
            boolean brief = name.equals("near") || name.equals("allowed") || name.equals("chain");
            return Arrays.stream(value.split(" "))
                    .map(iri -> brief && words.territory(iri).isEmpty() ? shortened(iri) : named(iri, language))
                    .collect(Collectors.joining(name.equals("chain") ? " → " : ", "));
        }
        boolean quoted = name.equals("value") && !NUMBER.matcher(value).matches();
        return quoted ? messages(language).of("quoted", Map.of("text", visible(value))) : visible(value);
    }

    /** A text without control characters and what is no character at all: each is written as its escape. */
    public static String visible(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean hidden = Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                    || Character.getType(c) == Character.SURROGATE
                    || (c & 0xFFFE) == 0xFFFE
                    || (c >= 0xFDD0 && c <= 0xFDEF);
            if (hidden) {
                out.append(String.format("\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
