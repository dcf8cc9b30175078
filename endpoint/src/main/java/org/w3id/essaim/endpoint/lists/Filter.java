package org.w3id.essaim.endpoint.lists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** A parameter that narrows a list to the things that have one of the values asked. A value has one form, the canonical one. */
public sealed interface Filter permits ThingFilter, WordFilter {

    /** The parameter: {@code theme}. */
    String name();

    /** The lists that know it. */
    Set<Kind> kinds();

    /** The values that a thing has. */
    Set<String> values(Thing thing);

    /** The values that answer for the one asked: itself, and for {@code serves} all that hold it. */
    Set<String> wanted(String value, Catalogue catalogue);

    /** How a value stands in a canonical query; empty if there is no such concept, thing, territory or word. */
    Optional<String> canonical(String value, Catalogue catalogue);

    /** What a canonical value means; empty for a word, and for a territory that no thing names. */
    Optional<Thing> meaning(String value, Catalogue catalogue);

    /** The words that may be asked, for who asks for another; empty where they are things. */
    List<String> words();

    /** Whether it finds all that is inside a territory. */
    default boolean isTerritorial() {
        return false;
    }
}
