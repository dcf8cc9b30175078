package org.w3id.essaim.endpoint.search;

/**
 * Which characters of a text are shown; cut between words where there are spaces.
 *
 * @param start the first
 * @param end behind the last
 */
record Excerpt(int start, int end) {
    Excerpt {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not an excerpt: " + start + "–" + end);
        }
    }

    /**
     * @param from where the hit begins that must be seen
     * @param to where it ends
     * @param before characters shown before the hit, at most
     * @param most characters shown, unless the hit is longer
     */
    static Excerpt of(String text, int from, int to, int before, int most) {
        if (text.length() <= most) {
            return new Excerpt(0, text.length());
        }
        int start = from <= before ? 0 : after(text, from - before, from);
        int wanted = Math.max(to, start + most);
        int end = wanted >= text.length() ? text.length() : before(text, wanted, to);
        return new Excerpt(start, end);
    }

    /** Behind the first space from there on. */
    private static int after(String text, int at, int latest) {
        int space = text.indexOf(' ', at);
        return space >= 0 && space < latest ? space + 1 : latest;
    }

    /** Before the last space up to there. */
    private static int before(String text, int at, int earliest) {
        int space = text.lastIndexOf(' ', at);
        return space > earliest ? space : earliest;
    }
}
