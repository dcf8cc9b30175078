package org.w3id.essaim.endpoint.embed;

import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.pages.EmbedLook;
import org.w3id.essaim.endpoint.pages.EmbedMap;
import org.w3id.essaim.endpoint.things.Thing;

/** What another site asks to show. */
public sealed interface Asked permits Asked.OfList, Asked.OfThing, Asked.OfSearch {

    EmbedLook look();

    /** Whether a piece of HTML is wanted, for the site's own page, in place of a page for a frame. */
    boolean fragment();

    /** @param map how its map is shown, where one is wanted */
    record OfList(ViewQuery query, Optional<EmbedMap> map, EmbedLook look, boolean fragment) implements Asked {
        public OfList {
            Objects.requireNonNull(query);
            Objects.requireNonNull(map);
            Objects.requireNonNull(look);
        }
    }

    /** One thing. */
    record OfThing(Thing thing, EmbedLook look, boolean fragment) implements Asked {
        public OfThing {
            Objects.requireNonNull(thing);
            Objects.requireNonNull(look);
        }
    }

    /** @param words empty for the empty box */
    record OfSearch(String words, EmbedLook look) implements Asked {
        public OfSearch {
            Objects.requireNonNull(words);
            Objects.requireNonNull(look);
        }

        @Override
        public boolean fragment() {
            return false;
        }
    }
}
