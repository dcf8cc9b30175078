package org.w3id.essaim.loader.imports;

import java.util.List;
import java.util.Locale;

/** What came of an import. */
public sealed interface ImportResult permits ImportResult.Done, ImportResult.Refused {

    /** The result in the reader's language, on several lines, French unless the locale is English. */
    String summary(Locale locale);

    /**
     * The files stand.
     *
     * @param set the set's name
     * @param created paths relative to the target, with '/' separators, sorted; so are the others
     * @param changed files of an earlier import that now read otherwise
     * @param unchanged how many files stood already, byte for byte, and were not touched
     * @param stale files of an earlier import that this one no longer gives: left where they are, for a published thing is removed by a
     *     tombstone and by a person
     * @param spared files that some other hand wrote where the import would write: left as they are
     * @param report what was met in the source
     */
    record Done(
            String set,
            List<String> created,
            List<String> changed,
            int unchanged,
            List<String> stale,
            List<String> spared,
            ImportReport report)
            implements ImportResult {
        public Done {
            created = List.copyOf(created);
            changed = List.copyOf(changed);
            stale = List.copyOf(stale);
            spared = List.copyOf(spared);
        }

        @Override
        public String summary(Locale locale) {
            return new ImportWords(locale).summary(this);
        }

        /** The report as text between tabs: row, identifier, reason, what was done; a first line names the fields. */
        public String table(Locale locale) {
            return new ImportWords(locale).table(report);
        }
    }

    /**
     * Nothing was written.
     *
     * @param arguments what the words of the refusal name: a set, a file, a column
     */
    record Refused(Refusal refusal, List<String> arguments) implements ImportResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String summary(Locale locale) {
            return new ImportWords(locale).refusal(this);
        }
    }

    /** Why nothing was written. */
    enum Refusal {
        /** Arguments: the name asked for, the names there are. */
        UNKNOWN_SET,
        /** Argument: the file. */
        NO_SOURCE,
        /** Arguments: the file, the column. */
        NO_COLUMN,
        /** Arguments: the file, and the row or place, counted from 1. */
        MALFORMED,
        /** Argument: the set. */
        INCONSISTENT
    }
}
