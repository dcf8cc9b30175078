package org.w3id.essaim.endpoint.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.w3id.essaim.loader.questions.Parameter;
import org.w3id.essaim.loader.questions.Question;

/**
 * A question with an address of its own.
 *
 * @param geometry where its rows stand, if it selects that
 * @param frame the tree that its graph is told as; only for a CONSTRUCT
 */
public record SavedQuery(Question question, Optional<Geometry> geometry, Optional<Frame> frame) {

    /** The parameter that chooses the format; no parameter of a question has this name. */
    static final String FORMAT = "format";

    public SavedQuery {
        Objects.requireNonNull(geometry);
        Objects.requireNonNull(frame);
        if (question.parameter(FORMAT).isPresent()) {
            throw new IllegalArgumentException("a parameter of this name chooses the format: " + FORMAT);
        }
    }

    static SavedQuery of(Question question, Optional<Frame> frame) {
        Query query = query(question);
        Optional<Geometry> geometry = query.isSelectType() ? Geometry.among(query.getResultVars()) : Optional.empty();
        return new SavedQuery(question, geometry, frame);
    }

    private static Query query(Question question) {
        return QueryFactory.create(question.sparql(), Syntax.syntaxSPARQL_11);
    }

    public String name() {
        return question.name();
    }

    /** Where it is asked, from the root of the site. */
    public String path() {
        return SavedQueries.PATH + "/" + name();
    }

    /** The names of its columns; none for a CONSTRUCT. */
    public List<String> columns() {
        Query query = query(question);
        return query.isSelectType() ? query.getResultVars() : List.of();
    }

    /** What it can be answered in, the favourite first. */
    public List<QueryFormat> formats() {
        if (columns().isEmpty()) {
            return List.of(QueryFormat.JSONLD, QueryFormat.TURTLE, QueryFormat.NTRIPLES);
        }
        List<QueryFormat> formats = new ArrayList<>(List.of(QueryFormat.ROWS, QueryFormat.CSV, QueryFormat.RESULTS));
        geometry.ifPresent(selected -> formats.add(QueryFormat.GEOJSON));
        return formats;
    }

    /** The parameters that its address may have: its own, and the format. */
    List<String> parameterNames() {
        List<String> names = new ArrayList<>(
                question.parameters().stream().map(Parameter::name).toList());
        names.add(FORMAT);
        return names;
    }
}
