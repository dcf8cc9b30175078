package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Reply;

/**
 * What there is of a resource, the server's favourite first: one table, which is negotiated from, linked to and told when nothing fits.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288, Web Linking</a>
 */
record Offers(List<Offer> all) {

    /**
     * A representation.
     *
     * @param type its media type, without parameters
     * @param url where it is by itself; where it is only negotiated, where that is done
     */
    record Offer(String type, String url) {
        Offer {
            Objects.requireNonNull(type);
            Objects.requireNonNull(url);
        }
    }

    Offers {
        all = List.copyOf(all);
    }

    /** All of some types at one address. */
    static Offers at(String url, List<String> types) {
        return new Offers(types.stream().map(type -> new Offer(type, url)).toList());
    }

    /**
     * The one that the request prefers.
     *
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 406 with the list if it takes none
     */
    Offer require(Context ctx) {
        String type =
                Negotiator.require(ctx.req(), all.stream().map(Offer::type).toList());
        return all.stream()
                .filter(offer -> offer.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The reply with links to the others. */
    Reply linked(Reply reply, String served) {
        Reply linked = reply;
        for (Offer offer : all) {
            if (!offer.type().equals(served)) {
                linked = linked.withLink("<" + offer.url() + ">; rel=\"alternate\"; type=\"" + offer.type() + "\"");
            }
        }
        return linked;
    }
}
