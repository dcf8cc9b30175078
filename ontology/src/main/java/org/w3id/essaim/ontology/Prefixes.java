package org.w3id.essaim.ontology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes that contributions and queries use. Every kind and every scheme has its own, spelt like it. */
public final class Prefixes {

    private Prefixes() {}

    /**
     * All prefixes of a corpus, in a fixed order.
     *
     * @param things the base of its things
     */
    public static Map<String, String> of(Things things) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("es", Es.NS);
        map.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        map.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        map.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        map.put("owl", "http://www.w3.org/2002/07/owl#");
        map.put("skos", "http://www.w3.org/2004/02/skos/core#");
        map.put("dcterms", "http://purl.org/dc/terms/");
        map.put("foaf", "http://xmlns.com/foaf/0.1/");
        map.put("org", "http://www.w3.org/ns/org#");
        map.put("prov", "http://www.w3.org/ns/prov#");
        map.put("schema", "https://schema.org/");
        map.put("geo", "http://www.opengis.net/ont/geosparql#");
        map.put("igeo", "http://rdf.insee.fr/def/geo#");
        map.put("dcat", "http://www.w3.org/ns/dcat#");
        map.put("void", "http://rdfs.org/ns/void#");
        map.put("wd", "http://www.wikidata.org/entity/");
        map.put("spdx", Words.LICENCE);
        map.put("voc", Words.VOCABULARY);
        map.put("id", things.base() + "id/");
        for (Kind kind : Kind.values()) {
            map.put(kind.slug(), things.namespace(kind));
        }
        for (Scheme scheme : Scheme.values()) {
            map.put(scheme.slug(), scheme.iri() + "/");
        }
        return Collections.unmodifiableMap(map);
    }
}
