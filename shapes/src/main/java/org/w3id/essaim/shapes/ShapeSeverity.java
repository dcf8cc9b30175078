package org.w3id.essaim.shapes;

/** How grave a result is: {@code sh:Violation}, {@code sh:Warning}, {@code sh:Info}. */
public enum ShapeSeverity {
    VIOLATION,
    WARNING,
    INFO;

    /** Severities of others are read as violations: what we do not know must not look harmless. */
    static ShapeSeverity ofIri(String iri) {
        return switch (iri) {
            case Sh.NS + "Warning" -> WARNING;
            case Sh.NS + "Info" -> INFO;
            default -> VIOLATION;
        };
    }
}
