package org.w3id.essaim.endpoint.describe;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.w3id.essaim.endpoint.engine.SparqlLimits;
import org.w3id.essaim.endpoint.sparql.ServiceDescription;
import org.w3id.essaim.loader.source.Manifest;

/** What the protocol says of itself, with the dataset it answers from and what a query may cost. */
final class ServiceDocument {

    private ServiceDocument() {}

    static Graph of(Facts facts, Census census) {
        Manifest manifest = facts.snapshot().manifest();
        Statements out = new Statements();
        out.add(new ServiceDescription(facts.endpoint()).graph());
        Statements.About service = out.about(facts.endpoint() + "#service")
                .a(Names.DCAT + "DataService")
                .link(Names.DCAT + "endpointURL", facts.endpoint())
                .link(Names.DCAT + "servesDataset", facts.dataset())
                .link(Names.DCTERMS + "license", manifest.license())
                .link(Names.SD + "availableGraphs", GraphList.collection(facts))
                .link(Names.RDFS + "seeAlso", facts.site() + "/.well-known/sparql-examples")
                .link(Names.RDFS + "seeAlso", facts.site() + "/sparql/prefixes");
        limits(service, facts.limits());
        out.about(facts.endpoint() + "#dataset")
                .a(Names.VOID + "Dataset")
                .texts(Names.DCTERMS + "title", manifest.title())
                .link(Names.DCTERMS + "license", manifest.license())
                .link(Names.DCTERMS + "isVersionOf", facts.dataset())
                .text(Names.DCAT + "version", facts.snapshot().id().hex())
                .link(Names.RDFS + "seeAlso", facts.site() + "/.well-known/void");
        out.about(facts.endpoint() + "#union")
                .a(Names.VOID + "Dataset")
                .number(Names.VOID + "triples", census.triples());
        out.about(GraphList.collection(facts))
                .a(Names.SD + "GraphCollection")
                .link(Names.RDFS + "seeAlso", GraphList.collection(facts) + "?page=1");
        return out.graph();
    }

    private static void limits(Statements.About service, SparqlLimits limits) {
        service.typed(Names.SERVICE + "deadline", limits.deadline().toString(), XSDDatatype.XSDdayTimeDuration)
                .number(Names.SERVICE + "mostQueryBytes", limits.mostQueryBytes())
                .number(Names.SERVICE + "mostAnswerBytes", limits.mostAnswerBytes())
                .number(Names.SERVICE + "mostRows", limits.mostRows());
    }
}
