package org.w3id.essaim.loader.source;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;

/**
 * A file as it was read: its text, its triples with their places, its prefixes, and what is wrong with it. Immutable.
 *
 * <p>A leading byte order mark is not part of the text. Triples with a term that could not be read are left out; triples with a value
 * that is not of its type, or in an unknown language, are kept.
 */
public final class SourceFile {

    /** How the first line of a generated file begins; the name of the import that wrote it follows. */
    public static final String GENERATED = "# essaim import ";

    private final SourceText source;
    private final Rows rows;
    private final Map<String, String> prefixes;
    private final List<String> comments;
    private final List<Finding> findings;

    /** @param prefixes in the order in which they are first declared; kept, for many files share them: no caller may change them */
    SourceFile(
            SourceText source, Rows rows, Map<String, String> prefixes, List<String> comments, List<Finding> findings) {
        this.source = source;
        this.rows = rows;
        this.prefixes = prefixes;
        this.comments = List.copyOf(comments);
        this.findings = findings.stream().sorted().distinct().toList();
    }

    /** The path it was read under, with {@code /} separators. */
    public String path() {
        return source.path();
    }

    public String text() {
        return source.text();
    }

    /** Whether its first line says that an import wrote it; taking that line out makes it a file kept by hand. */
    public boolean isGenerated() {
        return text().startsWith(GENERATED);
    }

    /** In the order in which their objects are written; a triple written twice is here twice. */
    public List<LocatedTriple> triples() {
        return new RowList(rows);
    }

    /** By line, column and code. */
    public List<Finding> findings() {
        return findings;
    }

    /** The prefixes as the file leaves them, in the order in which they are first declared. */
    public Map<String, String> prefixes() {
        return prefixes;
    }

    /** The comments that were met while reading, in their order, each from its {@code #} to the end of its line. */
    public List<String> comments() {
        return comments;
    }

    /**
     * The pieces the text is made of, in its order; between them lie white space and comments. Only of a file without syntax errors do they
     * make terms and statements.
     */
    public List<Token> tokens() {
        return Tokens.all(text());
    }

    /** Whether something could not be read, so that triples may be missing. A bad value or an unknown language is not of that sort. */
    public boolean hasSyntaxErrors() {
        return findings.stream().anyMatch(SourceFile::isGrammar);
    }

    private static boolean isGrammar(Finding finding) {
        FindingCode code = finding.code();
        return finding.isError()
                && (code.isEngine()
                        || code == FindingCode.POLICY_FILE
                        || code.id().startsWith("syntax."))
                && code != FindingCode.SYNTAX_LITERAL
                && code != FindingCode.SYNTAX_LANGUAGE;
    }

    /**
     * The triples that match.
     *
     * @param subject a node, or {@link Node#ANY}
     * @param predicate a node, or {@link Node#ANY}
     * @param object a node, or {@link Node#ANY}
     */
    public List<LocatedTriple> find(Node subject, Node predicate, Node object) {
        return rows.find(Triple.create(subject, predicate, object));
    }

    public Position subjectPosition(LocatedTriple triple) {
        return position(triple.subjectStart(), Tokens.termEnd(text(), triple.subjectStart()));
    }

    public Position predicatePosition(LocatedTriple triple) {
        return position(triple.predicateStart(), Tokens.termEnd(text(), triple.predicateStart()));
    }

    public Position objectPosition(LocatedTriple triple) {
        return position(triple.objectStart(), triple.objectEnd());
    }

    /**
     * The place of a part of the text.
     *
     * @param start UTF-16 index of its first character
     * @param end one past its last
     * @throws IndexOutOfBoundsException if the part does not lie in the text
     */
    public Position position(int start, int end) {
        return source.position(start, end);
    }

    /** The UTF-16 index at which this position begins. */
    public int offset(Position position) {
        return source.offset(position);
    }

    /** What is written at this position. */
    public String slice(Position position) {
        return source.slice(position);
    }

    /** How many lines there are; an empty file has one. */
    public int lines() {
        return source.lines();
    }

    /**
     * A line without its end-of-line.
     *
     * @param number from 1 to {@link #lines()}
     */
    public String line(int number) {
        return source.line(number);
    }

    /**
     * How many code points a line has, its end-of-line left out.
     *
     * @param number from 1 to {@link #lines()}
     */
    public int columns(int number) {
        return source.columns(number);
    }

    /**
     * A part of a line, which may be long.
     *
     * @param from how many code points of the line stand before it
     * @param to one past its last, counted likewise; at most {@link #columns}
     */
    public String part(int number, int from, int to) {
        return source.part(number, from, to);
    }

    /** A view: the records are made when asked for. */
    private static final class RowList extends AbstractList<LocatedTriple> implements RandomAccess {
        private final Rows rows;

        RowList(Rows rows) {
            this.rows = rows;
        }

        @Override
        public LocatedTriple get(int index) {
            return rows.get(index);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }
}
