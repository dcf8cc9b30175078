package org.w3id.essaim.endpoint.http;

/** Renders a problem for a browser. The pages do it in the look of the site; {@link #plain()} is for the time before they are there. */
@FunctionalInterface
public interface ProblemPage {

    /**
     * A problem in the reader's words.
     *
     * @param instance the path and query that were asked, as sent
     * @param requestId to find the request in the log
     */
    record Told(Problem problem, Lang lang, String title, String detail, String instance, String requestId) {}

    /** A whole HTML document. */
    String html(Told told);

    /** Title and detail, no more. */
    static ProblemPage plain() {
        return PlainProblemPage.load();
    }
}
