package org.w3id.essaim.endpoint.describe;

import org.apache.jena.graph.Graph;
import org.w3id.essaim.loader.snapshot.SnapshotFile;

/** The graph beside the snapshot: the self-description, and which commit each graph was derived from. */
final class AboutGraph {

    private AboutGraph() {}

    static Graph of(Facts facts, Statements own) {
        Statements out = new Statements();
        out.add(own.graph());
        out.add(facts.origins().graph());
        for (String name : GraphList.names(facts)) {
            facts.origins()
                    .commit(name)
                    .ifPresent(commit -> facts.snapshot()
                            .fileOf(name)
                            .map(SnapshotFile::manifest)
                            .flatMap(manifest -> CommitIri.of(commit, manifest))
                            .ifPresent(iri -> out.about(name).link(Names.PROV + "wasDerivedFrom", iri)));
        }
        return out.graph();
    }
}
