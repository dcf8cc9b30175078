package org.w3id.essaim.endpoint.sparql;

import org.w3id.essaim.endpoint.engine.Admission;
import org.w3id.essaim.endpoint.engine.QueryReader;
import org.w3id.essaim.endpoint.engine.SparqlBackend;
import org.w3id.essaim.endpoint.engine.SparqlLimits;

/** What every exchange answers with, whoever asks. */
record Means(QueryReader reader, SparqlBackend backend, Admission admission, Answers answers, SparqlLimits limits) {}
