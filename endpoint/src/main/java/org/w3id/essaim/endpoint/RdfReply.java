package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import org.w3id.essaim.endpoint.describe.RdfDocument;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.views.GraphFormat;

/** A document of statements in the format that its reader prefers; a browser, which shows none of them, gets Turtle as plain text. */
final class RdfReply {

    private static final String PLAIN = "text/plain;charset=utf-8";

    private RdfReply() {}

    static Reply of(Context ctx, RdfDocument document) {
        if (isBrowser(ctx)) {
            return Reply.of(PLAIN, document.bytes(GraphFormat.TURTLE));
        }
        String type = Negotiator.require(ctx.req(), GraphFormat.mediaTypes());
        GraphFormat format = GraphFormat.ofMediaType(type).orElseThrow();
        return Reply.of(format.contentType(), document.bytes(format));
    }

    private static boolean isBrowser(Context ctx) {
        String accept = ctx.header("Accept") == null ? "" : String.valueOf(ctx.header("Accept"));
        boolean browser = Negotiator.prefersHtml(accept, GraphFormat.mediaTypes());
        if (browser) {
            org.w3id.essaim.endpoint.http.Vary.on(ctx.req(), "Accept");
        }
        return browser;
    }
}
