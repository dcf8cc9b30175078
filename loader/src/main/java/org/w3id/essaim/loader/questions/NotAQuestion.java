package org.w3id.essaim.loader.questions;

import java.nio.file.Path;
import java.util.Objects;

/** This file holds no question that can be asked. */
public final class NotAQuestion extends Exception {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final Reason reason;
    private final String detail;

    /** Why. The words for people are the caller's. */
    public enum Reason {
        /** The system refuses to read it; the detail is what it says. */
        UNREADABLE,
        /** It is not Turtle; the detail says where. */
        NOT_TURTLE,
        /** It has neither {@code sh:select} nor {@code sh:construct}. */
        NO_SELECT,
        /** Its query is not SPARQL 1.1; the detail says where. */
        NOT_SPARQL,
        /** A parameter is none: without a name, or not a variable of the leading {@code VALUES} with its default; the detail names it. */
        PARAMETER
    }

    NotAQuestion(Path path, Reason reason, String detail) {
        super(path + ": " + reason + " " + detail);
        this.path = path.toString();
        this.reason = Objects.requireNonNull(reason);
        this.detail = Objects.requireNonNull(detail);
    }

    public Path path() {
        return Path.of(path);
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason says of it; may be empty. */
    public String detail() {
        return detail;
    }
}
