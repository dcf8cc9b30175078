package org.w3id.essaim.endpoint.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;

/**
 * A list of tests. Its relative IRIs are read against the address at which the W3C publishes the folder, so that graphs and
 * tests have their public names; its files are read in place.
 *
 * @param folder where its files lie
 * @param base the public address of the folder, ending in a slash
 */
record Manifest(Path folder, String base, Model model) {

    static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    /** One test, by its IRI. */
    record Entry(Manifest manifest, Resource resource) {

        String iri() {
            return resource.getURI();
        }

        /** {@code aggregates/agg01}. */
        String name() {
            return manifest.folder.getFileName() + "/" + iri().substring(iri().indexOf('#') + 1);
        }

        /** The local name of its class: {@code QueryEvaluationTest}. */
        String kind() {
            return resource.getPropertyResourceValue(RDF.type).getLocalName();
        }
    }

    /** @param published the public address of this manifest's folder, ending in a slash */
    static Manifest read(Path file, String published) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(file)
                .lang(Lang.TURTLE)
                .base(published + file.getFileName())
                .parse(model);
        return new Manifest(file.getParent(), published, model);
    }

    static Property mf(String name) {
        return ResourceFactory.createProperty(MF + name);
    }

    /** The tests of the manifests that it includes, then its own, in the order of the lists. */
    Stream<Entry> entries() {
        Stream<Entry> included = list("include").stream().map(this::included).flatMap(Manifest::entries);
        return Stream.concat(included, list("entries").stream().map(resource -> new Entry(this, resource)));
    }

    private Manifest included(Resource manifest) {
        String iri = manifest.getURI();
        return read(file(manifest), iri.substring(0, iri.lastIndexOf('/') + 1));
    }

    private List<Resource> list(String property) {
        return model.listObjectsOfProperty(mf(property)).toList().stream()
                .flatMap(list -> list.as(RDFList.class).asJavaList().stream())
                .map(RDFNode::asResource)
                .toList();
    }

    /** Where the file with this public address lies. */
    Path file(Resource published) {
        return folder.resolve(published.getURI().substring(base.length()));
    }
}
