package org.w3id.essaim.loader.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.format.Placeholder;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/**
 * Writes a draft as a commented file: what is known; a mark for what is asked and not known; the rest of what its class may say, as comments.
 * Above each line stands what it is for, what may be chosen, and an example.
 */
public final class TemplateWriter {

    private static final int WIDTH = 110;
    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");
    private static final Pattern PREFIXED = Pattern.compile("(?<![\\p{Alnum}:/<\"])([a-z][a-z0-9-]*):[A-Za-z0-9]");

    private final Things things;
    private final Concepts concepts;
    private final Locale language;
    private final DraftWords words;
    private final Map<String, String> namespaces;
    private final NodeFormatterTTL formatter;

    /**
     * @param language of the explanations
     */
    public TemplateWriter(Things things, Concepts concepts, Locale language) {
        this.things = things;
        this.concepts = concepts;
        this.language = language;
        this.words = new DraftWords(language);
        this.namespaces = Prefixes.of(things);
        this.formatter = new NodeFormatterTTL(null, PrefixMapFactory.create(namespaces));
    }

    /**
     * The text of the record's file.
     *
     * @param today the day on which it is checked, for it is being written
     */
    public String write(Draft draft, String slug, List<Field> fields, LocalDate today) {
        String iri = things.iri(draft.kind(), slug);
        List<String> body = new ArrayList<>();
        List<Field> asked = fields.stream().filter(f -> isSaid(f, draft)).toList();
        for (Field field : asked) {
            body.addAll(explained(field));
            body.add("  " + statement(field.property(), values(field, draft, today)) + " ;");
        }
        List<Node> missing = draft.values().getOrDefault(Es.MISSING, List.of());
        if (!missing.isEmpty()) {
            body.add("  " + statement(Es.MISSING, missing) + " ;");
        }
        body.add("");
        body.addAll(comment(words.say("optional", Map.of())));
        for (Field field : fields) {
            if (!asked.contains(field) && !missing.contains(NodeFactory.createURI(field.property()))) {
                body.addAll(explained(field));
                body.add("  #" + statement(field.property(), List.of(mark(field))) + " ;");
            }
        }
        List<String> text = new ArrayList<>();
        comment(head(draft, slug)).forEach(line -> text.add(line.strip()));
        text.add("");
        text.addAll(prefixes(term(iri), body));
        text.add("");
        text.add(term(iri) + " a " + term(draft.classIri()) + " ;");
        text.addAll(body);
        text.add("  .");
        return String.join("\n", text) + "\n";
    }

    private String head(Draft draft, String slug) {
        String address = slug.contains(Placeholder.SLUG)
                ? words.say("head.address", Map.of("part", Placeholder.SLUG)) + " "
                : "";
        String kind =
                concepts.label(draft.classIri(), language).orElse(draft.kind().slug());
        return words.say("head", Map.of("class", kind, "mark", Placeholder.text(language))) + " " + address
                + words.say("head.missing", Map.of());
    }

    /** What was passed over by somebody who was asked is left out, unless the record cannot do without. */
    private static boolean isSaid(Field field, Draft draft) {
        boolean sought =
                draft.values().getOrDefault(Es.MISSING, List.of()).contains(NodeFactory.createURI(field.property()));
        boolean asked = field.need() == Field.Need.REQUIRED
                || field.need() == Field.Need.WANTED && !draft.passed().contains(field.property());
        return draft.values().containsKey(field.property()) || asked && !sought;
    }

    private List<Node> values(Field field, Draft draft, LocalDate today) {
        if (draft.values().containsKey(field.property())) {
            return draft.values().get(field.property());
        }
        if (field.property().equals(Es.CHECKED_ON)) {
            return List.of(NodeFactory.createLiteralDT(today.toString(), XSDDatatype.XSDdate));
        }
        return fixed(field, draft).map(List::of).orElseGet(() -> List.of(mark(field)));
    }

    /** A product belongs to one list: there is nothing to choose. */
    private static Optional<Node> fixed(Field field, Draft draft) {
        boolean product =
                draft.classIri().equals(Es.SKOS_CONCEPT) && field.property().equals(SKOS.inScheme.getURI());
        return product ? Optional.of(NodeFactory.createURI(Words.PRODUCT_SCHEME)) : Optional.empty();
    }

    /** Where a text is asked for, French is, whoever reads the template. */
    private Node mark(Field field) {
        String text = Placeholder.text(language);
        return field.form() == Field.Form.TEXT
                ? NodeFactory.createLiteralLang(text, "fr")
                : NodeFactory.createLiteralString(text);
    }

    private List<String> explained(Field field) {
        String key = field.need() == Field.Need.REQUIRED
                ? (field.seekable() ? "field.seekable" : "field")
                : field.need() == Field.Need.WANTED && !field.property().equals(Es.CHECKED_ON)
                        ? "field.wanted"
                        : "field";
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(comment(words.say(
                key,
                Map.of(
                        "name",
                        field.name(language),
                        "description",
                        field.description(language),
                        "property",
                        term(field.property())))));
        List<Concepts.Choice> choices = concepts.of(field, language);
        if (!choices.isEmpty()) {
            String list = choices.stream()
                    .map(choice -> term(choice.iri()) + " (" + choice.label() + ")")
                    .collect(Collectors.joining(", "));
            lines.addAll(comment(words.say("choices", Map.of("choices", list))));
        } else {
            field.example()
                    .ifPresent(example ->
                            lines.addAll(comment(words.say("example", Map.of("example", abbreviated(example))))));
        }
        return lines;
    }

    private String abbreviated(String example) {
        return IRI.matcher(example).replaceAll(match -> Matcher.quoteReplacement(term(match.group(1))));
    }

    /** One comment, broken where the line would be long. */
    private static List<String> comment(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("  #");
        for (String word : text.replaceAll("\\s*[\\r\\n]\\s*", " ").split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > 3) {
                lines.add(line.toString());
                line = new StringBuilder("  #");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String statement(String property, List<Node> values) {
        return term(property) + " "
                + values.stream()
                        .sorted(Comparator.comparing(TemplateWriter::languageRank))
                        .map(this::term)
                        .collect(Collectors.joining(" ,\n    "));
    }

    private static int languageRank(Node node) {
        return node.isLiteral() && node.getLiteralLanguage().equals("fr") ? 0 : 1;
    }

    /** Those of all that is written, of comments too: a line that is uncommented works. */
    private List<String> prefixes(String subject, List<String> body) {
        TreeSet<String> used = new TreeSet<>(List.of("es", subject.substring(0, subject.indexOf(':'))));
        for (String line : body) {
            PREFIXED.matcher(line).results().map(match -> match.group(1)).forEach(used::add);
        }
        used.retainAll(namespaces.keySet());
        return used.stream()
                .map(prefix -> "@prefix " + prefix + ": " + "<" + namespaces.get(prefix) + "> .")
                .toList();
    }

    private String term(String iri) {
        return term(NodeFactory.createURI(iri));
    }

    private String term(Node node) {
        StringWriterI out = new StringWriterI();
        formatter.format(out, node);
        return out.toString();
    }
}
