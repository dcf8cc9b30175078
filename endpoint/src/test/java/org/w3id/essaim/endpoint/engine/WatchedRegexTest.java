package org.w3id.essaim.endpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns end at the deadline, and else do what they did. */
class WatchedRegexTest {

    private final Questions questions = new Questions(Duration.ofSeconds(1));

    private String value(String expression) {
        return questions.ask("SELECT (" + expression + " AS ?y) {}").replaceFirst("^y ?", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "REGEX('abc', '^A', 'i') | true",
                "REGEX('É', 'é', 'i') | true",
                "REGEX('a.c', 'A.C', 'qi') | true",
                "REGEX('abc', 'a.c', 'q') | false",
                "REGEX('a\\nb', '^b', 'm') | true",
                "REGEX('a\\nb', 'a.b', 's') | true",
                "REGEX('ab', 'a b', 'x') | true",
                "REGEX('abc'@fr, 'b') | true",
                "REGEX('🐝', '^.$') | true",
                "fn:matches('abc', 'B', 'i') | true",
                "COALESCE(REGEX('a', CONCAT('(', '')), 'error') | error",
                "COALESCE(REGEX('a', 'a', CONCAT('z', '')), 'error') | error",
                "COALESCE(REGEX(1, 'a'), 'error') | error",
                "COALESCE(REGEX('a', CONCAT('a','')), 'error') | true",
                "REPLACE('abcb', 'b', 'Z') | aZcZ",
                "REPLACE('abAB', 'b', 'Z', 'i') | aZAZ",
                "REPLACE('abc', '(b)', '[$1$0]') | a[bb]c",
                "REPLACE('abc', '', 'Z') | Zabc",
                "REPLACE('abc', 'b*', 'Z') | ZaZc",
                "REPLACE('notEmpty', '.*', 'x') | x",
                "LANG(REPLACE('abc'@fr, 'b', 'Z')) | fr",
                "REPLACE('a.c', '.', 'Z', 'q') | aZc",
                "fn:replace('abc', 'B', 'x', 'i') | axc",
                "COALESCE(REPLACE('abc', 'b', '$2'), 'error') | error",
                "COALESCE(REPLACE('abc', 'b', '$'), 'error') | error",
                "COALESCE(REPLACE(7, 'b', 'a'), 'error') | error",
                "REPLACE('abc', 'x', 'y') | abc",
            })
    void whatIsShortIsMatchedAsEver(String expression, String value) {
        assertEquals(value, value(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGEX(?x, '.*.*.*.*.*.*=x')",
                "REGEX(?x, CONCAT('.*.*.*.*.*.*=', 'x'))",
                "REPLACE(?x, '.*.*.*.*.*.*=x', '')",
                "fn:matches(?x, '.*.*.*.*.*.*=x')",
                "fn:replace(?x, '.*.*.*.*.*.*=x', '')",
                "COALESCE(REGEX(?x, '((a{0,5}){0,5}){0,5}[c]'), 1)",
                "IF(REGEX(?x, '(.*)(.*)(.*)(.*)\\\\4\\\\3\\\\2\\\\1c'), 1, 2)"
            })
    void aMatchEndsAtTheDeadline(String expression) {
        String query = "SELECT (" + expression + " AS ?y) { BIND('" + "a".repeat(3_000) + "' AS ?x) }";
        long begun = System.nanoTime();
        LimitReachedException limit = assertThrows(LimitReachedException.class, () -> questions.ask(query));
        assertEquals("deadline", limit.problem().slug());
        assertEquals(true, System.nanoTime() - begun < 10_000_000_000L);
    }

    private String refused(String expression) {
        String query = "SELECT (COALESCE(" + expression + ", 'none') AS ?y) {}";
        LimitReachedException limit = assertThrows(LimitReachedException.class, () -> questions.ask(query));
        assertEquals("query-refused", limit.problem().slug());
        return limit.problem().arguments().get("case");
    }

    @Test
    void aComputedPatternIsNoLongerThanAWrittenOne() {
        String half = "a".repeat(200);
        assertEquals("regex", refused("REGEX('a', CONCAT('" + half + "', '" + half + "'))"));
        assertEquals("regex", refused("REPLACE('a', CONCAT('" + half + "', '" + half + "'), 'b')"));
    }

    @Test
    void aMatchThatGoesTooDeepIsALimit() {
        assertEquals("regex-depth", refused("REGEX('" + "a".repeat(9_900) + "', '(a|b)*(a|b)*(a|b)*c')"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(?!)",
                "a?(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)(?:a*|b*)"
                        + "(?:a*|b*)(?:a*|b*)(?:a*|b*)(?!)",
                "(?x)(|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|) (|)(?!)"
            })
    void aPatternThatTriesWithoutReadingIsRefused(String pattern) {
        assertEquals("regex-ambiguous", refused("REGEX('', '" + pattern + "')"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "abc ; 1",
                "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$ ; 1",
                "^\\s*(fab|tiers)?[ -]*(lab|lieu)?\\s*\\w*$ ; 1",
                "(|)(|)(|) ; 8",
                "(a|)b(c|)(d|) ; 1",
                "(a*)? ; 2",
                "(?<n>a*)?(?i:b*)?(?=c*)? ; 8",
                "[(|)]*\\(|\\Q(|)(|)\\E ; 1",
                "((a*)*)* ; 3",
                "(|) ; 2",
                ") ; 1",
                "( ; 1",
                "[ ; 1",
                "\\ ; 1",
                "a{ ; 1"
            })
    void countsTheWaysToMatchNothing(String pattern, long ways) {
        assertEquals(ways, EmptyMatches.of(pattern, false));
    }
}
