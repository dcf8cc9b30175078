package org.w3id.essaim.loader.questions;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.w3id.essaim.ontology.Things;

/**
 * A query that people ask again and again, as a file holds it.
 *
 * @param name that of its file without the ending: {@code most-adopted}
 * @param number its place among the questions of its folder, from 1, where it has one
 * @param texts what it asks, by language tag; none where its file has no words
 * @param parameters what its reader may choose, in the order of the query; each is a variable of the query's leading {@code VALUES}
 * @param sparql SPARQL 1.1, with its own {@code PREFIX} lines: a SELECT, or a CONSTRUCT
 */
public record Question(
        String name, OptionalInt number, Map<String, String> texts, List<Parameter> parameters, String sparql) {

    public Question {
        Objects.requireNonNull(name);
        Objects.requireNonNull(number);
        texts = Map.copyOf(texts);
        parameters = List.copyOf(parameters);
        LeadingValues leading = LeadingValues.of(parse(sparql));
        for (Parameter parameter : parameters) {
            if (!leading.cell(parameter.name()).equals(Optional.of(parameter.defaultValue()))) {
                throw new IllegalArgumentException("not in the leading VALUES with its default: " + parameter.name());
            }
        }
    }

    /**
     * Reads a file: {@code .ttl} with {@code sh:select} or {@code sh:construct}, {@code rdfs:comment}, {@code sh:order} and {@code sh:parameter}, in the shape of the
     * examples of the SIB; any other ending is SPARQL, without words or choices.
     *
     * @see <a href="https://github.com/sib-swiss/sparql-examples">SIB, SPARQL examples</a>
     * @throws NotAQuestion if it holds none
     */
    public static Question read(Path file) throws NotAQuestion {
        return read(file, Things.COMMON);
    }

    /**
     * As {@link #read(Path)}, to be asked of a graph whose things have another base: what the file says of the common graph is said of that one.
     */
    public static Question read(Path file, Things things) throws NotAQuestion {
        return QuestionReader.read(file, things);
    }

    /**
     * What it asks, in the reader's language, else in French, else in any.
     *
     * @return empty where it has no words
     */
    public Optional<String> text(Locale locale) {
        return inLanguage(texts, locale);
    }

    static Optional<String> inLanguage(Map<String, String> texts, Locale locale) {
        String text = texts.getOrDefault(locale.getLanguage(), texts.get("fr"));
        return Optional.ofNullable(text)
                .or(() -> new TreeMap<>(texts).values().stream().findFirst());
    }

    /** The parameter of this name. */
    public Optional<Parameter> parameter(String parameter) {
        return parameters.stream().filter(p -> p.name().equals(parameter)).findFirst();
    }

    /**
     * The query with what the reader chose; what is not chosen keeps its default. The values are put into the parsed query, never into its
     * text.
     *
     * @param values by the name of the parameter: for a thing an IRI, a prefixed name, with the query's prefixes or else
     *     those of the common graph, or a slug of what stands beside the default; for a text the text or a Turtle literal; for a box
     *     {@code west,south,east,north} in degrees
     * @throws RefusedValue if there is no such parameter, or the value is none for it
     */
    public Query query(Map<String, String> values) throws RefusedValue {
        Query query = parse(sparql);
        LeadingValues.of(query).put(choices(values));
        return query;
    }

    /**
     * What the query takes for each parameter: what the reader chose, else its default.
     *
     * @param values as in {@link #query}
     * @throws RefusedValue as there
     */
    public Map<String, Node> choices(Map<String, String> values) throws RefusedValue {
        Map<String, String> own = parse(sparql).getPrefixMapping().getNsPrefixMap();
        Map<String, Node> choices = new LinkedHashMap<>();
        parameters.forEach(parameter -> choices.put(parameter.name(), parameter.defaultValue()));
        for (Map.Entry<String, String> value : values.entrySet()) {
            Optional<Parameter> parameter = parameter(value.getKey());
            if (parameter.isEmpty()) {
                throw RefusedValue.unknown(value.getKey(), value.getValue(), String.join(", ", choices.keySet()));
            }
            choices.put(value.getKey(), parameter.get().value(value.getValue(), own));
        }
        return choices;
    }

    static Query parse(String sparql) {
        return QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    }
}
