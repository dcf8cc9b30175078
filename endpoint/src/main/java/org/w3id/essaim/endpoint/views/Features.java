package org.w3id.essaim.endpoint.views;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.lists.Whereabouts;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;

/**
 * Maps, made of features that are written once for each catalogue, address and language: every map is another box, of the same places.
 */
public final class Features {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is kept of a thing that stands nowhere. */
    private static final byte[] NOWHERE = {};

    /** Of a feature, for the first guess of how long a map is. */
    private static final int USUAL_BYTES = 512;

    private Features() {}

    /** Features by the rank of their thing; they depend on nothing else. */
    private record Written(String baseUrl, Lang lang) implements Catalogue.Derived<AtomicReferenceArray<byte[]>> {
        @Override
        public AtomicReferenceArray<byte[]> make(Catalogue catalogue) {
            return new AtomicReferenceArray<>(catalogue.size());
        }
    }

    /**
     * All places of a list that stand somewhere, whatever its page.
     *
     * @param query what was asked
     * @param things all that matches
     * @return a feature collection of RFC 7946, in UTF-8
     */
    public static byte[] collection(ViewContext context, ViewQuery query, List<Thing> things) {
        AtomicReferenceArray<byte[]> written =
                context.catalogue().derived(new Written(context.baseUrl(), context.lang()));
        GeoJson writer = new GeoJson(context);
        List<byte[]> located = things.stream()
                .map(thing -> feature(thing, writer, written))
                .filter(feature -> feature.length > 0)
                .toList();
        return bytes(writer.head(query, things.size(), located.size()), located);
    }

    private static byte[] feature(Thing thing, GeoJson writer, AtomicReferenceArray<byte[]> written) {
        byte[] known = written.get(thing.rank());
        if (known == null) {
            known = Whereabouts.of(thing).isPresent() ? ThingJson.bytes(writer.feature(thing)) : NOWHERE;
            written.set(thing.rank(), known); // whoever writes it too writes the same
        }
        return known;
    }

    private static byte[] bytes(ObjectNode head, List<byte[]> features) {
        ByteArrayOutputStream out = new ByteArrayOutputStream((features.size() + 2) * USUAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (var field : head.properties()) {
                json.writeFieldName(field.getKey());
                json.writeTree(field.getValue());
            }
            json.writeArrayFieldStart("features");
            json.flush(); // the features are bytes already, and go past it
            for (int i = 0; i < features.size(); i++) {
                if (i > 0) {
                    out.write(',');
                }
                out.write(features.get(i));
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
