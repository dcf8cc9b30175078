package org.w3id.essaim.endpoint.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.essaim.endpoint.http.Problem;

/** A query has spent what it may. A cancellation for ARQ: no COALESCE, IF, BIND or OPTIONAL turns it into a value. */
public final class LimitReachedException extends QueryCancelledException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private LimitReachedException(Problem problem) {
        this.problem = problem;
    }

    static LimitReachedException deadline(SparqlLimits limits) {
        return new LimitReachedException(deadlineProblem(limits));
    }

    static Problem deadlineProblem(SparqlLimits limits) {
        String seconds = BigDecimal.valueOf(limits.deadline().toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
        return Problem.of("deadline", 504, Map.of("seconds", seconds));
    }

    static LimitReachedException rows(SparqlLimits limits) {
        return tooLarge("rows", limits.mostRows());
    }

    static LimitReachedException bytes(SparqlLimits limits) {
        return tooLarge("bytes", limits.mostAnswerBytes());
    }

    static LimitReachedException memory(SparqlLimits limits) {
        return tooLarge("memory", limits.mostMemoryBytes());
    }

    /** The answer of another endpoint. */
    static LimitReachedException service(long limit) {
        return tooLarge("service", limit);
    }

    /** A value that grew beyond what one value may be: {@code text} or {@code digits}. */
    static LimitReachedException value(String what, long limit) {
        return tooLarge(what, limit);
    }

    /** A pattern that was computed too long ({@code regex}) or that goes too deep into a text ({@code regex-depth}). */
    static LimitReachedException pattern(String what, long limit) {
        return new LimitReachedException(QueryText.problem(what, limit));
    }

    /** What is said of an answer of too many bytes. */
    public static Problem tooManyBytes(long limit) {
        return tooMuch("bytes", limit);
    }

    private static LimitReachedException tooLarge(String what, long limit) {
        return new LimitReachedException(tooMuch(what, limit));
    }

    private static Problem tooMuch(String what, long limit) {
        return Problem.of(
                "answer-too-large",
                413,
                Map.of("case", what, "limit", String.valueOf(limit), "mebibytes", mebibytes(limit)));
    }

    /** For readers, of bytes: {@code 64}, {@code 0.06}. */
    private static String mebibytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1L << 20), bytes < 1L << 20 ? 2 : 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    public Problem problem() {
        return problem;
    }
}
