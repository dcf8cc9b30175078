package org.w3id.essaim.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import org.w3id.essaim.endpoint.http.VersionServed;
import org.w3id.essaim.endpoint.publish.Edition;

/** The edition that a request sees from its first byte to its last: taken once, by the first filter. */
final class ServedEdition {

    private static final String ATTRIBUTE = ServedEdition.class.getName();

    private ServedEdition() {}

    static void note(HttpServletRequest request, Edition edition, VersionServed version) {
        request.setAttribute(ATTRIBUTE, edition);
        version.on(request);
    }

    static Edition of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Edition edition) {
            return edition;
        }
        throw new IllegalStateException("the filter of versions was not passed");
    }
}
