package org.w3id.essaim.endpoint.conformance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;

/** A test of the protocol: the requests that the manifest holds, one after the other, and what must come of each. */
record ProtocolEntry(Manifest.Entry entry) {

    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
    private static final String PATH = "/sparql/";

    /**
     * One request.
     *
     * @param statuses first digits of the statuses that are right
     * @param truth what an ASK must answer
     * @param format {@code boolean}, {@code tabular} or {@code RDF}
     */
    record Step(Resource request, Set<Character> statuses, Optional<Boolean> truth, Optional<String> format) {

        /** Whether it asks a query, whatever else may be wrong with it. */
        boolean isQuery() {
            return text(request, HT, "absolutePath").orElseThrow().contains("?query=")
                    || body().filter(body -> body.startsWith("query=")).isPresent()
                    || headers().containsValue("application/sparql-query");
        }

        private Optional<String> body() {
            return Optional.ofNullable(request.getPropertyResourceValue(property(HT, "body")))
                    .flatMap(body -> text(body, CNT, "chars"));
        }

        /** @param address where the endpoint is; takes the place of {@code /sparql/} */
        HttpRequest to(String address) {
            String path = text(request, HT, "absolutePath").orElseThrow();
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + path.substring(PATH.length())))
                    .method(text(request, HT, "methodName").orElseThrow(), content());
            headers().forEach(builder::header);
            return builder.build();
        }

        private BodyPublisher content() {
            Resource body = request.getPropertyResourceValue(property(HT, "body"));
            return body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(
                            text(body, CNT, "chars").orElseThrow(),
                            Charset.forName(text(body, CNT, "characterEncoding").orElseThrow()));
        }

        private Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            for (Resource header : list(request, HT, "headers")) {
                headers.put(
                        text(header, HT, "fieldName").orElseThrow(),
                        text(header, HT, "fieldValue").orElseThrow());
            }
            return headers;
        }
    }

    List<Step> steps() {
        Resource action = entry.resource().getPropertyResourceValue(Manifest.mf("action"));
        return list(action, HT, "requests").stream().map(ProtocolEntry::step).toList();
    }

    private static Step step(Resource request) {
        Resource response = request.getPropertyResourceValue(property(HT, "resp"));
        Set<Character> statuses = response
                .listProperties(Manifest.mf("expectedStatus"))
                .mapWith(statement -> statement.getResource().getLocalName())
                .toList()
                .stream()
                .map(name -> name.charAt("StatusCode".length()))
                .collect(Collectors.toUnmodifiableSet());
        Optional<Boolean> truth = text(response, Manifest.MF, "expectedBoolean").map(Boolean::parseBoolean);
        return new Step(request, statuses, truth, text(response, Manifest.MF, "expectedFormat"));
    }

    /** The graphs that the test takes for given: the name of each and its file. */
    Map<String, Resource> graphs() {
        Map<String, Resource> graphs = new LinkedHashMap<>();
        entry.resource()
                .listProperties(property(UT, "graphData"))
                .forEach(statement -> graphs.put(
                        statement.getResource().getProperty(RDFS.label).getString(),
                        statement.getResource().getPropertyResourceValue(property(UT, "graph"))));
        return graphs;
    }

    private static List<Resource> list(Resource subject, String namespace, String name) {
        List<Resource> all = new ArrayList<>();
        subject.listProperties(property(namespace, name))
                .forEach(statement -> statement
                        .getObject()
                        .as(RDFList.class)
                        .asJavaList()
                        .forEach(node -> all.add(node.asResource())));
        return all;
    }

    private static Optional<String> text(Resource subject, String namespace, String name) {
        return Optional.ofNullable(subject.getProperty(property(namespace, name)))
                .map(statement -> statement.getLiteral().getLexicalForm());
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace + name);
    }
}
