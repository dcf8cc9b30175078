package org.w3id.essaim.loader.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One set of source data and what the project makes of it. */
interface ImportSet {

    /** Its name on the command line. */
    String name();

    /**
     * Reads the source whole.
     *
     * @param source the folder of the set's own files
     * @throws MalformedSource if the source is there and is not what the set expects
     * @throws IOException if a file cannot be read
     */
    Output read(Path source) throws IOException, MalformedSource;

    /** The folders of its files below the target, with all that is below them; empty text for the target itself, without what is below. */
    List<String> folders();

    /** Whether the text of a file says that this import wrote it. Others' files are never written over. */
    boolean wrote(String text);

    /**
     * What should stand after the import.
     *
     * @param files text by path relative to the target, with '/' separators
     */
    record Output(SortedMap<String, String> files, ImportReport report) {
        public Output {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }

        static Output of(Map<String, String> files, ImportReport report) {
            return new Output(new TreeMap<>(files), report);
        }
    }
}
