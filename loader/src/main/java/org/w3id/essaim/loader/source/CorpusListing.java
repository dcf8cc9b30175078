package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in the folder of a corpus, as paths relative to it with {@code /} separators, sorted. Links are not followed; what starts with
 * a dot is passed over.
 *
 * @param turtle the files of things
 * @param refused what may not lie there
 */
record CorpusListing(List<String> turtle, List<String> refused) {

    CorpusListing {
        turtle = turtle.stream().sorted().toList();
        refused = refused.stream().sorted().toList();
    }

    static CorpusListing of(SourceFolder folder) throws IOException {
        List<String> turtle = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (SourceFolder.Entry entry : folder.entries()) {
            String path = entry.path();
            if (path.equals(Manifest.FILE)) {
                continue;
            }
            if (entry.regular() && path.endsWith(".ttl")) {
                turtle.add(path);
            } else if (!entry.regular() || !Layout.mayLie(path)) {
                refused.add(path);
            }
        }
        return new CorpusListing(turtle, refused);
    }
}
