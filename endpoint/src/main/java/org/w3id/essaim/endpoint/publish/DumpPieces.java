package org.w3id.essaim.endpoint.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.w3id.essaim.endpoint.store.Piece;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.views.GraphText;
import org.w3id.essaim.endpoint.views.KindTable;
import org.w3id.essaim.loader.snapshot.SnapshotDirectory;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.ontology.Kind;

/** An edition as files to take home: the quads, all statements as Turtle, a table for each kind, the terms of use. */
public final class DumpPieces {

    /** The default graph: the union of all. */
    public static final String TURTLE = "data.ttl.gz";

    /** The licence, and whom to name. */
    public static final String LICENCE = "LICENCE.txt";

    private DumpPieces() {}

    /** Without the quads, which a store has anyway. */
    static List<Piece> besideTheQuads(Edition edition) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(TURTLE, out -> {
            GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
            zipped.write(GraphText.turtle(
                    edition.snapshot().dataset().getDefaultGraph(),
                    edition.snapshot().things()));
            zipped.finish();
        }));
        Catalogue catalogue = edition.catalogue();
        Arrays.stream(Kind.values())
                .filter(kind -> !catalogue.things(kind).isEmpty())
                .forEach(kind -> pieces.add(
                        new Piece(kind.slug() + ".csv", out -> out.write(new KindTable(kind, catalogue).csv()))));
        pieces.add(
                new Piece(LICENCE, out -> out.write(licence(edition.snapshot().manifest()))));
        return pieces;
    }

    /** All of them, for an edition that is on no disk. */
    public static List<Piece> of(Edition edition) {
        List<Piece> pieces = new ArrayList<>(besideTheQuads(edition));
        pieces.add(new Piece(SnapshotDirectory.DATA, out -> {
            GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
            edition.snapshot().writeNQuads(zipped);
            zipped.finish();
        }));
        return pieces;
    }

    /** Whether a file of a store is one of these. */
    public static boolean isOne(String name) {
        return name.equals(SnapshotDirectory.DATA)
                || name.equals(TURTLE)
                || name.equals(LICENCE)
                || name.endsWith(".csv");
    }

    private static byte[] licence(Manifest manifest) {
        List<String> lines = new ArrayList<>(List.of(manifest.license()));
        lines.addAll(manifest.attribution().values());
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
