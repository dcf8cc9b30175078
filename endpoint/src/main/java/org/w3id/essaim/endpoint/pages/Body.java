package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Objects;

/** What stands under the sentence that answers a question. */
public sealed interface Body permits Body.Rows, Body.Names, Body.Adoptions, Body.Visits, Body.Facts {

    /** Things with a line of detail each. */
    record Rows(List<Entry> entries, Sentence more) implements Body {
        public Rows {
            entries = List.copyOf(entries);
            Objects.requireNonNull(more);
        }
    }

    /** Many things, names only, in columns; in a narrow window the first six and {@code more}. */
    record Names(List<StateCount> states, List<Entry> entries, Sentence more) implements Body {
        public Names {
            states = List.copyOf(states);
            entries = List.copyOf(entries);
            Objects.requireNonNull(more);
        }
    }

    /**
     * Adoptions with what is known of each.
     *
     * @param what names the first column: who adopted, or what was adopted
     * @param last names the last column: after which visit, or what was adopted
     */
    record Adoptions(String what, String last, List<StateCount> states, List<AdoptionRow> rows, Sentence more)
            implements Body {
        public Adoptions {
            Objects.requireNonNull(what);
            Objects.requireNonNull(last);
            states = List.copyOf(states);
            rows = List.copyOf(rows);
            Objects.requireNonNull(more);
        }
    }

    /** Visits by date. */
    record Visits(List<Visit> visits, Sentence more) implements Body {
        public Visits {
            visits = List.copyOf(visits);
            Objects.requireNonNull(more);
        }
    }

    /** Labels and values. */
    record Facts(List<Fact> facts) implements Body {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** How many adoptions are in a state. */
    record StateCount(String state, String label, long count) {}

    /**
     * An adoption: who or what, its state, since when.
     *
     * @param last after which visit, or what was adopted
     */
    record AdoptionRow(Entry other, Sentence state, Sentence since, Sentence last) {}
}
