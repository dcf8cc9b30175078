package org.w3id.essaim.endpoint.sparql;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;

/** Fuseki's query action, which hands the query to the {@link Exchange} instead of running and writing it itself. */
final class TruthfulQuery extends SPARQL_QueryDataset {

    @Override
    protected void execute(String query, HttpAction action) {
        Exchange.of(action.getRequest()).answer(query);
    }
}
