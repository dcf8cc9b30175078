package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.finding.FindingCode;

/** Reads subjects, predicates, objects, brackets and lists, and keeps the triples with the places of their terms. */
abstract class TriplesParser extends TermParser {

    final Rows rows = new Rows();
    final Recovery recovery;

    int subjectStart;
    int predicateStart;
    int predicateEnd;
    int objectStart;
    int objectEnd;

    /** Where the first object of the list being read starts. */
    int firstObject;

    /** How many rows there were before the object read last. */
    int objectRow;

    /** Whether the comma read last was told to be a semicolon. */
    boolean readAsSemicolon;

    /** How many brackets and lists are open. */
    int depth;

    private final Nodes nodes;
    private boolean subjectSpoiled;
    private boolean predicateSpoiled;

    TriplesParser(SourceText source, ReadPolicy policy, Map<String, String> ours, Notes notes, Shared shared) {
        super(source, policy, ours, notes, shared);
        this.recovery = new Recovery(text);
        this.nodes = new Nodes(source.path(), shared);
    }

    /** What a bracket hides until it is closed. */
    record Scope(
            @Nullable Resource subject,
            @Nullable IRI predicate,
            int subjectStart,
            int predicateStart,
            int predicateEnd,
            boolean subjectSpoiled,
            boolean predicateSpoiled) {}

    Scope scope() {
        return new Scope(
                subject, predicate, subjectStart, predicateStart, predicateEnd, subjectSpoiled, predicateSpoiled);
    }

    void restore(Scope outer) {
        subject = outer.subject();
        predicate = outer.predicate();
        subjectStart = outer.subjectStart();
        predicateStart = outer.predicateStart();
        predicateEnd = outer.predicateEnd();
        subjectSpoiled = outer.subjectSpoiled();
        predicateSpoiled = outer.predicateSpoiled();
        spoiled = false;
    }

    /** Whether the only object read for the predicate is really the next predicate. */
    boolean isPredicateWithoutObject() {
        return depth == 0
                && objectStart == firstObject
                && recovery.isPredicateWithoutObject(predicateEnd, objectStart, offset);
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
            case '.', ';', ',' -> throw unexpected(Word.EXPECT_SUBJECT.key());
            default -> parseValue();
        };
        if (!(value instanceof Resource resource)) {
            offset = start;
            throw unexpected(Word.EXPECT_SUBJECT.key());
        }
        subject = resource;
        subjectStart = start;
        subjectSpoiled = spoiled;
    }

    void missingObject() {
        String property = predicateSpoiled ? text.substring(predicateStart, predicateEnd) : predicate.stringValue();
        notes.tell(FindingCode.SYNTAX_MISSING_OBJECT, predicateStart, predicateEnd, Arguments.of("property", property));
    }

    @Override
    protected IRI parsePredicate() throws IOException {
        spoiled = false;
        predicateStart = offset;
        Token token = Tokens.next(text, offset);
        if (token.kind() == Token.Kind.A) {
            offset = token.end();
            predicateEnd = offset;
            predicateSpoiled = false;
            return RDF.TYPE;
        }
        if (token.kind() != Token.Kind.IRI && token.kind() != Token.Kind.NAME) {
            throw Characters.isFalseQuote(peekCodePoint())
                    ? falseQuote(offset)
                    : unexpected(Word.EXPECT_PREDICATE.key());
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
                int comma = offset++;
                skipWSC();
                if (depth == 0 && recovery.isPredicateAfterComma(comma, offset)) {
                    notes.tell(
                            FindingCode.SYNTAX_UNEXPECTED,
                            comma,
                            comma + 1,
                            Arguments.of("found", ",", "expected", ";", "variant", "comma"));
                    readAsSemicolon = true;
                    return;
                }
            } else if (depth == 0 && !isPredicateWithoutObject() && recovery.isValueWithoutComma(objectEnd, offset)) {
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
                refuseBareText();
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

    /** A text without its quotes, as people write who fill in a form: letters, and no colon that would make a name of them. */
    private void refuseBareText() {
        int first = peekCodePoint();
        if (first == '<' || first == '"' || first == '\'') {
            return;
        }
        Token word = Tokens.next(text, offset);
        if (word.kind() == Token.Kind.WORD && depth == 0) {
            String line = text.substring(offset, Tokens.lineEnd(text, offset));
            String written = line.replaceFirst("[ \\t]*[;,.]?[ \\t]*$", "");
            boolean plain = written.chars().noneMatch(c -> "\"':;<>\\@^#".indexOf(c) >= 0);
            String found = plain ? written : word.in(text);
            throw new Fault(
                    FindingCode.SYNTAX_UNEXPECTED,
                    offset,
                    offset + found.length(),
                    Arguments.of(
                            "found",
                            Arguments.cut(found),
                            "expected",
                            Word.EXPECT_TERM.key(),
                            "variant",
                            "bare",
                            "near",
                            "\"" + Arguments.cut(found) + "\"@fr"));
        }
    }

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
            restore(outer);
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
        restore(outer);
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
                    Arguments.limit(
                            Word.LIMIT_DEPTH.key(), depth, policy.limits().depth()));
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

    private Scope enter(Resource node, int open) {
        Scope outer = scope();
        subject = node;
        subjectStart = open;
        subjectSpoiled = false;
        predicateSpoiled = false;
        return outer;
    }

    @Override
    protected void reportStatement(Resource subject, IRI predicate, Value object) {
        if (subject != null && !spoiled && !subjectSpoiled && !predicateSpoiled) {
            rows.add(nodes.triple(subject, predicate, object), subjectStart, predicateStart, objectStart, offset);
        }
    }
}
