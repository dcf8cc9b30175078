package org.w3id.essaim.endpoint.lists;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;

/** Whether what a resource states as its licence is an open one. Of a licence whose family nobody has said yet nothing is known. */
public final class OpenLicences {

    private static final String LICENSED_UNDER = JsonLdContext.SHIPPED.property("licensedUnder");
    private static final String BROADER = "http://www.w3.org/2004/02/skos/core#broader";
    private static final String NOT_FREE = Scheme.FAMILLE_LICENCE.concept("non-libre");
    private static final Set<String> UNSAID =
            Set.of(Scheme.FAMILLE_LICENCE.concept("non-classee"), Scheme.FAMILLE_LICENCE.concept("inconnue"));

    private OpenLicences() {}

    static Filter filter(Set<Kind> kinds) {
        return new WordFilter("openLicense", kinds, List.of("true", "false"), OpenLicences::values);
    }

    private static Set<String> values(Thing resource) {
        return resource.related(LICENSED_UNDER).stream()
                .flatMap(licence -> licence.value(BROADER).stream())
                .filter(family -> !UNSAID.contains(family))
                .map(family -> Boolean.toString(!family.equals(NOT_FREE)))
                .collect(Collectors.toSet());
    }
}
