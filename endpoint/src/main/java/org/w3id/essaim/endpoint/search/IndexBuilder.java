package org.w3id.essaim.endpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/** Writes an index in memory: one document for each entry, in their order. */
final class IndexBuilder {

    private IndexBuilder() {}

    static SearchIndex build(Collection<SearchEntry> entries) {
        Words words = new Words();
        Spellings.Counter spellings = new Spellings.Counter();
        List<IndexedThing> things = new ArrayList<>(entries.size());
        ByteBuffersDirectory memory = memory();
        try {
            try (IndexWriter writer = new IndexWriter(memory, config(words))) {
                for (SearchEntry entry : entries) {
                    writer.addDocument(document(entry, words));
                    things.add(IndexedThing.of(entry));
                    spellings.learn(entry);
                }
                writer.forceMerge(1);
            }
            return new SearchIndex(DirectoryReader.open(memory), things, words, spellings.spellings(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read as Lucene reads files that are mapped into memory: quicker than as this directory reads them of itself. */
    @SuppressWarnings("deprecation") // “experimental”, until Lucene knows a better one for the heap
    private static ByteBuffersDirectory memory() {
        return new ByteBuffersDirectory(
                new SingleInstanceLockFactory(),
                ByteBuffersDataOutput::new,
                ByteBuffersDirectory.OUTPUT_AS_MANY_BUFFERS_LUCENE);
    }

    /** Merging only what lies side by side keeps the documents in their order, by which the things are known. */
    private static IndexWriterConfig config(Words words) {
        Map<String, Analyzer> analyzers = new HashMap<>(IndexField.analyzers(words));
        analyzers.putAll(Suggester.analyzers());
        return new IndexWriterConfig(new PerFieldAnalyzerWrapper(words.singular, analyzers))
                .setMergePolicy(new LogByteSizeMergePolicy());
    }

    private static Document document(SearchEntry entry, Words words) {
        Document document = new Document();
        IndexField.write(entry, document);
        Suggester.write(entry, document, words);
        return document;
    }
}
