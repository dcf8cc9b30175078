package org.w3id.essaim.loader.source;

import java.util.Locale;

/** Arguments of findings that are words for people: they stand in the message catalogue under {@link #key()}. */
enum Word {
    END_OF_FILE,
    EXPECT_SUBJECT,
    EXPECT_PREDICATE,
    EXPECT_OBJECT,
    EXPECT_TERM,
    EXPECT_IRI,
    EXPECT_PREFIX,
    EXPECT_DATATYPE,
    EXPECT_TURTLE,
    REASON_SPACE,
    REASON_HOST,
    REASON_USER,
    REASON_SYNTAX,
    REASON_CLOSED,
    REASON_CHANGING,
    LIMIT_FILE,
    LIMIT_LITERAL,
    LIMIT_IRI,
    LIMIT_DEPTH,
    LIMIT_PREFIXES,
    LIMIT_FINDINGS,
    ELSEWHERE;

    /** {@code word.end-of-file}. */
    String key() {
        return "word." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
