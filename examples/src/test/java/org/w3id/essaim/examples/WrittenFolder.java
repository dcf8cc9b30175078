package org.w3id.essaim.examples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3id.essaim.loader.source.SourceFolder;

/**
 * A folder that is nowhere but in memory.
 *
 * @param texts by path
 */
record WrittenFolder(SortedMap<String, String> texts) implements SourceFolder {

    WrittenFolder(Map<String, String> texts) {
        this(new TreeMap<>(texts));
    }

    @Override
    public Path path() {
        return Path.of("written");
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public List<Entry> entries() {
        return texts.keySet().stream().map(path -> new Entry(path, true)).toList();
    }

    @Override
    public boolean isFile(String path) {
        return texts.containsKey(path);
    }

    @Override
    public long size(String path) throws IOException {
        return read(path, Integer.MAX_VALUE).length;
    }

    @Override
    public byte[] read(String path, int most) throws IOException {
        String text = texts.get(path);
        if (text == null) {
            throw new FileNotFoundException(path);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<SourceFolder> beside() {
        return List.of();
    }
}
