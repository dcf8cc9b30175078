package org.w3id.essaim.endpoint.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;

/** The sessions of a course, with their dates: a search engine wants them within the course. */
final class Sessions implements Term.Reading {

    /** Courses here are held over the net. */
    static final String ONLINE = "online";

    private static final String SESSIONS = JsonLdContext.SHIPPED.property("sessions");
    private static final List<Term> DATES = List.of(SchemaTerms.START, SchemaTerms.END);

    @Override
    public Stream<JsonNode> values(Thing course, SchemaPen pen) {
        return course.related(SESSIONS).stream().map(session -> {
            ObjectNode out = pen.stub(session).put("courseMode", ONLINE);
            DATES.forEach(date -> date.write(session, out, pen));
            return out;
        });
    }
}
