package org.w3id.essaim.endpoint.sparql;

import java.util.Optional;
import org.w3id.essaim.endpoint.http.Gzip;
import org.w3id.essaim.endpoint.http.Reply;

/**
 * The bytes of an answer that is whole.
 *
 * @param body not to be changed
 * @param gzip the same compressed, if somebody asked for it so
 */
record WholeAnswer(byte[] body, Optional<byte[]> gzip) {

    static WholeAnswer of(byte[] body) {
        return new WholeAnswer(body, Optional.empty());
    }

    /** With the compressed form beside. */
    WholeAnswer zipped() {
        return gzip.isPresent() ? this : new WholeAnswer(body, Optional.of(Gzip.compress(body)));
    }

    /** Bytes held. */
    int weight() {
        return body.length + gzip.map(bytes -> bytes.length).orElse(0);
    }

    Reply in(Reply head) {
        return head.withBody(body, gzip);
    }
}
