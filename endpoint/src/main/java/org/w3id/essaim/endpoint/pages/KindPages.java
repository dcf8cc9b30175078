package org.w3id.essaim.endpoint.pages;

import org.w3id.essaim.ontology.Kind;

/** Which page a kind has. */
final class KindPages {

    private KindPages() {}

    static KindPage of(Kind kind, Scribe scribe) {
        return switch (kind) {
            case COMMONS -> new CommonsPage(scribe);
            case PLACE -> new PlacePage(scribe);
            case ACTOR -> new ActorPage(scribe);
            case INTERVENTION -> new InterventionPage(scribe);
            case ADOPTION -> new AdoptionPage(scribe);
            case FUNDING -> new FundingPage(scribe);
            case NEED -> new NeedPage(scribe);
            case STUDY -> new StudyPage(scribe);
            case MOOC, LEARNING -> new LearningPage(scribe);
            case SESSION -> new SessionPage(scribe);
            case DIRECTORY -> new DirectoryPage(scribe);
            case PRODUCT -> new ProductPage(scribe);
            case TERRITORY -> new TerritoryPage(scribe);
        };
    }
}
