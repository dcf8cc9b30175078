package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.ontology.Prefixes;

/** Reads Turtle files, and tells what is wrong with them at its place. Safe for use by several threads. */
public final class TurtleReader {

    private final ReadPolicy policy;
    private final Map<String, String> ours;
    private final Shared shared = new Shared();

    public TurtleReader(ReadPolicy policy) {
        this.policy = Objects.requireNonNull(policy);
        this.ours = policy.fixedPrefixes() ? Prefixes.of(policy.things()) : Map.of();
    }

    /**
     * Reads a file. Whatever its bytes are, the answer is a file, with findings if need be; a fault of the reader itself is
     * {@code engine.crashed} there.
     *
     * @param path under which its findings stand, with {@code /} separators
     * @param bytes not changed, not kept
     */
    public SourceFile read(String path, byte[] bytes) {
        if (bytes.length > policy.limits().fileBytes()) {
            return tooLarge(path, bytes.length, policy.limits());
        }
        Decoder.Decoded decoded = Decoder.decode(bytes);
        SourceText source = new SourceText(path, decoded.text());
        if (decoded.fault().isPresent()) {
            return refused(
                    source,
                    FindingCode.SYNTAX_ENCODING,
                    decoded.faultAt(),
                    decoded.fault().get());
        }
        return guarded(source, () -> parse(source));
    }

    /** What the work gives, or why it gave nothing. */
    static SourceFile guarded(SourceText source, Supplier<SourceFile> work) {
        return BigStack.call(() -> {
                    try {
                        return work.get();
                    } catch (RuntimeException e) {
                        // Any input must give a file: what escapes the parser is a fault of ours, told as such.
                        return refused(
                                source,
                                FindingCode.ENGINE_CRASHED,
                                0,
                                Arguments.of("reason", Arguments.cut(e.toString())));
                    }
                })
                .orElseGet(() -> refused(
                        source,
                        FindingCode.SYNTAX_LIMIT,
                        0,
                        Arguments.of("what", Word.LIMIT_DEPTH.key(), "value", "?", "limit", "64 MB")));
    }

    private SourceFile parse(SourceText source) {
        Notes notes = new Notes(source, policy.limits().findings());
        FileParser parser = new FileParser(source, policy, ours, notes, shared);
        Rows rows = new Rows();
        try {
            if (!policy.anyCharacter()) {
                TextCheck.characters(source, notes);
            }
            if (!TextCheck.conflict(source, notes)) {
                rows = parser.read();
            }
        } catch (Fault fault) {
            notes.tellLast(fault.what());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new SourceFile(source, rows, shared.prefixes(parser.prefixes()), parser.comments(), notes.findings());
    }

    /** @param size in bytes */
    static SourceFile tooLarge(String path, long size, ReadLimits limits) {
        return refused(
                new SourceText(path, ""),
                FindingCode.SYNTAX_LIMIT,
                0,
                Arguments.limit(Word.LIMIT_FILE.key(), size, limits.fileBytes()));
    }

    /** A file that lies there, closed to us or gone or changing while we read. */
    static SourceFile unreadable(String path, IOException why) {
        boolean closed = why instanceof AccessDeniedException;
        String reason = closed ? Word.REASON_CLOSED.key() : Word.REASON_CHANGING.key();
        return refused(
                new SourceText(path, ""),
                FindingCode.POLICY_FILE,
                0,
                Arguments.of("variant", "unreadable", "path", path, "reason", reason));
    }

    /** A file of which nothing was read. */
    static SourceFile refused(SourceText source, FindingCode code, int at, Map<String, String> arguments) {
        int length = source.text().length();
        Position position = source.position(Math.min(at, length), Math.min(at + 1, length));
        return new SourceFile(source, new Rows(), Map.of(), List.of(), List.of(Finding.of(code, position, arguments)));
    }
}
