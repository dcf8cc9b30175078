package org.w3id.essaim.endpoint.pages;

/** The properties of other vocabularies that pages read; ours are in {@link org.w3id.essaim.ontology.Es}. */
final class Terms {

    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String SCHEMA = "https://schema.org/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    static final String TYPE = DCTERMS + "type";
    static final String SUBJECT = DCTERMS + "subject";
    static final String DESCRIPTION = DCTERMS + "description";
    static final String LICENSE = DCTERMS + "license";
    static final String RIGHTS = DCTERMS + "rights";
    static final String CREATOR = DCTERMS + "creator";
    static final String CONTRIBUTOR = DCTERMS + "contributor";
    static final String ISSUED = DCTERMS + "issued";
    static final String LANGUAGE = DCTERMS + "language";
    static final String AUDIENCE = DCTERMS + "audience";
    static final String SPATIAL = DCTERMS + "spatial";
    static final String PART_OF = DCTERMS + "isPartOf";
    static final String SOURCE = DCTERMS + "source";
    static final String IDENTIFIER = DCTERMS + "identifier";
    static final String REPLACED_BY = DCTERMS + "isReplacedBy";

    static final String AREA_SERVED = SCHEMA + "areaServed";
    static final String SAME_AS = SCHEMA + "sameAs";
    static final String ABOUT = SCHEMA + "about";
    static final String BASED_ON = SCHEMA + "isBasedOn";
    static final String TEACHES = SCHEMA + "teaches";
    static final String SESSION = SCHEMA + "hasCourseInstance";
    static final String START = SCHEMA + "startDate";
    static final String END = SCHEMA + "endDate";
    static final String LOCATION = SCHEMA + "location";
    static final String ORGANIZER = SCHEMA + "organizer";
    static final String FUNDER = SCHEMA + "funder";
    static final String FUNDED = SCHEMA + "fundedItem";
    static final String AMOUNT = SCHEMA + "amount";
    static final String SKILL = SCHEMA + "knowsAbout";
    static final String LATITUDE = SCHEMA + "latitude";
    static final String LONGITUDE = SCHEMA + "longitude";
    static final String STREET = SCHEMA + "streetAddress";
    static final String POSTCODE = SCHEMA + "postalCode";
    static final String URL = SCHEMA + "url";
    static final String REPOSITORY = SCHEMA + "codeRepository";

    static final String HOMEPAGE = "http://xmlns.com/foaf/0.1/homepage";
    static final String MEMBER_OF = "http://www.w3.org/ns/org#memberOf";
    static final String EXACT_MATCH = SKOS + "exactMatch";
    static final String BROADER = SKOS + "broader";
    static final String DIFFERENT_FROM = "http://www.w3.org/2002/07/owl#differentFrom";
    static final String INSEE = "http://rdf.insee.fr/def/geo#codeINSEE";

    private Terms() {}
}
