package org.w3id.essaim.loader.source;

import java.util.Map;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.w3id.essaim.loader.finding.FindingCode;

/** A fault of grammar after which the parser cannot go on where it stands. Never leaves this package. */
final class Fault extends RDFParseException {

    private static final long serialVersionUID = 1L;

    private final transient Cause cause;

    /**
     * @param start where the contributor must look, as a UTF-16 index
     * @param end one past what is wrong there
     * @param resume where to look for the next line that can be read
     * @param fatal whether nothing after it can be read
     */
    record Cause(FindingCode code, int start, int end, Map<String, String> arguments, int resume, boolean fatal) {}

    Fault(FindingCode code, int start, int end, Map<String, String> arguments) {
        this(new Cause(code, start, end, arguments, start, false));
    }

    private Fault(Cause cause) {
        super(cause.code().id());
        this.cause = cause;
    }

    /** After it nothing of the file is read. */
    static Fault fatal(FindingCode code, int start, int end, Map<String, String> arguments) {
        return new Fault(new Cause(code, start, end, arguments, start, true));
    }

    Cause what() {
        return cause;
    }

    /** Thrown to be caught nearby: the stack is of no use. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
