package org.w3id.essaim.loader.source;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.rdf4j.common.net.ParsedIRI;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Triple;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.RioSetting;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.w3id.essaim.loader.finding.FindingCode;

/**
 * The lowest part of the reader: walks over the text with a cursor, so that every offset is known, and reads IRIs and prefixes.
 *
 * <p>Rio's own reader is reached through {@code readCodePoint} and the two {@code unread}: with them overridden it is never read.
 */
abstract class CursorParser extends TurtleParser {

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

    /** Where the comments start that were read, in the order of the text, each once however often it was read. */
    private final SortedSet<Integer> comments = new TreeSet<>();

    /** Where the term being read starts. */
    int termStart;

    /** Whether Rio refused the value of the literal it made last. */
    boolean valueRefused;

    private ParsedIRI base;

    /** The namespace of the prefix used last: one that was declared, so found good, or is of ours. */
    private String namespace = UNREADABLE;

    /** @param ours the prefixes that always mean the same; none if any may be declared */
    CursorParser(SourceText source, ReadPolicy policy, Map<String, String> ours, Notes notes) {
        this.source = source;
        this.text = source.text();
        this.policy = policy;
        this.notes = notes;
        this.base = ParsedIRI.create(policy.base());
        this.ours = ours;
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

    /** The comments that the parser met, without their ends of lines. */
    List<String> comments() {
        return comments.stream()
                .map(start -> text.substring(start, Tokens.lineEnd(text, start)))
                .toList();
    }

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
                comments.add(i);
                i = Tokens.lineEnd(text, i) - 1;
            } else if (c > ' ' && Characters.isFalseSpace(c)) {
                notes.tell(
                        FindingCode.SYNTAX_CHARACTER,
                        i,
                        i + 1,
                        Arguments.of("name", Characters.name(c), "variant", "space"));
            }
        }
        offset = end;
        return peekCodePoint();
    }

    Fault falseQuote(int at) {
        String found = new String(Character.toChars(text.codePointAt(at)));
        return new Fault(FindingCode.SYNTAX_QUOTE, at, at + found.length(), Arguments.of("found", found));
    }

    /** The next token is not what must stand here. */
    Fault unexpected(String expected) {
        Token found = Tokens.next(text, offset);
        String word = found.kind() == Token.Kind.END ? Word.END_OF_FILE.key() : found.in(text);
        return new Fault(
                FindingCode.SYNTAX_UNEXPECTED, found.start(), found.end(), Arguments.unexpected(word, expected));
    }

    @Override
    protected IRI parseURI() {
        int start = offset;
        if (text.startsWith("<<", start)) {
            throw star(start);
        }
        QuotedIri written = QuotedIri.read(text, start, policy.anyCharacter());
        if (!written.closed()) {
            throw new Fault(
                    FindingCode.SYNTAX_UNCLOSED,
                    start,
                    start + 1,
                    Arguments.unclosed("<", ">", Unclosed.iri(text, start).map(Unclosed::closed)));
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

    void tellAll(List<QuotedString.Flaw> flaws) {
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
        if (policy.knownValues() && QuotedIri.fault(iri).isPresent()) {
            return createURI(iri);
        }
        return createURI(base.resolve(iri));
    }

    @Override
    protected IRI createURI(String iri) {
        Optional<String> fault = policy.knownValues() && !isSurelyGood(iri) ? QuotedIri.fault(iri) : Optional.empty();
        int bytes = Arguments.bytes(iri);
        if (fault.isPresent()) {
            notes.tell(FindingCode.SYNTAX_IRI, termStart, offset, Arguments.of("reason", fault.get()));
        } else if (bytes > policy.limits().iriBytes()) {
            notes.tell(
                    FindingCode.SYNTAX_LIMIT,
                    termStart,
                    offset,
                    Arguments.limit(Word.LIMIT_IRI.key(), bytes, policy.limits().iriBytes()));
        } else {
            checkScheme(iri);
            return valueFactory.createIRI(iri);
        }
        spoiled = true;
        return unreadable(termStart);
    }

    /** A namespace of ours, or one that was found good with letters and digits after it: most IRIs, and checking one is dear. */
    private boolean isSurelyGood(String iri) {
        if (inDirective) {
            return ours.containsValue(iri);
        }
        int end = namespace.length();
        boolean extendable = namespace.endsWith("/") || namespace.endsWith("#");
        if (!extendable || !iri.startsWith(namespace)) {
            return false;
        }
        for (int i = end; i < iri.length(); i++) {
            if (!Characters.isPlain(iri.charAt(i)) && iri.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private void checkScheme(String iri) {
        for (String good : policy.schemes()) {
            if (iri.startsWith(good) && iri.startsWith(":", good.length())) {
                return; // nearly all; what follows tells those that are written otherwise from those that are none of
                // these
            }
        }
        String scheme = QuotedIri.scheme(iri).orElse("");
        if (!inDirective
                && !iri.startsWith(UNREADABLE)
                && !iri.equals(Manifest.FICTIONAL) // whether it may stand here is another check's to say
                && !policy.schemes().isEmpty()
                && !policy.schemes().contains(scheme)) {
            String allowed = String.join(", ", policy.schemes());
            notes.tell(
                    FindingCode.POLICY_SCHEME, termStart, offset, Arguments.of("scheme", scheme, "allowed", allowed));
        }
    }

    /** The namespace of a prefix. One that is not declared is told at its first use; ours are then read as they are always meant. */
    @Override
    protected String getNamespace(String prefix) {
        String declared = prefixes.get(prefix);
        namespace = declared == null ? undeclared.computeIfAbsent(prefix, this::tellUndeclared) : declared;
        spoiled |= namespace.startsWith(UNREADABLE);
        return namespace;
    }

    private String tellUndeclared(String prefix) {
        String spelt = ours.containsKey(prefix) ? prefix : prefix.toLowerCase(Locale.ROOT);
        String meant = ours.containsKey(spelt) ? spelt : prefix;
        String line = ours.containsKey(meant) ? "@prefix " + meant + ": <" + ours.get(meant) + "> ." : "";
        notes.tell(
                FindingCode.SYNTAX_UNKNOWN_PREFIX,
                termStart,
                termStart + prefix.length() + 1,
                Arguments.of("prefix", prefix, "line", line, "near", ""));
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
}
