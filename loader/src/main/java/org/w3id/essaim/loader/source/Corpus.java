package org.w3id.essaim.loader.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.ontology.Things;

/**
 * A folder of source files as it was read. The paths of its files and findings are relative to its root.
 *
 * @param foundations the corpora that it stands on, nearest first: their files are among its files
 * @param files those of the things, sorted by path; the manifests are not among them
 * @param findings about files and folders: {@code policy.file}, {@code policy.path}, {@code policy.slug}, {@code policy.foreign-subject},
 *     {@code link.duplicate}; those of reading stand in each file
 */
public record Corpus(
        Path root, Manifest manifest, List<Foundation> foundations, List<SourceFile> files, List<Finding> findings) {

    public Corpus {
        Objects.requireNonNull(root);
        Objects.requireNonNull(manifest);
        foundations = List.copyOf(foundations);
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

    /** The folders that it was read from: its own first. */
    public List<Path> folders() {
        return Stream.concat(Stream.of(root), foundations.stream().map(Foundation::root))
                .toList();
    }

    /** Whether a file is this corpus's own, not one of what it stands on. */
    public boolean isOwn(SourceFile file) {
        return Foundation.within(file.path()).equals(file.path());
    }

    /** The manifest that speaks for a file: that of the corpus in whose folder it lies. */
    public Manifest manifest(SourceFile file) {
        return foundations.stream()
                .filter(foundation -> file.path().startsWith(foundation.prefix()))
                .map(Foundation::manifest)
                .findFirst()
                .orElse(manifest);
    }

    /** Where a file lies in the folder of the corpus that holds it. */
    public String path(SourceFile file) {
        return Foundation.within(file.path());
    }

    /** The thing a file describes, by its place: the folder of its kind and its name; empty if it stands in no such place. */
    public Optional<Things.Name> name(SourceFile file) {
        return Layout.name(file.path());
    }
}
