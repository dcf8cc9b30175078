package org.w3id.essaim.loader.imports;

import java.util.List;

/** The source is not what the set expects; becomes an {@link ImportResult.Refused} at the front door. */
final class MalformedSource extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ImportResult.Refused refusal;

    MalformedSource(ImportResult.Refusal refusal, String... arguments) {
        super(refusal + " " + List.of(arguments));
        this.refusal = new ImportResult.Refused(refusal, List.of(arguments));
    }

    ImportResult.Refused refusal() {
        return refusal;
    }
}
