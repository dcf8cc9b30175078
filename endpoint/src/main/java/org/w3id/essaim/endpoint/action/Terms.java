package org.w3id.essaim.endpoint.action;

import org.w3id.essaim.endpoint.things.JsonLdContext;

/** The properties that the answers follow, by the keys of the context. */
final class Terms {

    static final String THEMES = property("themes");
    static final String TEACHES = property("teaches");
    static final String NATURE = property("nature");
    static final String STATUS = property("status");
    static final String CAN_ACCOMPANY = property("canAccompany");
    static final String AREA_SERVED = property("areaServed");
    static final String SKILLS = property("skills");
    static final String REMUNERATION = property("remuneration");
    static final String CONTACT_PAGE = property("contactPage");
    static final String INTRODUCES = property("introduces");
    static final String FACILITATORS = property("facilitators");
    static final String PLACES = property("places");
    static final String SPATIAL = property("spatial");
    static final String START = property("startDate");
    static final String AFTER = property("after");
    static final String ADOPTER = property("adopter");
    static final String ADOPTED = property("adopted");
    static final String ACCOMPANIED_BY = property("accompaniedBy");
    static final String CONTRIBUTORS = property("contributors");
    static final String COMMUNITY = property("community");
    static final String EXPRESSED_BY = property("expressedBy");
    static final String FUNDER = property("funder");
    static final String FUNDED = property("funded");
    static final String AMOUNT = property("value");
    static final String MISSING = property("missing");

    private Terms() {}

    private static String property(String key) {
        return JsonLdContext.SHIPPED.property(key);
    }
}
