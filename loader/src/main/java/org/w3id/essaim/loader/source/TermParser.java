package org.w3id.essaim.loader.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.common.net.ParsedIRI;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Triple;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.RioSetting;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.eclipse.rdf4j.rio.turtle.TurtleUtil;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Prefixes;

/**
 * The lower half of the reader: walks over the text with a cursor, so that every offset is known, and reads one term at a time. What is
 * wrong inside a term is told, the term is {@link #spoiled}, and reading goes on after it; what hides where a term ends is a {@link Fault}.
 *
 * <p>Rio's own reader is reached through {@code readCodePoint} and the two {@code unread}: with them overridden it is never read.
 */
abstract class TermParser extends TurtleParser {

    /** Stands in the place of an IRI that could not be read; never leaves the parser, since its triple is left out. */
    private static final String UNREADABLE = "urn:x-essaim:unreadable:";

    final SourceText source;
    final String text;
    final ReadPolicy policy;
    final Notes notes;

    /** The cursor. */
    int offset;

    /** Whether the term read last could not be read whole. */
    boolean spoiled;

    /** Whether an IRI is being read that is only part of others: that of a prefix or of {@code @base}. */
    boolean inDirective;

    private final Map<String, String> ours;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final Map<String, String> undeclared = new HashMap<>();
    private int termStart;
    private boolean valueRefused;
    private ParsedIRI base;

    TermParser(SourceText source, ReadPolicy policy, Notes notes) {
        this.source = source;
        this.text = source.text();
        this.policy = policy;
        this.notes = notes;
        this.base = ParsedIRI.create(policy.base());
        this.ours = policy.fixedPrefixes() ? Prefixes.of(policy.things()) : Map.of();
        set(BasicParserSettings.PROCESS_ENCODED_RDF_STAR, false);
        set(BasicParserSettings.NAMESPACES, Collections.emptySet());
        set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        for (RioSetting<Boolean> setting : List.of(
                BasicParserSettings.VERIFY_DATATYPE_VALUES,
                BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES,
                BasicParserSettings.VERIFY_LANGUAGE_TAGS,
                BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES,
                BasicParserSettings.VERIFY_RELATIVE_URIS)) {
            set(setting, policy.knownValues());
            getParserConfig().addNonFatalError(setting);
        }
        setParseErrorListener(new ParseErrorListener() {
            @Override
            public void warning(String message, long line, long column) {
                // nothing Rio warns of is an error
            }

            @Override
            public void error(String message, long line, long column) {
                valueRefused = true;
            }

            @Override
            public void fatalError(String message, long line, long column) {
                // an exception follows
            }
        });
    }

    /** The prefixes declared so far. */
    Map<String, String> prefixes() {
        return prefixes;
    }

    // ---- the cursor

    @Override
    protected int readCodePoint() {
        if (offset >= text.length()) {
            return -1;
        }
        int c = text.codePointAt(offset);
        offset += Character.charCount(c);
        return c;
    }

    @Override
    protected void unread(int codePoint) {
        if (codePoint != -1) {
            offset -= Character.charCount(codePoint);
        }
    }

    @Override
    protected void unread(String string) {
        offset -= string.length();
    }

    @Override
    protected int peekCodePoint() {
        return offset < text.length() ? text.codePointAt(offset) : -1;
    }

    @Override
    protected int skipWSC() {
        int end = Tokens.skipBlank(text, offset);
        for (int i = offset; i < end; i++) {
            char c = text.charAt(i);
            if (c == '#') {
                i = Tokens.lineEnd(text, i) - 1;
            } else if (c > ' ' && Characters.isFalseSpace(c)) {
                notes.tell(FindingCode.SYNTAX_CHARACTER, i, i + 1, Arguments.of("name", Characters.name(c)));
            }
        }
        offset = end;
        return peekCodePoint();
    }

    // ---- terms

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

    Fault falseQuote(int at) {
        String found = new String(Character.toChars(text.codePointAt(at)));
        return new Fault(FindingCode.SYNTAX_QUOTE, at, at + found.length(), Arguments.of("found", found));
    }

    @Override
    protected Literal parseNumber() {
        int end = Numbers.end(text, offset);
        if (end == offset) {
            throw unexpected("word.expect-object");
        }
        String number = text.substring(offset, end);
        termStart = offset;
        offset = end;
        return typed(number, Numbers.datatype(number));
    }

    /** The next token is not what must stand here. */
    Fault unexpected(String expected) {
        Tokens.Token found = Tokens.next(text, offset);
        String word = found.kind() == Tokens.Kind.END ? "word.end-of-file" : found.in(text);
        return new Fault(
                FindingCode.SYNTAX_UNEXPECTED, found.start(), found.end(), Arguments.unexpected(word, expected));
    }

    @Override
    protected IRI parseURI() {
        int start = offset;
        if (text.startsWith("<<", start)) {
            throw star(start);
        }
        QuotedIri written = QuotedIri.read(text, start);
        if (!written.closed()) {
            throw new Fault(FindingCode.SYNTAX_UNCLOSED, start, start + 1, Arguments.unclosed("<", ">"));
        }
        offset = written.end();
        termStart = start;
        if (!written.flaws().isEmpty()) {
            tellAll(written.flaws());
            spoiled = true;
            return unreadable(start);
        }
        return resolveURI(written.value());
    }

    private void tellAll(List<QuotedString.Flaw> flaws) {
        flaws.forEach(flaw -> notes.tell(flaw.code(), flaw.start(), flaw.end(), flaw.arguments()));
    }

    private IRI unreadable(int start) {
        return valueFactory.createIRI(UNREADABLE + start);
    }

    @Override
    protected void setBaseURI(String iri) {
        base = ParsedIRI.create(iri);
        super.setBaseURI(iri);
    }

    @Override
    protected IRI resolveURI(String iri) {
        if (QuotedIri.scheme(iri).isPresent()) {
            return createURI(iri);
        }
        if (!policy.relativeIris()) {
            notes.tell(FindingCode.POLICY_RELATIVE_IRI, termStart, offset, Map.of());
        }
        return createURI(base.resolve(iri));
    }

    @Override
    protected IRI createURI(String iri) {
        Optional<String> fault = QuotedIri.fault(iri).filter(reason -> policy.knownValues());
        int bytes = iri.getBytes(StandardCharsets.UTF_8).length;
        if (fault.isPresent()) {
            notes.tell(FindingCode.SYNTAX_IRI, termStart, offset, Arguments.of("reason", fault.get()));
        } else if (bytes > policy.limits().iriBytes()) {
            notes.tell(
                    FindingCode.SYNTAX_LIMIT,
                    termStart,
                    offset,
                    Arguments.limit("word.limit-iri", bytes, policy.limits().iriBytes()));
        } else {
            checkScheme(iri);
            return valueFactory.createIRI(iri);
        }
        spoiled = true;
        return unreadable(termStart);
    }

    private void checkScheme(String iri) {
        String scheme = QuotedIri.scheme(iri).orElse("");
        if (!inDirective && !policy.schemes().isEmpty() && !policy.schemes().contains(scheme)) {
            String allowed = String.join(", ", policy.schemes());
            notes.tell(
                    FindingCode.POLICY_SCHEME, termStart, offset, Arguments.of("scheme", scheme, "allowed", allowed));
        }
    }

    @Override
    protected Value parseQNameOrBoolean() throws IOException {
        int start = offset;
        if (text.startsWith("http://", start) || text.startsWith("https://", start)) {
            int end = start;
            while (end < text.length() && !Characters.isSpace(text.charAt(end))) {
                end++;
            }
            String found = text.substring(start, end);
            throw new Fault(
                    FindingCode.SYNTAX_UNEXPECTED,
                    start,
                    end,
                    Arguments.unexpected(found, "<" + Arguments.cut(found.replaceAll("[;,.]$", "")) + ">"));
        }
        int colon = Tokens.prefixEnd(text, start);
        if (colon < text.length() && text.charAt(colon) == ':') {
            checkLocalName(colon + 1);
            return super.parseQNameOrBoolean();
        }
        String word = text.substring(start, colon);
        if (word.equals("true") || word.equals("false")) {
            offset = colon;
            return typed(word, XSD.BOOLEAN);
        }
        throw unexpected("word.expect-term");
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

    /** The namespace of a prefix. One that is not declared is told at its first use; ours are then read as they are always meant. */
    @Override
    protected String getNamespace(String prefix) {
        String namespace = prefixes.get(prefix);
        if (namespace == null) {
            namespace = undeclared.computeIfAbsent(prefix, this::tellUndeclared);
        }
        spoiled |= namespace.startsWith(UNREADABLE);
        return namespace;
    }

    private String tellUndeclared(String prefix) {
        String meaning = ours.getOrDefault(prefix, "…");
        notes.tell(
                FindingCode.SYNTAX_UNKNOWN_PREFIX,
                termStart,
                termStart + prefix.length() + 1,
                Arguments.of("prefix", prefix, "line", "@prefix " + prefix + ": <" + meaning + "> ."));
        return ours.getOrDefault(prefix, UNREADABLE);
    }

    /** Checks a declaration: the prefixes of ours always mean the same. */
    void declare(String prefix, String namespace, int start, int end) {
        String expected = ours.get(prefix);
        if (expected != null && !expected.equals(namespace) && !spoiled) {
            notes.tell(
                    FindingCode.POLICY_PREFIX,
                    start,
                    end,
                    Arguments.of("prefix", prefix, "expected", "<" + expected + ">"));
        }
        prefixes.put(prefix, spoiled && expected != null ? expected : namespace);
    }

    @Override
    protected Resource parseNodeID() throws IOException {
        int start = offset;
        int label = start + 2;
        if (label >= text.length() || !TurtleUtil.isBLANK_NODE_LABEL_StartChar(text.codePointAt(label))) {
            throw unexpected("word.expect-term");
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
    protected Triple parseTripleValue() {
        throw star(offset);
    }

    @Override
    protected void parseAnnotation() {
        throw star(offset);
    }

    private Fault star(int start) {
        return new Fault(FindingCode.SYNTAX_STAR, start, Math.min(start + 2, text.length()), Map.of());
    }

    // ---- literals

    @Override
    protected Literal parseQuotedLiteral() throws IOException {
        int start = offset;
        String label = parseQuotedString();
        if (peekCodePoint() == '@') {
            return tagged(label);
        }
        if (!text.startsWith("^^", offset)) {
            return valueFactory.createLiteral(label);
        }
        offset += 2;
        int c = skipWSC();
        if (c != '<' && c != ':' && (c == -1 || !TurtleUtil.isPrefixStartChar(c))) {
            throw unexpected("word.expect-datatype");
        }
        int typeStart = offset;
        if (!(parseValue() instanceof IRI datatype)) {
            offset = typeStart;
            throw unexpected("word.expect-datatype");
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
        if (!formed || valueRefused || policy.knownValues() && !Literals.isKnownLanguage(tag)) {
            notes.tell(
                    FindingCode.SYNTAX_LANGUAGE,
                    at,
                    end,
                    Arguments.of("tag", tag, "near", Literals.nearestLanguage(tag)));
            spoiled |= !formed;
        }
        return literal;
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
        int bytes = string.value().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > policy.limits().literalBytes()) {
            notes.tell(
                    FindingCode.SYNTAX_LIMIT,
                    start,
                    offset,
                    Arguments.limit("word.limit-literal", bytes, policy.limits().literalBytes()));
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
        return new Fault(FindingCode.SYNTAX_UNCLOSED, start, start + quote.length(), Arguments.unclosed(quote, quote));
    }

    /** A number, a truth value or a text with a datatype; what is not of its type is told and kept. */
    private Literal typed(String label, IRI datatype) {
        String type = datatype.stringValue();
        if (RDF.LANGSTRING.equals(datatype)) {
            refuseValue(label, type);
            spoiled = true;
            return valueFactory.createLiteral(label);
        }
        valueRefused = false;
        Literal literal = createLiteral(label, null, datatype, -1, -1);
        boolean bad = valueRefused || Literals.isImpossibleDay(label, type) || Literals.isBadIri(label, type);
        if (bad && policy.knownValues()) {
            refuseValue(label, type);
        }
        return literal;
    }

    private void refuseValue(String label, String type) {
        notes.tell(
                FindingCode.SYNTAX_LITERAL,
                termStart,
                offset,
                Arguments.of("value", Arguments.cut(label), "type", type, "example", Literals.example(type)));
    }
}
