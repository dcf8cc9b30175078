package org.w3id.essaim.endpoint.conformance;

import java.util.List;

/** A row of the table, and where its tests stand: those that exist, so that a manifest that shrank does not make a figure look better. */
enum Suite {
    QUERY("SPARQL 1.1 query and syntax", "sparql11", "manifest-sparql11-query.ttl", 328),
    RESULTS("SPARQL 1.1 result formats: CSV, TSV, JSON", "sparql11", "manifest-sparql11-results.ttl", 10),
    PROTOCOL("SPARQL 1.1 protocol, as it is served: read-only", "sparql11", "protocol/manifest.ttl", 34),
    PROTOCOL_WITH_UPDATES("SPARQL 1.1 protocol, test profile with updates", "sparql11", "protocol/manifest.ttl", 34),
    DESCRIPTION("SPARQL 1.1 service description", "sparql11", "service-description/manifest.ttl", 3),
    QUERY_10("SPARQL 1.0 query", "sparql10", "manifest-evaluation.ttl", 283),
    SYNTAX_10("SPARQL 1.0 syntax", "sparql10", "manifest-syntax.ttl", 199),
    UPDATE("SPARQL 1.1 update", "sparql11", "manifest-sparql11-update.ttl", 157),
    FEDERATION("SPARQL 1.1 federated query", "sparql11", "manifest-sparql11-fed.ttl", 10),
    ENTAILMENT("SPARQL 1.1 entailment regimes", "sparql11", "entailment/manifest.ttl", 70),
    GRAPH_STORE("SPARQL 1.1 graph store protocol", "sparql11", "graph-store-protocol/manifest.ttl", 13);

    private final String title;
    private final String folder;
    private final String manifest;
    private final int size;

    Suite(String title, String folder, String manifest, int size) {
        this.title = title;
        this.folder = folder;
        this.manifest = manifest;
        this.size = size;
    }

    String title() {
        return title;
    }

    int size() {
        return size;
    }

    /** Whether it was the product that ran it; a test profile offers what the product does not. */
    boolean isOfTheProduct() {
        return this != PROTOCOL_WITH_UPDATES;
    }

    /** Its tests, in the order of their manifests; the calling test is skipped where the suites are absent. */
    List<Manifest.Entry> entries() {
        String published = folder.equals("sparql11")
                ? "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/"
                : "http://www.w3.org/2001/sw/DataAccess/tests/data-r2/";
        String below = manifest.substring(0, manifest.lastIndexOf('/') + 1);
        return Manifest.read(SuiteFolder.sparql(folder).resolve(manifest), published + below)
                .entries()
                .toList();
    }
}
