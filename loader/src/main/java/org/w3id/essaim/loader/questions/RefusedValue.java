package org.w3id.essaim.loader.questions;

import java.util.Objects;

/** A reader chose what a question cannot take. */
public final class RefusedValue extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String parameter;
    private final String given;
    private final String accepted;

    /** Why. The words for people are the caller's. */
    public enum Reason {
        /** The question has no such parameter; accepted are the names it has. */
        UNKNOWN,
        /** Neither a slug, nor a prefixed name of ours, nor an absolute IRI. */
        NOT_AN_IRI,
        /** An IRI of a thing of another kind; accepted is the kind: {@code territory}. */
        NOT_OF_THE_CLASS,
        /** Not written as its datatype demands; accepted is the datatype: {@code xsd:date}. */
        NOT_OF_THE_DATATYPE,
        /** Not of the form that is asked for; accepted is the pattern. */
        NOT_OF_THE_FORM,
        /** Not four numbers that bound a part of the earth; accepted is their order: {@code west,south,east,north}. */
        NOT_A_BOX
    }

    RefusedValue(Reason reason, String parameter, String given, String accepted) {
        super(parameter + "=" + given + ": " + reason + " " + accepted);
        this.reason = Objects.requireNonNull(reason);
        this.parameter = Objects.requireNonNull(parameter);
        this.given = Objects.requireNonNull(given);
        this.accepted = Objects.requireNonNull(accepted);
    }

    static RefusedValue unknown(String parameter, String given, String names) {
        return new RefusedValue(Reason.UNKNOWN, parameter, given, names);
    }

    public Reason reason() {
        return reason;
    }

    /** The name that the reader gave. */
    public String parameter() {
        return parameter;
    }

    /** The value, as the reader wrote it. */
    public String given() {
        return given;
    }

    /** What is accepted, as the reason has it; may be empty. */
    public String accepted() {
        return accepted;
    }
}
