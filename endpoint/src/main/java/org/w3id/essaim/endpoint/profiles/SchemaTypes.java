package org.w3id.essaim.endpoint.profiles;

import java.util.List;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

/** The class of schema.org that is nearest to a thing. */
final class SchemaTypes {

    private static final String NATURE = JsonLdContext.SHIPPED.property("nature");
    private static final String SOFTWARE = Scheme.NATURE_COMMUN.concept("logiciel");
    private static final String DATA = Scheme.NATURE_COMMUN.concept("donnees");
    private static final String PERSON = "Person";

    private SchemaTypes() {}

    static boolean isPerson(Thing thing) {
        return thing.type().equals(PERSON);
    }

    /** Of what is no thing of ours, a concept, {@code DefinedTerm}. */
    static String of(Thing thing) {
        return thing.kind().map(kind -> of(kind, thing)).orElse("DefinedTerm");
    }

    private static String of(Kind kind, Thing thing) {
        return switch (kind) {
            case COMMONS -> commons(thing);
            case STUDY -> "ScholarlyArticle";
            case MOOC -> "Course";
            case SESSION -> "CourseInstance";
            case LEARNING -> "LearningResource";
            case DIRECTORY -> "Collection";
            case ACTOR -> isPerson(thing) ? PERSON : "Organization";
            case PLACE -> "Place";
            case INTERVENTION -> "Event";
            case ADOPTION -> "UseAction";
            case FUNDING -> "MonetaryGrant";
            case NEED -> "Demand";
            case PRODUCT -> "Product";
            case TERRITORY -> "AdministrativeArea";
        };
    }

    private static String commons(Thing commons) {
        List<String> natures = commons.related(NATURE).stream().map(Thing::iri).toList();
        return natures.contains(SOFTWARE) ? "SoftwareApplication" : natures.contains(DATA) ? "Dataset" : "CreativeWork";
    }
}
