package org.w3id.essaim.loader.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.ontology.Things;

/**
 * A folder of source files as it was read. The paths of its files and findings are relative to its root.
 *
 * @param files those of the things, sorted by path; the manifest is not among them
 * @param findings about files and folders: {@code policy.file}, {@code policy.path}, {@code policy.slug}, {@code policy.foreign-subject},
 *     {@code link.duplicate}; those of reading stand in each file
 */
public record Corpus(Path root, Manifest manifest, List<SourceFile> files, List<Finding> findings) {

    public Corpus {
        Objects.requireNonNull(root);
        Objects.requireNonNull(manifest);
        files = List.copyOf(files);
        findings = findings.stream().sorted().distinct().toList();
    }

    /** What was found while reading, in the manifest and every file and about the folder, sorted. */
    public List<Finding> allFindings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(manifest.file().findings());
        files.forEach(file -> all.addAll(file.findings()));
        Collections.sort(all);
        return Collections.unmodifiableList(all);
    }

    /** The thing a file describes, by its place: the folder of its kind and its name; empty if it stands in no such place. */
    public Optional<Things.Name> name(SourceFile file) {
        return Layout.name(file.path());
    }
}
