package org.w3id.essaim.loader.imports;

import java.util.Locale;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * The first line of a file that an import wrote: a comment, so that it is no part of the graph. Who takes it out takes the file over by
 * hand, and no import writes there again.
 *
 * @param set the name of the set
 * @param sentence the key of what the line says, in both languages
 */
record Mark(String set, String sentence) {

    /** On the record of a thing. */
    Mark(String set) {
        this(set, "mark");
    }

    /** The text of a file as this import leaves it. */
    String put(String turtle) {
        String french = new ImportWords(Locale.FRENCH).text(sentence);
        String english = new ImportWords(Locale.ENGLISH).text(sentence);
        return SourceFile.GENERATED + set + " : " + french + " / " + english + "\n" + turtle;
    }

    /** Whether this import wrote a file of this text. */
    boolean isOn(String text) {
        String begin = SourceFile.GENERATED + set;
        return text.startsWith(begin + " ") || text.startsWith(begin + "\n");
    }
}
