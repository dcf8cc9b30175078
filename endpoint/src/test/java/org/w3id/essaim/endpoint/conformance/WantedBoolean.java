package org.w3id.essaim.endpoint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.rowset.RowSetReader;

/** The answer to an ASK. */
record WantedBoolean(boolean value) implements Wanted {

    @Override
    public List<String> mediaTypes() {
        return List.of("application/sparql-results+json", "application/sparql-results+xml");
    }

    @Override
    public void assertSame(byte[] body, String mediaType) {
        assertEquals(value, read(body, mediaType));
    }

    static boolean read(byte[] body, String mediaType) {
        return RowSetReader.createReader(RDFLanguages.contentTypeToLang(mediaType))
                .readAny(new ByteArrayInputStream(body), ARQ.getContext())
                .booleanResult();
    }
}
