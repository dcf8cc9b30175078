package org.w3id.essaim.loader.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.SmallCorpus;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Words;

class SnapshotTest {

    private static final WordGraphs WORDS = WordGraphs.read();
    private static final Node GUIDE = NodeFactory.createURI("https://w3id.org/essaim/id/commons/guide");
    private static final Node GUIDE_GRAPH = NodeFactory.createURI("https://w3id.org/essaim/graph/commons/guide");

    @TempDir
    private Path folder;

    private Snapshot build() throws IOException {
        return Snapshot.build(read(), WORDS);
    }

    private Corpus read() throws IOException {
        return SmallCorpus.in(folder.resolve("corpus")).withGuide().read();
    }

    @Test
    void itsIdIsTheHashOfItsSortedNQuads() throws IOException, NoSuchAlgorithmException {
        Snapshot snapshot = build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        snapshot.writeNQuads(out);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
        assertEquals(HexFormat.of().formatHex(hash), snapshot.id().hex());
        List<byte[]> lines = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(l -> l.getBytes(StandardCharsets.UTF_8))
                .toList();
        List<byte[]> sorted = lines.stream()
                .sorted(Comparator.comparing(l -> l, Arrays::compareUnsigned))
                .toList();
        assertEquals(sorted, lines);
        assertEquals(snapshot.size(), lines.size());
    }

    @Test
    void theOrderOfItsFilesPlaysNoPart() throws IOException {
        Corpus corpus = read();
        List<org.w3id.essaim.loader.source.SourceFile> reversed = new java.util.ArrayList<>(corpus.files());
        java.util.Collections.reverse(reversed);
        Corpus other = new Corpus(corpus.root(), corpus.manifest(), List.of(), reversed, corpus.findings());
        assertEquals(
                Snapshot.build(corpus, WORDS).id(), Snapshot.build(other, WORDS).id());
    }

    @Test
    void anotherStatementGivesAnotherId() throws IOException {
        SnapshotId before = build().id();
        Path file = folder.resolve("corpus/commons/guide.ttl");
        Files.writeString(file, Files.readString(file).replace("Un guide d’essai.", "Un autre guide."));
        Corpus changed = SmallCorpus.at(folder.resolve("corpus")).read();
        assertNotEquals(before, Snapshot.build(changed, WORDS).id());
    }

    @Test
    void hasAGraphForEachFileAndTheirUnionAsDefault() throws IOException {
        Snapshot snapshot = build();
        DatasetGraph dataset = snapshot.dataset();
        assertTrue(dataset.getGraph(GUIDE_GRAPH).contains(GUIDE, Node.ANY, Node.ANY));
        assertTrue(dataset.getDefaultGraph().contains(GUIDE, Node.ANY, Node.ANY));
        assertEquals(9, dataset.getGraph(GUIDE_GRAPH).size());
        assertEquals(
                "commons/guide.ttl",
                snapshot.fileOf(GUIDE_GRAPH.getURI()).orElseThrow().path());
        assertTrue(snapshot.fileOf(Words.ONTOLOGY_GRAPH).isEmpty());
    }

    @Test
    void holdsTheTerritoriesThatThingsNameAndAllTheyArePartOf() throws IOException {
        DatasetGraph dataset = build().dataset();
        Node graph = NodeFactory.createURI(Words.TERRITORIES_GRAPH);
        for (String slug : List.of("commune-35238", "department-35", "region-53", "country-fr")) {
            Node territory = NodeFactory.createURI("https://w3id.org/essaim/id/territory/" + slug);
            assertTrue(dataset.getGraph(graph).contains(territory, Node.ANY, Node.ANY), slug);
        }
        Node other = NodeFactory.createURI("https://w3id.org/essaim/id/territory/region-93");
        assertFalse(dataset.getGraph(graph).contains(other, Node.ANY, Node.ANY));
    }

    @Test
    void cannotBeChanged() throws IOException {
        DatasetGraph dataset = build().dataset();
        assertThrows(UnsupportedOperationException.class, dataset::clear);
        assertThrows(UnsupportedOperationException.class, () -> dataset.removeGraph(GUIDE_GRAPH));
        assertThrows(UnsupportedOperationException.class, () -> dataset.begin(TxnType.WRITE));
        assertThrows(RuntimeException.class, () -> dataset.getDefaultGraph().delete(GUIDE, GUIDE, GUIDE));
    }

    @Test
    void comesBackFromItsDirectory() throws IOException {
        Snapshot snapshot = build();
        Path directory = SnapshotDirectory.write(snapshot, folder.resolve("out"));
        DatasetGraph opened = SnapshotDirectory.open(directory).dataset();
        assertEquals(
                snapshot.dataset().getDefaultGraph().size(),
                opened.getDefaultGraph().size());
        assertTrue(opened.getDefaultGraph().isIsomorphicWith(snapshot.dataset().getDefaultGraph()));
        assertEquals(directory, SnapshotDirectory.write(snapshot, folder.resolve("out")));
    }

    @Test
    void isNotOpenedUnderANameThatIsNotItsHash() throws IOException {
        Path directory = SnapshotDirectory.write(build(), folder.resolve("out"));
        Path renamed = directory.resolveSibling("0".repeat(64));
        Files.move(directory, renamed);
        assertThrows(IOException.class, () -> SnapshotDirectory.open(renamed));
    }
}
