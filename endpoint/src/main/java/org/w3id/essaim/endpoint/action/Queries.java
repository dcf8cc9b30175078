package org.w3id.essaim.endpoint.action;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.query.ParameterizedSparqlString;
import org.w3id.essaim.endpoint.things.Thing;

/** The queries that give the same rows as the answers, ready to be run and changed. */
public final class Queries {

    private Queries() {}

    /**
     * The query of an answer in SPARQL. Its columns are those of {@link Ask#columns()} and {@code id}, without words for people; several
     * values of a column are parted by spaces.
     */
    public static String of(Answer answer) {
        return of(answer.ask(), answer.about(), answer.near());
    }

    private static String of(Ask ask, Optional<Thing> about, Optional<Thing> near) {
        String variant = near.isPresent() ? "-near" : about.isEmpty() ? "-all" : "";
        ParameterizedSparqlString query = new ParameterizedSparqlString(text(ask.slug() + variant + ".rq"));
        about.ifPresent(thing -> query.setIri("about", thing.iri()));
        near.ifPresent(there -> query.setIri("near", there.iri()));
        return query.toString();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Queries.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
