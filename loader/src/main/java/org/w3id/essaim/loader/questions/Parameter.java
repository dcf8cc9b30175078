package org.w3id.essaim.loader.questions;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Slug;
import org.w3id.essaim.ontology.Things;

/**
 * What the reader of a question may choose.
 *
 * @param name of a variable, without {@code ?}
 * @param descriptions what it is, by language tag
 * @param accepts what may be chosen
 * @param defaultValue what is chosen where the reader chooses nothing
 * @param things the base of the graph that is asked, which gives prefixed names their meaning
 */
public record Parameter(
        String name, Map<String, String> descriptions, Accepts accepts, Node defaultValue, Things things) {

    /** What stands last in the address of what is no thing of ours, such as a licence: {@code CC-BY-SA-4.0}. */
    private static final Pattern LAST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*+");

    /** What may be chosen. */
    public sealed interface Accepts {

        /** @param classIri the class of the thing or concept */
        record Thing(String classIri) implements Accepts {}

        /**
         * @param datatype the IRI of the datatype
         * @param pattern what a part of the text must match, as {@code sh:pattern} has it
         */
        record Text(String datatype, Optional<Pattern> pattern) implements Accepts {}

        /** A part of the earth between two meridians and two parallels, as {@code geo:wktLiteral}. */
        record Area() implements Accepts {}
    }

    public Parameter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(accepts);
        Objects.requireNonNull(things);
        descriptions = Map.copyOf(descriptions);
        if (accepts instanceof Accepts.Thing ? !defaultValue.isURI() : !defaultValue.isLiteral()) {
            throw new IllegalArgumentException("a default that is not accepted: " + defaultValue);
        }
        if (accepts instanceof Accepts.Area && Box.of(defaultValue).isEmpty()) {
            throw new IllegalArgumentException("a default that is no box: " + defaultValue);
        }
    }

    /** What it is, in the reader's language, else in French, else in any; empty where nothing says it. */
    public Optional<String> description(Locale locale) {
        return Question.inLanguage(descriptions, locale);
    }

    /** The default as a reader would write it: {@code commons:utilo}, {@code 2024-11-23}, {@code -5.2,47.2,-1,48.9}. */
    public String example() {
        return Box.of(defaultValue)
                .map(Box::toString)
                .orElseGet(() -> new Terms(things, Map.of()).written(defaultValue));
    }

    /**
     * A value as a reader wrote it.
     *
     * @param own the prefixes of the question
     * @throws RefusedValue if it is none
     */
    Node value(String given, Map<String, String> own) throws RefusedValue {
        Terms terms = new Terms(things, own);
        if (accepts instanceof Accepts.Text text) {
            return literal(given, text, terms);
        }
        if (accepts instanceof Accepts.Area) {
            return Box.read(given)
                    .map(Box::literal)
                    .orElseThrow(() -> refused(RefusedValue.Reason.NOT_A_BOX, given, Box.ORDER));
        }
        return thing(given, ((Accepts.Thing) accepts).classIri(), terms);
    }

    private Node thing(String given, String classIri, Terms terms) throws RefusedValue {
        Optional<Kind> asked = Kind.ofClass(classIri);
        Node node = bySlug(given, asked.isPresent())
                .or(() -> terms.iri(given))
                .orElseThrow(() -> refused(RefusedValue.Reason.NOT_AN_IRI, given, ""));
        Optional<Kind> found = things.name(node.getURI()).map(Things.Name::kind);
        if (asked.isPresent() && found.isPresent() && !asked.equals(found)) {
            throw refused(
                    RefusedValue.Reason.NOT_OF_THE_CLASS, given, asked.get().slug());
        }
        return node;
    }

    /** {@code utilo}, among what stands beside the default; {@code commons/utilo}, as the views name it. */
    private Optional<Node> bySlug(String given, boolean ofThings) {
        if (ofThings ? Slug.isValid(given) : LAST.matcher(given).matches()) {
            String beside = defaultValue.getURI();
            return Optional.of(NodeFactory.createURI(beside.substring(0, beside.lastIndexOf('/') + 1) + given));
        }
        String[] parts = given.split("/", 2);
        return parts.length < 2 || !Slug.isValid(parts[1])
                ? Optional.empty()
                : Kind.ofSlug(parts[0]).map(kind -> NodeFactory.createURI(things.iri(kind, parts[1])));
    }

    private Node literal(String given, Accepts.Text accepted, Terms terms) throws RefusedValue {
        Optional<Node> turtle = terms.literal(given);
        String text = turtle.map(Node::getLiteralLexicalForm).orElse(given);
        Node node = NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(accepted.datatype()));
        if (turtle.filter(t -> !t.equals(node)).isPresent()
                || !node.getLiteral().isWellFormed()) {
            throw refused(
                    RefusedValue.Reason.NOT_OF_THE_DATATYPE,
                    given,
                    terms.written(NodeFactory.createURI(accepted.datatype())));
        }
        Optional<Pattern> pattern = accepted.pattern();
        if (pattern.isPresent() && !pattern.get().matcher(text).find()) {
            throw refused(
                    RefusedValue.Reason.NOT_OF_THE_FORM, given, pattern.get().pattern());
        }
        return node;
    }

    private RefusedValue refused(RefusedValue.Reason reason, String given, String accepted) {
        return new RefusedValue(reason, name, given, accepted);
    }
}
