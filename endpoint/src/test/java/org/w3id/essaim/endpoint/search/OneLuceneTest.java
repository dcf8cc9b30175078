package org.w3id.essaim.endpoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Test;

/** One Lucene, of the version that runs on Java 17 and that no other library brings along in another one. */
class OneLuceneTest {

    @Test
    void standsOnTheClassPathOnce() throws IOException {
        assertEquals(
                1,
                Collections.list(Version.class.getClassLoader().getResources("org/apache/lucene/util/Version.class"))
                        .size());
        assertEquals(Version.LUCENE_9_12_3, Version.LATEST);
    }

    @Test
    void isMadeOfPartsOfOneVersion() {
        List<String> parts = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> new File(path).getName())
                .filter(name -> name.startsWith("lucene-"))
                .toList();
        assertTrue(parts.stream().allMatch(name -> name.endsWith("-" + Version.LATEST + ".jar")), parts.toString());
    }
}
