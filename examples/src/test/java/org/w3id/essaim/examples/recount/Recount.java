package org.w3id.essaim.examples.recount;

import java.util.Map;
import org.apache.jena.graph.Node;

/** Answers one question without SPARQL. */
interface Recount {

    /** @param choices the reader's, by the name of the parameter */
    Table count(Walk walk, Map<String, Node> choices);
}
