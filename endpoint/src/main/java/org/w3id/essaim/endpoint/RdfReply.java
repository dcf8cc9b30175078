package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.w3id.essaim.endpoint.describe.RdfDocument;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Vary;
import org.w3id.essaim.endpoint.views.GraphFormat;

/** A document of statements in the format that its reader prefers; a browser, which shows none of them, gets Turtle as plain text. */
final class RdfReply {

    private static final String PLAIN = "text/plain;charset=utf-8";

    private RdfReply() {}

    /** @throws Problem.Thrown 406 if the client takes none of the formats, or only one that cannot write these statements */
    static Reply of(Context ctx, RdfDocument document) {
        Vary.on(ctx.req(), "Accept");
        String accept = Optional.ofNullable(ctx.header("Accept")).orElse("");
        if (Negotiator.prefersHtml(accept, GraphFormat.mediaTypes())) {
            return Reply.of(PLAIN, document.bytes(GraphFormat.TURTLE));
        }
        GraphFormat format = GraphFormat.ofMediaType(Negotiator.require(ctx.req(), GraphFormat.mediaTypes()))
                .orElseThrow();
        try {
            return Reply.of(format.contentType(), document.bytes(format));
        } catch (InvalidPropertyURIException e) { // RDF/XML has no name for some properties
            List<String> others = GraphFormat.mediaTypes().stream()
                    .filter(type -> !type.equals(format.mediaType()))
                    .toList();
            throw new Problem.Thrown(Negotiator.notAcceptable(others));
        }
    }
}
