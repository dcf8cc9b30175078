package org.w3id.essaim.endpoint.describe;

import java.util.Optional;
import org.w3id.essaim.loader.source.Manifest;

/** What each document says of the dataset: its name, its licence, who publishes it. */
final class DatasetStatements {

    private DatasetStatements() {}

    static Statements.About named(Statements out, Manifest manifest) {
        return out.about(manifest.iri())
                .texts(Names.DCTERMS + "title", manifest.title())
                .texts(Names.DCTERMS + "description", manifest.description())
                .link(Names.DCTERMS + "license", manifest.license())
                .link(Names.DCTERMS + "publisher", publisher(out, manifest));
    }

    /** The IRI of who publishes; a name gets one, for DCAT asks for an agent. */
    private static Optional<String> publisher(Statements out, Manifest manifest) {
        return manifest.publisher().map(publisher -> {
            if (publisher.matches("https?://\\S+")) {
                out.about(publisher).a(Names.FOAF + "Agent");
                return publisher;
            }
            String agent = manifest.iri() + "#publisher";
            out.about(agent).a(Names.FOAF + "Agent").text(Names.FOAF + "name", publisher);
            return agent;
        });
    }
}
