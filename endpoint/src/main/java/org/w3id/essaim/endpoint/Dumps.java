package org.w3id.essaim.endpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.publish.DumpPieces;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.publish.Editions;
import org.w3id.essaim.endpoint.publish.Lookup;
import org.w3id.essaim.endpoint.store.KeptFile;
import org.w3id.essaim.endpoint.store.Piece;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/** The dumps of editions: files of the store; without one they are made when asked for, and those of one edition are held. */
final class Dumps {

    static final String SUMS = "SHA256SUMS";

    private final Editions editions;
    private Optional<Made> made = Optional.empty();

    private record Made(SnapshotId id, List<DumpFile> files) {}

    Dumps(Editions editions) {
        this.editions = editions;
    }

    /**
     * Those of an edition, by name, the sums last.
     *
     * @return empty if the edition is not kept
     * @throws IOException if they cannot be read
     */
    Optional<List<DumpFile>> of(SnapshotId id) throws IOException {
        boolean onDisk = editions.store().flatMap(store -> store.directory(id)).isPresent();
        Optional<List<DumpFile>> files = onDisk ? Optional.of(kept(id)) : made(id);
        return files.map(Dumps::withSums);
    }

    private List<DumpFile> kept(SnapshotId id) throws IOException {
        return editions.store().orElseThrow().files(id).stream()
                .filter(file -> DumpPieces.isOne(file.name()))
                .map(Dumps::file)
                .toList();
    }

    private static DumpFile file(KeptFile kept) {
        return new DumpFile(kept.name(), kept.size(), kept.sha256(), () -> Files.newInputStream(kept.path()));
    }

    private synchronized Optional<List<DumpFile>> made(SnapshotId id) throws IOException {
        if (made.filter(known -> known.id().equals(id)).isEmpty()) {
            if (!(editions.find(id) instanceof Lookup.Found found)) {
                return Optional.empty();
            }
            made = Optional.of(new Made(id, files(found.edition())));
        }
        return made.map(Made::files);
    }

    private static List<DumpFile> files(Edition edition) throws IOException {
        List<DumpFile> files = new ArrayList<>();
        for (Piece piece : DumpPieces.of(edition)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            piece.content().writeTo(out);
            files.add(file(piece.name(), out.toByteArray()));
        }
        return files.stream().sorted(Comparator.comparing(DumpFile::name)).toList();
    }

    private static DumpFile file(String name, byte[] bytes) {
        return new DumpFile(name, bytes.length, sha256(bytes), () -> new ByteArrayInputStream(bytes));
    }

    /** As {@code sha256sum} writes and checks them. */
    private static List<DumpFile> withSums(List<DumpFile> files) {
        StringBuilder sums = new StringBuilder();
        files.forEach(file ->
                sums.append(file.sha256()).append("  ").append(file.name()).append('\n'));
        List<DumpFile> all = new ArrayList<>(files);
        all.add(file(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
