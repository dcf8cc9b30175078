package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.turtle.TurtleUtil;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.ontology.Kind;

/**
 * Reads one term at a time. What is wrong inside a term is told, the term is {@link #spoiled}, and reading goes on after it; what hides
 * where a term ends is a {@link Fault}.
 */
abstract class TermParser extends CursorParser {

    private final Shared shared;

    TermParser(SourceText source, ReadPolicy policy, Map<String, String> ours, Notes notes, Shared shared) {
        super(source, policy, ours, notes);
        this.shared = shared;
    }

    @Override
    protected Value parseValue() throws IOException {
        int c = peekCodePoint();
        termStart = offset;
        if (c == '<') {
            return parseURI();
        }
        if (c == '"' || c == '\'') {
            return parseQuotedLiteral();
        }
        if (text.startsWith("_:", offset)) {
            return parseNodeID();
        }
        if (c == ':' || c != -1 && TurtleUtil.isPrefixStartChar(c)) {
            return parseQNameOrBoolean();
        }
        if (c != -1 && Characters.isFalseQuote(c)) {
            throw falseQuote(offset);
        }
        return parseNumber();
    }

    @Override
    protected Literal parseNumber() {
        int end = Numbers.end(text, offset);
        if (end == offset) {
            throw unexpected(Word.EXPECT_OBJECT.key());
        }
        String number = text.substring(offset, end);
        termStart = offset;
        offset = end;
        return typed(number, Numbers.datatype(number));
    }

    @Override
    protected Value parseQNameOrBoolean() throws IOException {
        int start = offset;
        if (isBareAddress()) {
            throw bareAddress();
        }
        int colon = Tokens.prefixEnd(text, start);
        if (colon < text.length() && text.charAt(colon) == ':') {
            int end = Tokens.localEnd(text, colon + 1);
            if (isPlain(colon + 1, end)) {
                offset = end;
                return createURI(getNamespace(text.substring(start, colon)) + text.substring(colon + 1, end));
            }
            checkLocalName(colon + 1);
            return super.parseQNameOrBoolean();
        }
        String word = text.substring(start, colon);
        if (word.equals("true") || word.equals("false")) {
            offset = colon;
            return typed(word, XSD.BOOLEAN);
        }
        throw unexpected(Word.EXPECT_TERM.key());
    }

    /** Whether an address stands here without its angle brackets. */
    boolean isBareAddress() {
        return text.startsWith("http://", offset) || text.startsWith("https://", offset);
    }

    Fault bareAddress() {
        int end = offset;
        while (end < text.length() && !Characters.isSpace(text.charAt(end))) {
            end++;
        }
        while (";,.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String found = text.substring(offset, end);
        return new Fault(
                FindingCode.SYNTAX_UNEXPECTED,
                offset,
                end,
                Arguments.of("found", Arguments.cut(found), "expected", "<" + found + ">"));
    }

    /** Whether a local name says what is written, whatever it says: nearly all do, and Rio reads them letter by letter. */
    private boolean isPlain(int from, int end) {
        if (from == end || !Characters.isPlain(text.charAt(from))) {
            return false;
        }
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (!Characters.isPlain(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    /** The escapes of a local name: a backslash before a mark, a percent sign before two hexadecimal digits. */
    private void checkLocalName(int from) {
        int end = Tokens.localEnd(text, from);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean bad = c == '\\' && !(i + 1 < end && TurtleUtil.isLocalEscapedChar(text.charAt(i + 1)))
                    || c == '%' && !(i + 2 < end && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2)));
            if (bad) {
                int to = Math.min(end, i + (c == '%' ? 3 : 2));
                throw new Fault(FindingCode.SYNTAX_ESCAPE, i, to, Arguments.of("escape", text.substring(i, to)));
            }
            i += c == '\\' ? 1 : 0;
        }
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    @Override
    protected Resource parseNodeID() throws IOException {
        int start = offset;
        int label = start + 2;
        if (label >= text.length() || !TurtleUtil.isBLANK_NODE_LABEL_StartChar(text.codePointAt(label))) {
            throw unexpected(Word.EXPECT_TERM.key());
        }
        Resource node = super.parseNodeID();
        refuseBlank(start, offset);
        return node;
    }

    /** Told once for each outermost bracket and each mention of a label. */
    void refuseBlank(int start, int end) {
        if (!policy.blankNodes()) {
            String kind = Kind.ofSlug(source.path().split("/", 2)[0])
                    .orElse(Kind.COMMONS)
                    .slug();
            notes.tell(FindingCode.POLICY_BLANK_NODE, start, end, Arguments.of("kind", kind));
        }
    }

    @Override
    protected Literal parseQuotedLiteral() throws IOException {
        int start = offset;
        String label = parseQuotedString();
        int mark = Tokens.suffix(text, offset);
        if (mark < 0) {
            return valueFactory.createLiteral(label);
        }
        skipWSC(); // rare, and legal: white space before the language or the type
        if (text.charAt(mark) == '@') {
            return tagged(label);
        }
        offset = mark + 2;
        int c = skipWSC();
        if (c != '<' && c != ':' && (c == -1 || !TurtleUtil.isPrefixStartChar(c))) {
            throw unexpected(Word.EXPECT_DATATYPE.key());
        }
        int typeStart = offset;
        if (!(parseValue() instanceof IRI datatype)) {
            offset = typeStart;
            throw unexpected(Word.EXPECT_DATATYPE.key());
        }
        termStart = start;
        return spoiled ? valueFactory.createLiteral(label) : typed(label, datatype);
    }

    private Literal tagged(String label) {
        int at = offset;
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-_".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String tag = text.substring(at + 1, end);
        offset = end;
        boolean formed = Literals.isLanguage(tag);
        valueRefused = false;
        Literal literal = formed ? createLiteral(label, tag, (IRI) null, -1, -1) : valueFactory.createLiteral(label);
        if (formed && !valueRefused && (!policy.knownValues() || Literals.isKnownLanguage(tag))) {
            return literal;
        }
        String near = Literals.nearestLanguage(tag);
        notes.tell(FindingCode.SYNTAX_LANGUAGE, at, end, Arguments.of("tag", tag, "near", near));
        if (!policy.knownValues()) {
            spoiled |= !formed;
            return literal;
        }
        // Read as it is meant, so that no rule tells the same fault again as a text that is missing in that language.
        return valueFactory.createLiteral(label, near);
    }

    @Override
    protected String parseQuotedString() {
        int start = offset;
        QuotedString string = QuotedString.read(text, start, policy.anyCharacter());
        if (!string.closed()) {
            throw unclosedString(start, string.end());
        }
        offset = string.end();
        tellAll(string.flaws());
        spoiled |= !string.flaws().isEmpty();
        int bytes = Arguments.bytes(string.value());
        if (bytes > policy.limits().literalBytes()) {
            notes.tell(
                    FindingCode.SYNTAX_LIMIT,
                    start,
                    offset,
                    Arguments.limit(
                            Word.LIMIT_LITERAL.key(), bytes, policy.limits().literalBytes()));
            spoiled = true;
        }
        return string.value();
    }

    /** A string without its closing quote: perhaps because that one is typographic. */
    private Fault unclosedString(int start, int end) {
        String quote = QuotedString.opener(text, start);
        int limit = quote.length() == 1 ? end : Tokens.lineEnd(text, start);
        for (int i = start + quote.length(); i < limit; i++) {
            boolean closes = i + 1 >= limit || " \t@^;,.".indexOf(text.charAt(i + 1)) >= 0;
            if (Characters.isFalseQuote(text.charAt(i))
                    && text.charAt(i) != '\u2019'
                    && text.charAt(i) != '`'
                    && closes) {
                return falseQuote(i);
            }
        }
        return new Fault(
                FindingCode.SYNTAX_UNCLOSED,
                start,
                start + quote.length(),
                Arguments.unclosed(quote, quote, Unclosed.string(text, start).map(Unclosed::closed)));
    }

    /** A number, a truth value or a text with a datatype; what is not of its type is told and kept. */
    private Literal typed(String label, IRI datatype) {
        String type = datatype.stringValue();
        if (RDF.LANGSTRING.equals(datatype)) {
            refuseValue(label, type);
            spoiled = true;
            return valueFactory.createLiteral(label);
        }
        return shared.good(label, type).orElseGet(() -> checked(label, datatype));
    }

    private Literal checked(String label, IRI datatype) {
        String type = datatype.stringValue();
        valueRefused = false;
        Literal literal = literal(label, datatype);
        boolean bad = valueRefused || Literals.isImpossibleDay(label, type) || Literals.isBadIri(label, type);
        if (bad && policy.knownValues()) {
            refuseValue(label, type);
        } else if (!bad) {
            shared.addGood(literal);
        }
        return literal;
    }

    /** Rio's arithmetic gives up where an exponent is no {@code int}, in an exception of no type. */
    private Literal literal(String label, IRI datatype) {
        try {
            return createLiteral(label, null, datatype, -1, -1);
        } catch (RDFParseException | IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            valueRefused = true;
            return valueFactory.createLiteral(label, datatype);
        }
    }

    private void refuseValue(String label, String type) {
        Map<String, String> arguments = Arguments.of(
                "value", Arguments.cut(label), "type", type, "meant", "", "example", Literals.example(type));
        Meant.value(label, type).ifPresent(meant -> arguments.put(meant.argument(), meant.turtle()));
        notes.tell(FindingCode.SYNTAX_LITERAL, termStart, offset, arguments);
    }
}
