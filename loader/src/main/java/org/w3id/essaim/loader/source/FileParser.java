package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.turtle.TurtleUtil;
import org.w3id.essaim.loader.finding.FindingCode;

/**
 * The upper half of the reader: statements, and how to go on after a fault. Since a file is mostly one statement, recovery works inside
 * its list of predicates: a missing {@code ;} or {@code .} is told and read as if it were there; after any other fault reading resumes at the
 * next indented line that starts like a predicate, and a term in column 1 starts a new statement.
 */
final class FileParser extends TermParser {

    private final Rows rows = new Rows();
    private final Nodes nodes = new Nodes();
    private final Recovery recovery;

    private int subjectStart;
    private int predicateStart;
    private int predicateEnd;
    private int objectStart;
    private int objectEnd;
    private int firstObject;
    private int objectRow;
    private int depth;
    private boolean subjectSpoiled;
    private boolean predicateSpoiled;

    /** Whether the statement ended without its dot. */
    private boolean ended;

    FileParser(SourceText source, ReadPolicy policy, Notes notes) {
        super(source, policy, notes);
        this.recovery = new Recovery(text);
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
            Tokens.Token token = Tokens.next(text, start);
            notes.tell(
                    FindingCode.SYNTAX_UNEXPECTED,
                    token.start(),
                    token.end(),
                    Arguments.unexpected(token.in(text), "word.expect-turtle"));
            offset = recovery.nextStatement(Math.max(start, offset));
        }
    }

    /** Reads a directive if one stands here. */
    private boolean parseDirectiveHere() {
        if (peekCodePoint() == '@') {
            Tokens.Token word = Tokens.next(text, offset);
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
            throw unexpected("word.expect-prefix");
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
                            "word.limit-prefixes",
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
            throw unexpected("word.expect-iri");
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
    protected void parseSubject() throws IOException {
        spoiled = false;
        subjectStart = offset;
        int start = offset;
        subject = null;
        Value value = switch (peekCodePoint()) {
            case '(' -> parseCollection();
            case '[' -> parseImplicitBlank();
            case '.', ';', ',' -> throw unexpected("word.expect-subject");
            default -> parseValue();
        };
        if (!(value instanceof Resource resource)) {
            offset = start;
            throw unexpected("word.expect-subject");
        }
        subject = resource;
        subjectStart = start;
        subjectSpoiled = spoiled;
    }

    @Override
    protected void parsePredicateObjectList() throws IOException {
        if (depth > 0) {
            super.parsePredicateObjectList();
            return;
        }
        boolean more = true;
        while (more) {
            int from = offset;
            try {
                predicate = parsePredicate();
                skipWSC();
                parseObjectList();
                more = next();
            } catch (Fault fault) {
                more = resume(fault.what(), from);
            }
        }
    }

    /** After an object: whether another predicate follows. */
    private boolean next() {
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
        if (!recovery.startsPredicate(offset)) {
            throw afterObject();
        }
        if (objectStart == firstObject && recovery.isPredicateWithoutObject(predicateEnd, objectStart, offset)) {
            missingObject();
            rows.cut(objectRow);
            offset = objectStart;
        } else {
            notes.tell(FindingCode.SYNTAX_MISSING_SEMICOLON, objectEnd, objectEnd, Map.of());
        }
        return true;
    }

    private void endWithoutDot() {
        ended = true;
        missingDot(objectEnd, subject.isIRI() ? subject.stringValue() : text.substring(subjectStart, subjectStart + 1));
    }

    private void missingObject() {
        String property = predicateSpoiled ? text.substring(predicateStart, predicateEnd) : predicate.stringValue();
        notes.tell(FindingCode.SYNTAX_MISSING_OBJECT, predicateStart, predicateEnd, Arguments.of("property", property));
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
    private boolean resume(Fault.Cause cause, int from) {
        if (cause.fatal()) {
            throw Fault.fatal(cause.code(), cause.start(), cause.end(), cause.arguments());
        }
        notes.tell(cause.code(), cause.start(), cause.end(), cause.arguments());
        depth = 0;
        Recovery.Place place = recovery.after(Math.max(from, cause.resume()));
        offset = place.offset();
        ended = !place.inStatement();
        return place.inStatement();
    }

    @Override
    protected IRI parsePredicate() throws IOException {
        spoiled = false;
        predicateStart = offset;
        Tokens.Token token = Tokens.next(text, offset);
        if (token.kind() == Tokens.Kind.A) {
            offset = token.end();
            predicateEnd = offset;
            predicateSpoiled = false;
            return RDF.TYPE;
        }
        if (token.kind() != Tokens.Kind.IRI && token.kind() != Tokens.Kind.NAME) {
            throw Characters.isFalseQuote(peekCodePoint()) ? falseQuote(offset) : unexpected("word.expect-predicate");
        }
        Value value = parseValue();
        predicateEnd = offset;
        predicateSpoiled = spoiled;
        return (IRI) value;
    }

    @Override
    protected void parseObjectList() throws IOException {
        firstObject = offset;
        int c = peekCodePoint();
        if (c == ';' || c == ',' || c == -1 || c == ']' || c == '.' && Numbers.end(text, offset) == offset) {
            missingObject();
            objectEnd = predicateEnd;
            if (c != ',') {
                return;
            }
        } else {
            parseObject();
        }
        while (true) {
            c = skipWSC();
            if (c == '{') {
                parseAnnotation();
            }
            if (c == ',') {
                offset++;
                skipWSC();
            } else if (c != -1 && depth == 0 && recovery.isValueWithoutComma(offset)) {
                Fault.Cause cause = unexpected(", ; .").what();
                notes.tell(cause.code(), cause.start(), cause.end(), cause.arguments());
            } else {
                return;
            }
            parseObject();
        }
    }

    @Override
    protected void parseObject() throws IOException {
        int start = offset;
        objectStart = start;
        spoiled = false;
        int row = rows.size();
        switch (peekCodePoint()) {
            case '(' -> object = parseCollection();
            case '[' -> object = parseImplicitBlank();
            default -> {
                object = parseValue();
                reportStatement(subject, predicate, object);
            }
        }
        objectStart = start;
        objectEnd = offset;
        objectRow = row;
        if (rows.size() > row) {
            rows.end(row, objectEnd);
        }
    }

    // ---- brackets and lists

    @Override
    protected Resource parseImplicitBlank() throws IOException {
        int open = open();
        Resource node = createNode();
        reportStatement(subject, predicate, node);
        if (skipWSC() != ']') {
            Scope outer = enter(node, open);
            parsePredicateObjectList();
            int c = skipWSC();
            if (c != ']') {
                boolean another = recovery.startsPredicate(offset) && !recovery.startsStatement(offset);
                throw another
                        ? new Fault(FindingCode.SYNTAX_MISSING_SEMICOLON, objectEnd, objectEnd, Map.of())
                        : new Fault(FindingCode.SYNTAX_UNCLOSED, open, open + 1, Arguments.unclosed("[", "]"));
            }
            leave(outer);
        }
        close(open);
        return node;
    }

    @Override
    protected Resource parseCollection() throws IOException {
        int open = open();
        if (skipWSC() == ')') {
            reportStatement(subject, predicate, RDF.NIL);
            close(open);
            return RDF.NIL;
        }
        Resource first = createNode();
        reportStatement(subject, predicate, first);
        Scope outer = enter(first, open);
        Resource node = first;
        while (skipWSC() != ')') {
            int c = peekCodePoint();
            if (c == -1 || c == ';' || c == ']' || c == '.' && Numbers.end(text, offset) == offset) {
                throw new Fault(FindingCode.SYNTAX_UNCLOSED, open, open + 1, Arguments.unclosed("(", ")"));
            }
            if (subject == null) {
                Resource next = createNode();
                objectStart = offset;
                rest(node, next);
                node = next;
            }
            subject = node;
            predicate = RDF.FIRST;
            predicateStart = offset;
            parseObject();
            subject = null;
        }
        objectStart = offset;
        rest(node, RDF.NIL);
        leave(outer);
        close(open);
        return first;
    }

    private void rest(Resource node, Resource next) {
        spoiled = false;
        reportStatement(node, RDF.REST, next);
    }

    private int open() {
        if (++depth > policy.limits().depth()) {
            throw Fault.fatal(
                    FindingCode.SYNTAX_LIMIT,
                    offset,
                    offset + 1,
                    Arguments.limit("word.limit-depth", depth, policy.limits().depth()));
        }
        return offset++;
    }

    private void close(int open) {
        offset++;
        depth--;
        if (depth == 0) {
            refuseBlank(open, open + 1);
        }
    }

    private record Scope(
            Resource subject,
            IRI predicate,
            int subjectStart,
            int predicateStart,
            int predicateEnd,
            boolean subjectSpoiled,
            boolean predicateSpoiled) {}

    private Scope enter(Resource node, int open) {
        Scope outer = new Scope(
                subject, predicate, subjectStart, predicateStart, predicateEnd, subjectSpoiled, predicateSpoiled);
        subject = node;
        subjectStart = open;
        subjectSpoiled = false;
        predicateSpoiled = false;
        return outer;
    }

    private void leave(Scope outer) {
        subject = outer.subject();
        predicate = outer.predicate();
        subjectStart = outer.subjectStart();
        predicateStart = outer.predicateStart();
        predicateEnd = outer.predicateEnd();
        subjectSpoiled = outer.subjectSpoiled();
        predicateSpoiled = outer.predicateSpoiled();
        spoiled = false;
    }

    @Override
    protected void reportStatement(Resource subject, IRI predicate, Value object) {
        if (subject != null && !spoiled && !subjectSpoiled && !predicateSpoiled) {
            rows.add(nodes.triple(subject, predicate, object), subjectStart, predicateStart, objectStart, offset);
        }
    }
}
