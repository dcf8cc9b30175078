package org.w3id.essaim.endpoint.describe;

import java.time.Instant;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.w3id.essaim.loader.git.Commit;
import org.w3id.essaim.loader.source.Manifest;

/** The dataset in its catalogue, by <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>. */
final class CatalogueDocument {

    private final Facts facts;
    private final Statements out = new Statements();

    private CatalogueDocument(Facts facts) {
        this.facts = facts;
    }

    /** All but when it was issued, which is not of the snapshot: the same statements may be published again. */
    static Graph of(Facts facts) {
        return new CatalogueDocument(facts).graph();
    }

    /** The same with the time at which this server published the snapshot. */
    static Graph issued(Facts facts, Instant publishedAt) {
        CatalogueDocument document = new CatalogueDocument(facts);
        document.out
                .about(facts.dataset())
                .typed(Names.DCTERMS + "issued", publishedAt.toString(), XSDDatatype.XSDdateTime);
        return document.graph();
    }

    private Graph graph() {
        catalogue();
        dataset();
        service();
        facts.dumps().forEach(this::distribution);
        return out.graph();
    }

    private void catalogue() {
        Manifest manifest = facts.snapshot().manifest();
        out.about(facts.site() + "/catalog")
                .a(Names.DCAT + "Catalog")
                .texts(Names.DCTERMS + "title", manifest.title())
                .texts(Names.DCTERMS + "description", manifest.description())
                .link(Names.DCAT + "dataset", facts.dataset())
                .link(Names.DCAT + "service", facts.endpoint() + "#service");
    }

    private void dataset() {
        Manifest manifest = facts.snapshot().manifest();
        Statements.About dataset = DatasetStatements.named(out, manifest)
                .a(Names.DCAT + "Dataset")
                .text(Names.DCAT + "version", facts.snapshot().id().hex())
                .text(Names.DCTERMS + "identifier", facts.snapshot().id().hex())
                .texts(Names.DCTERMS + "bibliographicCitation", manifest.attribution())
                .link(Names.DCAT + "landingPage", manifest.landingPage())
                .link(Names.DCTERMS + "requires", manifest.requires());
        manifest.languages().forEach(tag -> dataset.text(Names.DCTERMS + "language", tag));
        facts.origins().latest().ifPresent(commit -> modified(dataset, commit));
        facts.foundation()
                .ifPresent(below -> DatasetStatements.named(out, below).a(Names.DCAT + "Dataset"));
    }

    private void modified(Statements.About dataset, Commit commit) {
        dataset.typed(Names.DCTERMS + "modified", commit.at().toString(), XSDDatatype.XSDdateTime)
                .link(
                        Names.PROV + "wasDerivedFrom",
                        CommitIri.of(commit, facts.snapshot().manifest()));
    }

    private void service() {
        Manifest manifest = facts.snapshot().manifest();
        out.about(facts.endpoint() + "#service")
                .a(Names.DCAT + "DataService", Names.SD + "Service")
                .texts(Names.DCTERMS + "title", manifest.title())
                .link(Names.DCAT + "endpointURL", facts.endpoint())
                .link(Names.DCAT + "endpointDescription", facts.endpoint())
                .link(Names.DCAT + "servesDataset", facts.dataset())
                .link(Names.DCTERMS + "license", manifest.license());
    }

    private void distribution(Distribution dump) {
        out.about(facts.dataset()).link(Names.DCAT + "distribution", dump.url());
        out.about(dump.url())
                .a(Names.DCAT + "Distribution")
                .link(Names.DCAT + "downloadURL", dump.url())
                .link(Names.DCAT + "mediaType", mediaType(dump.mediaType()))
                .link(Names.DCAT + "compressFormat", dump.compression().map(CatalogueDocument::mediaType))
                .link(Names.DCTERMS + "license", facts.snapshot().manifest().license())
                .typed(Names.DCAT + "byteSize", Long.toString(dump.bytes()), XSDDatatype.XSDnonNegativeInteger)
                .link(Names.SPDX + "checksum", dump.url() + "#checksum");
        out.about(dump.url() + "#checksum")
                .a(Names.SPDX + "Checksum")
                .link(Names.SPDX + "algorithm", Names.SPDX + "checksumAlgorithm_sha256")
                .typed(Names.SPDX + "checksumValue", dump.sha256(), XSDDatatype.XSDhexBinary);
    }

    private static String mediaType(String type) {
        return "https://www.iana.org/assignments/media-types/" + type;
    }
}
