package org.w3id.essaim.endpoint.lists;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is told of a list beside its items, and what of each item.
 *
 * @param facets the filters whose values are counted, in the order asked
 * @param fields the keys of an item that are wanted beside {@code id} and {@code type}; empty for all
 * @param include the blocks of related things that are wanted with each item
 * @param french whether tables are for spreadsheets set to French
 * @param profile in whose words all is told, where not in ours
 */
public record Shown(
        List<String> facets, List<String> fields, List<String> include, boolean french, Optional<Profile> profile) {

    /** The items as they are. */
    public static final Shown PLAIN = new Shown(List.of(), List.of(), List.of(), false, Optional.empty());

    /** The key of how far an item is from the point asked, which is no property of it. */
    public static final String DISTANCE = "distance";

    public Shown {
        facets = List.copyOf(new LinkedHashSet<>(facets));
        fields = List.copyOf(new TreeSet<>(fields));
        include = List.copyOf(new TreeSet<>(include));
        Objects.requireNonNull(profile);
    }
}
