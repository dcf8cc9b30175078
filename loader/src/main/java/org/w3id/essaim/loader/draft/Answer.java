package org.w3id.essaim.loader.draft;

import java.util.List;
import org.apache.jena.graph.Node;

/** What became of the text that somebody gave for a field. */
public sealed interface Answer {

    record Value(Node node) implements Answer {}

    /** Several things or territories are called so: which one is meant? Never fewer than two. */
    record Several(List<Concepts.Choice> among) implements Answer {
        public Several {
            among = List.copyOf(among);
        }
    }

    /** It cannot be a value of the field. */
    record Refused(Reason reason) implements Answer {}

    /** Why. The words for people are the caller's. */
    enum Reason {
        NOT_IN_THE_LIST,
        NOT_A_DAY,
        NOT_A_DATE,
        NOT_A_NUMBER,
        UNKNOWN_TERRITORY,
        NOTHING_IS_CALLED_SO
    }
}
