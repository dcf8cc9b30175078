package org.w3id.essaim.endpoint.geo;

import org.apache.jena.query.QueryCancelledException;
import org.w3id.essaim.endpoint.http.Problem;

/** A geometry function was given what it cannot take. A cancellation for ARQ, whose filters make a false of every other exception. */
public final class GeoRefusedException extends QueryCancelledException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    GeoRefusedException(Problem problem) {
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
