package org.w3id.essaim.endpoint.ogc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The links of a document, as the standard writes them. */
record Links(ArrayNode array) {

    static final String JSON = "application/json";
    static final String HTML = "text/html";

    /** At the end of a document that has none yet. */
    static Links of(ObjectNode document) {
        return new Links(document.putArray("links"));
    }

    Links add(String rel, String type, String href) {
        link(rel, href).put("type", type);
        return this;
    }

    Links add(String rel, String type, String href, String title) {
        link(rel, href).put("type", type).put("title", title);
        return this;
    }

    /** Of what is said in no form of ours. */
    Links add(String rel, String href) {
        link(rel, href);
        return this;
    }

    private ObjectNode link(String rel, String href) {
        return array.addObject().put("href", href).put("rel", rel);
    }
}
