package org.w3id.essaim.endpoint.lists;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Slug;

/**
 * How the values of a filter may be written, for who wrote another: by slug, and by name in each language.
 *
 * @param choices all that may be asked, as it stands in a canonical query
 * @param byWriting the choice that each writing means
 * @param writings the same, to be compared
 */
record Spellings(List<String> choices, Map<String, String> byWriting, Near.Among writings) {

    /** Those of a filter. */
    record Of(ThingFilter filter) implements Catalogue.Derived<Spellings> {
        @Override
        public Spellings make(Catalogue catalogue) {
            List<Thing> things = filter.choices(catalogue);
            Map<String, String> byWriting = new LinkedHashMap<>();
            for (Thing thing : things) {
                String canonical = filter.canonical(thing);
                byWriting.put(canonical, canonical);
                byWriting.putIfAbsent(thing.slug(), canonical);
                for (Lang lang : Lang.values()) {
                    Slug.fromName(thing.name(lang).value()).ifPresent(name -> byWriting.putIfAbsent(name, canonical));
                }
            }
            List<String> choices = things.stream().map(filter::canonical).toList();
            return new Spellings(choices, byWriting, new Near.Among(byWriting.keySet()));
        }
    }

    /** The choices that may have been meant, the nearest first. */
    List<String> near(String written) {
        Set<String> near = new LinkedHashSet<>();
        add(written, near);
        Slug.fromName(written).filter(slug -> !slug.equals(written)).ifPresent(slug -> add(slug, near));
        return List.copyOf(near);
    }

    private void add(String written, Set<String> near) {
        writings.of(written).forEach(writing -> near.add(byWriting.get(writing)));
    }
}
