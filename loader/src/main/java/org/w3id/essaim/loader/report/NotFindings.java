package org.w3id.essaim.loader.report;

/** A file is not one of findings as {@code essaim check --format json} writes it: nothing of it is told. */
public final class NotFindings extends Exception {
    private static final long serialVersionUID = 1L;

    private final String where;

    NotFindings(String where) {
        super(where);
        this.where = where;
    }

    NotFindings(String where, Throwable cause) {
        super(where, cause);
        this.where = where;
    }

    /** What cannot be believed: a JSON pointer of names of ours, {@code /findings/3/code}, or {@code size} or {@code json}. */
    public String where() {
        return where;
    }
}
