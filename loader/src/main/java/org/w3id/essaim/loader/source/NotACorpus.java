package org.w3id.essaim.loader.source;

import java.nio.file.Path;
import java.util.Objects;

/** This folder is no corpus, or cannot be read: nothing can be checked there. */
public final class NotACorpus extends Exception {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final Reason reason;
    private final String detail;

    /** Why. The words for people are the caller's. */
    public enum Reason {
        /** There is no such folder. */
        NO_FOLDER("no such folder"),
        /** It holds no file {@code corpus.ttl}. */
        NO_MANIFEST("no file corpus.ttl in it"),
        /** Its manifest describes no {@code dcat:Dataset}. */
        NO_DATASET("its corpus.ttl describes no dcat:Dataset"),
        /** Its manifest does not state, in {@code void:uriSpace}, an absolute IRI that ends in a slash. */
        NO_BASE("its corpus.ttl states no void:uriSpace that is an absolute IRI ending in /"),
        /** Its manifest does not state one {@code dcterms:license}. */
        NO_LICENSE("its corpus.ttl states no dcterms:license"),
        /** What it requires is in no folder beside it, or has another base. */
        NO_FOUNDATION("the corpus that it requires is in no folder beside it"),
        /** The system refuses to read it. */
        UNREADABLE("it cannot be read");

        private final String english;

        Reason(String english) {
            this.english = english;
        }
    }

    public NotACorpus(Path path, Reason reason) {
        this(path, reason, "");
    }

    /** @param detail what it is about: for {@link Reason#NO_FOUNDATION} the IRI of the dataset required */
    NotACorpus(Path path, Reason reason, String detail) {
        super(path + ": " + reason.english + (detail.isEmpty() ? "" : ": " + detail));
        this.path = path.toString();
        this.reason = Objects.requireNonNull(reason);
        this.detail = Objects.requireNonNull(detail);
    }

    /** What the reason is about, or nothing. */
    public String detail() {
        return detail;
    }

    /** The folder, or the file in it that cannot be read. */
    public Path path() {
        return Path.of(path);
    }

    public Reason reason() {
        return reason;
    }
}
