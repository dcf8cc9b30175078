package org.w3id.essaim.loader.imports;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Things;

/** The imports there are, and how one is run. */
public final class Imports {

    private final List<ImportSet> sets;

    /**
     * @param things the base of the corpus that imported things belong to
     */
    public Imports(Things things) {
        this.sets = List.of(
                new BaseMap(),
                new TerritoryFiles(),
                new ThirdPlaces(things, Territories::standard),
                new Sill(things, () -> KnownLicences.in(WordGraphs.read().vocabularies())),
                new SpdxLicences());
    }

    /** The names of the sets, sorted. */
    public List<String> sets() {
        return sets.stream().map(ImportSet::name).sorted().toList();
    }

    /**
     * Reads a set's source and writes its files below the target, each in one step; files that stand already are not touched, files of
     * another hand, and those of ours whose mark somebody took out, are not written over, and nothing is deleted.
     *
     * @param set one of {@link #sets()}
     * @param source the folder of the set's own files
     * @param target for {@code sill} and {@code tiers-lieux} the root of a corpus, for the others the folder of their files
     * @throws IOException if a file can be neither read nor written; files written before stay
     */
    public ImportResult run(String set, Path source, Path target) throws IOException {
        for (ImportSet candidate : sets) {
            if (candidate.name().equals(set)) {
                return run(candidate, source, target);
            }
        }
        String known = sets().stream().collect(Collectors.joining(", "));
        return new ImportResult.Refused(ImportResult.Refusal.UNKNOWN_SET, List.of(set, known));
    }

    private static ImportResult run(ImportSet set, Path source, Path target) throws IOException {
        ImportSet.Output output;
        try {
            output = set.read(source);
        } catch (MalformedSource e) {
            return e.refusal();
        } catch (NoSuchFileException e) {
            return new ImportResult.Refused(ImportResult.Refusal.NO_SOURCE, List.of(e.getFile()));
        }
        return new TargetFolder(target, set).write(output);
    }
}
