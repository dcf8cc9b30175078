package org.w3id.essaim.endpoint.engine;

import org.apache.jena.query.QueryCancelledException;
import org.w3id.essaim.endpoint.http.Problem;

/** What a query asks of us cannot be given, as is found while it runs. A cancellation for ARQ: no filter turns it into a false. */
final class RefusedCallException extends QueryCancelledException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedCallException(Problem problem) {
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
