package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.turtle.TurtleUtil;
import org.w3id.essaim.loader.finding.FindingCode;

/**
 * The upper half of the reader: statements, and how to go on after a fault. Since a file is mostly one statement, recovery works inside
 * its list of predicates: a missing {@code ;} or {@code .} is told and read as if it were there; after any other fault reading resumes at the
 * next indented line that starts like a predicate, and a term in column 1 starts a new statement.
 */
final class FileParser extends TriplesParser {

    /** Whether the statement ended without its dot. */
    private boolean ended;

    FileParser(SourceText source, ReadPolicy policy, Map<String, String> ours, Notes notes, Shared shared) {
        super(source, policy, ours, notes, shared);
    }

    /** Reads the whole text; what is wrong goes to the notes. */
    Rows read() throws IOException {
        try {
            parse(new UnreadReader(), policy.base());
        } catch (Fault fault) {
            notes.tellLast(fault.what());
        }
        rows.trim();
        return rows;
    }

    // ---- statements

    @Override
    protected void parseStatement() throws IOException {
        int start = offset;
        subject = null;
        depth = 0;
        ended = false;
        try {
            if (!parseDirectiveHere()) {
                parseTriples();
                if (!ended && skipWSC() == '.') {
                    offset++;
                } else if (!ended) {
                    throw unexpected(".");
                }
            }
        } catch (Fault fault) {
            if (fault.what().fatal()) {
                throw fault;
            }
            Fault.Cause cause = fault.what();
            notes.tell(cause.code(), cause.start(), cause.end(), cause.arguments());
            boolean stray = cause.start() == start && text.startsWith(".", start);
            offset = stray ? start + 1 : recovery.nextStatement(Math.max(start, cause.resume()));
        } catch (RDFParseException | IllegalArgumentException e) {
            // Rio's own words are not for contributors: what it refused stands where the cursor is.
            Token token = Tokens.next(text, start);
            notes.tell(
                    FindingCode.SYNTAX_UNEXPECTED,
                    token.start(),
                    token.end(),
                    Arguments.unexpected(token.in(text), Word.EXPECT_TURTLE.key()));
            offset = recovery.nextStatement(Math.max(start, offset));
        }
    }

    /** Reads a directive if one stands here. */
    private boolean parseDirectiveHere() {
        if (peekCodePoint() == '@') {
            Token word = Tokens.next(text, offset);
            switch (word.in(text)) {
                case "@prefix" -> prefix(word.end(), true);
                case "@base" -> base(word.end(), true);
                default -> throw unexpected("@prefix");
            }
            return true;
        }
        if (isKeyword("prefix", false)) {
            prefix(offset + 6, false);
            return true;
        }
        if (isKeyword("base", true)) {
            base(offset + 4, false);
            return true;
        }
        return false;
    }

    private boolean isKeyword(String word, boolean beforeIri) {
        int end = offset + word.length();
        return text.regionMatches(true, offset, word, 0, word.length())
                && end < text.length()
                && (Characters.isSpace(text.charAt(end))
                        || text.charAt(end) == '#'
                        || beforeIri && text.charAt(end) == '<');
    }

    private void prefix(int from, boolean dotted) {
        int start = offset;
        offset = from;
        skipWSC();
        int nameStart = offset;
        int colon = Tokens.prefixEnd(text, nameStart);
        boolean named = colon == nameStart || TurtleUtil.isPrefixStartChar(text.codePointAt(nameStart));
        if (!named || colon >= text.length() || text.charAt(colon) != ':') {
            throw unexpected(Word.EXPECT_PREFIX.key());
        }
        offset = colon + 1;
        int iriStart = skipWSC() == '<' ? offset : -1;
        IRI namespace = iriOfDirective();
        declare(text.substring(nameStart, colon), namespace.stringValue(), iriStart, offset);
        if (prefixes().size() > policy.limits().prefixes()) {
            throw Fault.fatal(
                    FindingCode.SYNTAX_LIMIT,
                    start,
                    offset,
                    Arguments.limit(
                            Word.LIMIT_PREFIXES.key(),
                            prefixes().size(),
                            policy.limits().prefixes()));
        }
        endDirective(start, colon + 1, dotted);
    }

    private void base(int from, boolean dotted) {
        int start = offset;
        offset = from;
        skipWSC();
        IRI iri = iriOfDirective();
        if (!policy.relativeIris()) {
            notes.tell(FindingCode.POLICY_RELATIVE_IRI, start, offset, Map.of());
        }
        setBaseURI(iri.stringValue());
        endDirective(start, from, dotted);
    }

    private IRI iriOfDirective() {
        if (peekCodePoint() != '<') {
            throw isBareAddress() ? bareAddress() : unexpected(Word.EXPECT_IRI.key());
        }
        inDirective = true;
        spoiled = false;
        try {
            return parseURI();
        } finally {
            inDirective = false;
        }
    }

    private void endDirective(int start, int nameEnd, boolean dotted) {
        int end = offset;
        if (dotted && skipWSC() == '.') {
            offset++;
        } else if (dotted) {
            missingDot(end, text.substring(start, nameEnd));
        }
    }

    private void missingDot(int at, String thing) {
        notes.tell(FindingCode.SYNTAX_MISSING_DOT, at, at, Arguments.of("thing", thing));
    }

    // ---- triples

    @Override
    protected void parseTriples() throws IOException {
        if (peekCodePoint() == '[') {
            int open = offset++;
            boolean empty = skipWSC() == ']';
            offset = open;
            parseSubject();
            if (!empty && skipWSC() == '.') {
                return;
            }
        } else {
            parseSubject();
        }
        skipWSC();
        parsePredicateObjectList();
    }

    @Override
    protected void parsePredicateObjectList() throws IOException {
        if (depth > 0) {
            super.parsePredicateObjectList();
            return;
        }
        Scope statement = scope();
        boolean more = true;
        while (more) {
            int from = offset;
            int row = rows.size();
            try {
                predicate = parsePredicate();
                skipWSC();
                parseObjectList();
                more = next();
            } catch (Fault fault) {
                more = resume(fault.what(), from, row, statement);
            }
        }
    }

    /** After an object: whether another predicate follows. */
    private boolean next() {
        if (readAsSemicolon) {
            readAsSemicolon = false;
            return true;
        }
        int c = skipWSC();
        if (c == ';') {
            do {
                offset++;
            } while (skipWSC() == ';');
            boolean last = peekCodePoint() == '.' || peekCodePoint() == -1;
            if (peekCodePoint() == -1 || !last && recovery.startsStatementAfterSemicolon(offset)) {
                endWithoutDot();
                return false;
            }
            return !last;
        }
        if (c == '.') {
            return false;
        }
        if (c == -1 || recovery.startsStatement(offset)) {
            endWithoutDot();
            return false;
        }
        if (isPredicateWithoutObject()) {
            missingObject();
            rows.cut(objectRow);
            offset = objectStart;
            return true;
        }
        if (recovery.startsPredicate(offset)) {
            notes.tell(FindingCode.SYNTAX_MISSING_SEMICOLON, objectEnd, objectEnd, Map.of());
            return true;
        }
        throw afterObject();
    }

    private void endWithoutDot() {
        ended = true;
        missingDot(objectEnd, subject.isIRI() ? subject.stringValue() : text.substring(subjectStart, subjectStart + 1));
    }

    /** Neither a stop nor a predicate follows: why. */
    private Fault afterObject() {
        int c = peekCodePoint();
        boolean adjacent = offset == objectEnd;
        char last = text.charAt(objectEnd - 1);
        if (adjacent && (last == '"' || last == '\'') && (Character.isLetterOrDigit(c) || Characters.isFalseQuote(c))) {
            return new Fault(
                    FindingCode.SYNTAX_UNEXPECTED,
                    objectEnd - 1,
                    objectEnd,
                    Arguments.unexpected(String.valueOf(last), "\\" + last));
        }
        if (Characters.isFalseQuote(c)) {
            return falseQuote(offset);
        }
        return unexpected(adjacent && c == '/' ? "\\/" : "; , .");
    }

    /** Tells the fault and moves on; whether the same statement goes on there. */
    private boolean resume(Fault.Cause cause, int from, int row, Scope statement) {
        if (cause.fatal()) {
            throw Fault.fatal(cause.code(), cause.start(), cause.end(), cause.arguments());
        }
        notes.tell(cause.code(), cause.start(), cause.end(), cause.arguments());
        if (depth > 0) {
            // Inside a bracket that was never closed: what follows may be the statement's own.
            rows.cut(row);
            depth = 0;
        }
        restore(statement);
        Recovery.Place place = recovery.after(Math.max(from, cause.resume()));
        offset = place.offset();
        ended = !place.inStatement();
        return place.inStatement();
    }
}
