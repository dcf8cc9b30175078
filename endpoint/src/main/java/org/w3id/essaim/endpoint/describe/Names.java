package org.w3id.essaim.endpoint.describe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.essaim.endpoint.http.ETag;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/** The namespaces of the self-description, and short names made from them. */
final class Names {

    static final String VOID = "http://rdfs.org/ns/void#";
    /** What VoID lacks, as the generators of the SIB write it. */
    static final String VOID_EXT = "http://ldf.fi/void-ext#";

    static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    static final String FORMATS = "http://www.w3.org/ns/formats/";
    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String FOAF = "http://xmlns.com/foaf/0.1/";
    static final String PROV = "http://www.w3.org/ns/prov#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String SH = "http://www.w3.org/ns/shacl#";
    static final String SPDX = "http://spdx.org/rdf/terms#";
    static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    static final String SCHEMA = "https://schema.org/";
    /** Our words for what a query may cost. */
    static final String SERVICE = Words.BASE + "service#";

    private Names() {}

    /** The prefixes of contributions and queries, then those of the self-description. */
    static Map<String, String> prefixes(Things things) {
        Map<String, String> all = new LinkedHashMap<>(Prefixes.of(things));
        all.put("void-ext", VOID_EXT);
        all.put("sd", SD);
        all.put("formats", FORMATS);
        all.put("sh", SH);
        all.put("spdx-terms", SPDX);
        all.put("hydra", HYDRA);
        all.put("service", SERVICE);
        return Collections.unmodifiableMap(all);
    }

    /** {@code es:Commons}; for what no prefix shortens, 16 digits of its hash. */
    static String brief(String iri, Map<String, String> prefixes) {
        return prefixes.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .filter(prefix -> iri.substring(prefix.getValue().length()).matches("[\\w.-]+"))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElseGet(() -> ETag.hash(iri));
    }

    /** The namespace of a term: up to its last {@code #} or {@code /}. */
    static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
