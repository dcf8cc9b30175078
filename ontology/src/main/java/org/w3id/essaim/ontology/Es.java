package org.w3id.essaim.ontology;

/**
 * The terms of Essaim's own namespace, and the few classes of others that things are typed with. Held against {@code essaim.ttl} by a
 * test: 18 classes and 27 properties, no more and no less.
 */
public final class Es {

    /** The namespace of the ontology, prefix {@code es:}. */
    public static final String NS = Words.BASE + "ns#";

    public static final String RESOURCE = NS + "Resource";
    public static final String COMMONS = NS + "Commons";
    public static final String STUDY = NS + "Study";
    public static final String LEARNING_RESOURCE = NS + "LearningResource";
    public static final String MOOC = NS + "Mooc";
    public static final String COURSE_SESSION = NS + "CourseSession";
    public static final String DIRECTORY = NS + "Directory";
    public static final String ACTOR = NS + "Actor";
    public static final String PERSON = NS + "Person";
    public static final String ORGANIZATION = NS + "Organization";
    public static final String PLACE = NS + "Place";
    public static final String THIRD_PLACE = NS + "ThirdPlace";
    public static final String TERRITORY = NS + "Territory";
    public static final String INTERVENTION = NS + "Intervention";
    public static final String ADOPTION = NS + "Adoption";
    public static final String FUNDING = NS + "Funding";
    public static final String NEED = NS + "Need";
    public static final String TOMBSTONE = NS + "Tombstone";

    public static final String STEWARD = NS + "steward";
    public static final String COMMUNITY = NS + "community";
    public static final String GOVERNANCE = NS + "governance";
    public static final String PARTICIPATION = NS + "participation";
    public static final String ALTERNATIVE_TO = NS + "alternativeTo";
    public static final String IMPORTS_FROM = NS + "importsFrom";
    public static final String SIMILAR_TO = NS + "similarTo";
    public static final String LISTED_IN = NS + "listedIn";
    public static final String STATUS = NS + "status";
    public static final String STUDY_METHOD = NS + "studyMethod";
    public static final String CAN_ACCOMPANY = NS + "canAccompany";
    public static final String CONTACT_PAGE = NS + "contactPage";
    public static final String OPERATED_BY = NS + "operatedBy";
    public static final String FACILITATOR = NS + "facilitator";
    public static final String INTRODUCES = NS + "introduces";
    public static final String REMUNERATION = NS + "remuneration";
    public static final String ADOPTER = NS + "adopter";
    public static final String ADOPTED = NS + "adopted";
    public static final String REPLACES = NS + "replaces";
    public static final String DATA_KEPT = NS + "dataKept";
    public static final String FOLLOWS_INTERVENTION = NS + "followsIntervention";
    public static final String ACCOMPANIED_BY = NS + "accompaniedBy";
    public static final String EXPRESSED_BY = NS + "expressedBy";
    public static final String ANSWERED_BY = NS + "answeredBy";
    public static final String CONSENT = NS + "consent";
    public static final String CHECKED_ON = NS + "checkedOn";
    public static final String MISSING = NS + "missing";

    /** The class of products to replace, which are concepts in the scheme {@link Words#PRODUCT_SCHEME}. */
    public static final String SKOS_CONCEPT = "http://www.w3.org/2004/02/skos/core#Concept";

    private Es() {}
}
