package org.w3id.essaim.endpoint.profiles;

import static org.w3id.essaim.endpoint.profiles.Readings.always;
import static org.w3id.essaim.endpoint.profiles.Readings.leading;
import static org.w3id.essaim.endpoint.profiles.Readings.names;
import static org.w3id.essaim.endpoint.profiles.Readings.things;
import static org.w3id.essaim.endpoint.profiles.Readings.values;
import static org.w3id.essaim.endpoint.profiles.Readings.within;
import static org.w3id.essaim.endpoint.profiles.Term.many;
import static org.w3id.essaim.endpoint.profiles.Term.one;
import static org.w3id.essaim.endpoint.profiles.Term.reversed;

import java.util.List;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** What works and courses tell in the words of schema.org, in order. */
final class WorkTerms {

    private static final Term LICENSE = many("license", values("licensedUnder"));
    private static final Term LANGUAGES = many("inLanguage", values("languages"));
    private static final Term AUTHOR = many("author", things("authors"));
    private static final Term CONTRIBUTOR = many("contributor", things("contributors"));
    private static final Term MAINTAINER = many("maintainer", things("stewards"));
    private static final Term PROVIDER = many("provider", things("stewards"));
    private static final Term ABOUT = many("about", things("about"));
    private static final Term BASED_ON = many("isBasedOn", things("basedOn"));
    private static final Term PUBLISHED = one("datePublished", values("issuedDate"));
    private static final Term STATUS = one("creativeWorkStatus", names("status"));
    private static final Term TEACHES = many("teaches", names("teaches"));

    private WorkTerms() {}

    static List<Term> commons() {
        return List.of(
                SchemaTerms.KEYWORDS,
                STATUS,
                LICENSE,
                LANGUAGES,
                MAINTAINER,
                many("contributor", things("community")),
                many("hasPart", within("SoftwareSourceCode", "codeRepository", values("repositories"))),
                many("subjectOf", leading(WorkTerms::isWork, "about")),
                SchemaTerms.FUNDING);
    }

    static List<Term> study() {
        return List.of(
                SchemaTerms.KEYWORDS,
                STATUS,
                AUTHOR,
                CONTRIBUTOR,
                PUBLISHED,
                ABOUT,
                BASED_ON,
                LICENSE,
                LANGUAGES,
                MAINTAINER,
                SchemaTerms.FUNDING);
    }

    static List<Term> learning() {
        return List.of(
                many("learningResourceType", names("nature")),
                SchemaTerms.KEYWORDS,
                STATUS,
                SchemaTerms.AUDIENCE,
                TEACHES,
                ABOUT,
                AUTHOR,
                CONTRIBUTOR,
                PROVIDER,
                PUBLISHED,
                LICENSE,
                BASED_ON,
                LANGUAGES);
    }

    static List<Term> mooc() {
        return List.of(
                SchemaTerms.KEYWORDS,
                STATUS,
                SchemaTerms.AUDIENCE,
                TEACHES,
                ABOUT,
                PROVIDER,
                AUTHOR,
                CONTRIBUTOR,
                LICENSE,
                LANGUAGES,
                many("hasCourseInstance", new Sessions()),
                SchemaTerms.FUNDING);
    }

    static List<Term> session() {
        return List.of(
                SchemaTerms.START,
                SchemaTerms.END,
                one("courseMode", always(Sessions.ONLINE, Readings.name())),
                reversed("hasCourseInstance", leading(Kind.MOOC, "sessions")));
    }

    static List<Term> directory() {
        return List.of(SchemaTerms.KEYWORDS, STATUS, LICENSE, LANGUAGES, MAINTAINER, SchemaTerms.FUNDING);
    }

    /** A commons is the subject of studies, resources and courses; of a need it is not. */
    private static boolean isWork(Thing thing) {
        return Stream.of(Kind.STUDY, Kind.LEARNING, Kind.MOOC).anyMatch(thing::isA);
    }
}
