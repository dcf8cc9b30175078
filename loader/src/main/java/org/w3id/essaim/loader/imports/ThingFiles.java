package org.w3id.essaim.loader.imports;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.loader.format.ThingWriter;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

/** The files of one run, each with the mark of its import. */
final class ThingFiles {

    private final Things things;
    private final Mark mark;
    private final ThingWriter writer;
    private final SortedMap<String, String> files = new TreeMap<>();

    ThingFiles(Things things, Mark mark) {
        this.things = things;
        this.mark = mark;
        this.writer = new ThingWriter(things);
    }

    String iri(Kind kind, String slug) {
        return things.iri(kind, slug);
    }

    /**
     * @param thing described under {@link #iri}
     * @throws MalformedSource if another row has given this thing already
     */
    void put(Kind kind, String slug, Description thing) throws MalformedSource {
        String path = kind.slug() + "/" + slug + ".ttl";
        if (files.put(path, mark.put(writer.write(thing))) != null) {
            throw new MalformedSource(ImportResult.Refusal.INCONSISTENT, mark.set());
        }
    }

    SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }
}
