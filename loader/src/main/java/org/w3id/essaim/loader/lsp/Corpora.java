package org.w3id.essaim.loader.lsp;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.Foundation;
import org.w3id.essaim.loader.source.NotACorpus;

/** The corpora of the open files, as they are saved, each read once until something is saved. Safe for several threads. */
final class Corpora {

    private final CorpusReader reader = new CorpusReader();
    private final Map<Path, Corpus> saved = new HashMap<>();
    private final Map<Path, Corpus> savedBefore = new HashMap<>();
    private final Map<Path, Corpus> written = new HashMap<>();
    private final Map<Path, ThingIndex> indexes = new HashMap<>();

    /**
     * A corpus as it is saved.
     *
     * @param root absolute
     * @throws NotACorpus if its manifest, as it is saved, is none
     */
    synchronized Corpus saved(Path root) throws NotACorpus {
        Corpus known = saved.get(root);
        if (known != null) {
            return known;
        }
        Corpus before = savedBefore.remove(root);
        Corpus read = before == null ? reader.read(root) : reader.read(root, before);
        saved.put(root, read);
        return read;
    }

    /** A corpus with the open files as they are being written, those of the corpora that it stands on among them. */
    Corpus asWritten(Path root, Collection<Document> open) throws NotACorpus {
        Corpus corpus = saved(root);
        Map<String, String> texts = new TreeMap<>();
        for (Document document : open) {
            document.home().ifPresent(home -> {
                if (home.corpus().equals(root)) {
                    texts.put(home.path(), document.text());
                } else {
                    corpus.foundations().stream()
                            .filter(below ->
                                    isAt(below, home.corpus()) && home.path().contains("/"))
                            .forEach(below -> texts.put(below.prefix() + home.path(), document.text()));
                }
            });
        }
        Corpus now = reader.with(corpus, texts);
        synchronized (this) {
            written.put(root, now);
        }
        return now;
    }

    /**
     * The things of a corpus as they were last seen, saved or being written.
     *
     * @param root absolute
     */
    synchronized ThingIndex index(Path root) throws NotACorpus {
        Corpus now = written.containsKey(root) ? written.get(root) : saved(root);
        ThingIndex known = indexes.get(root);
        if (known != null && known.corpus() == now) {
            return known;
        }
        ThingIndex made = new ThingIndex(now);
        indexes.put(root, made);
        return made;
    }

    private static boolean isAt(Foundation foundation, Path folder) {
        return foundation.root().toAbsolutePath().normalize().equals(folder);
    }

    /** Something was saved: all are looked at anew when they are next asked for, and what changed is read. */
    synchronized void forget() {
        savedBefore.putAll(saved);
        saved.clear();
    }
}
