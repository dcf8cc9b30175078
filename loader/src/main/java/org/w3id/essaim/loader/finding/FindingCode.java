package org.w3id.essaim.loader.finding;

import java.util.Arrays;
import java.util.Optional;

/**
 * The closed list of what can be found. A code is for ever: never reused, never given another meaning. Its words stand in
 * {@code messages_fr.properties} and {@code messages_en.properties} under its {@link #id()}.
 */
public enum FindingCode {
    SYNTAX_ENCODING("syntax.encoding", Severity.ERROR),
    SYNTAX_CHARACTER("syntax.character", Severity.ERROR),
    SYNTAX_CONFLICT_MARKER("syntax.conflict-marker", Severity.ERROR),
    SYNTAX_LIMIT("syntax.limit", Severity.ERROR),
    SYNTAX_MISSING_SEMICOLON("syntax.missing-semicolon", Severity.ERROR),
    SYNTAX_MISSING_DOT("syntax.missing-dot", Severity.ERROR),
    SYNTAX_MISSING_OBJECT("syntax.missing-object", Severity.ERROR),
    SYNTAX_UNCLOSED("syntax.unclosed", Severity.ERROR),
    SYNTAX_QUOTE("syntax.quote", Severity.ERROR),
    SYNTAX_UNKNOWN_PREFIX("syntax.unknown-prefix", Severity.ERROR),
    SYNTAX_IRI("syntax.iri", Severity.ERROR),
    SYNTAX_ESCAPE("syntax.escape", Severity.ERROR),
    SYNTAX_LITERAL("syntax.literal", Severity.ERROR),
    SYNTAX_LANGUAGE("syntax.language", Severity.ERROR),
    SYNTAX_STAR("syntax.star", Severity.ERROR),
    SYNTAX_UNEXPECTED("syntax.unexpected", Severity.ERROR),
    POLICY_FILE("policy.file", Severity.ERROR),
    POLICY_PATH("policy.path", Severity.ERROR),
    POLICY_FOREIGN_SUBJECT("policy.foreign-subject", Severity.ERROR),
    POLICY_SLUG("policy.slug", Severity.ERROR),
    POLICY_BLANK_NODE("policy.blank-node", Severity.ERROR),
    POLICY_RELATIVE_IRI("policy.relative-iri", Severity.ERROR),
    POLICY_SCHEME("policy.scheme", Severity.ERROR),
    POLICY_PREFIX("policy.prefix", Severity.ERROR),
    POLICY_PERSONAL_DATA("policy.personal-data", Severity.ERROR),
    POLICY_PLACEHOLDER("policy.placeholder", Severity.ERROR),
    POLICY_STALE("policy.stale", Severity.WARNING),
    POLICY_MISSING_AND_PRESENT("policy.missing-and-present", Severity.ERROR),
    POLICY_FICTIONAL("policy.fictional", Severity.ERROR),
    POLICY_RESERVED("policy.reserved", Severity.ERROR),
    POLICY_MIXED_SCRIPT("policy.mixed-script", Severity.WARNING),

    /**
     * Told by no check, be it of what changed alone: another form is no fault, a note at every file that somebody touched would stand between
     * them and what is wrong, and {@code essaim format --check} says it to whoever wants to know.
     */
    POLICY_FORMAT("policy.format", Severity.INFO),
    VOCABULARY_UNKNOWN_TERM("vocabulary.unknown-term", Severity.ERROR),
    VOCABULARY_UNKNOWN_NAMESPACE("vocabulary.unknown-namespace", Severity.ERROR),
    VOCABULARY_UNKNOWN_CONCEPT("vocabulary.unknown-concept", Severity.ERROR),
    VOCABULARY_MISPLACED("vocabulary.misplaced", Severity.ERROR),
    VOCABULARY_DEPRECATED("vocabulary.deprecated", Severity.WARNING),
    SHAPE_MIN_COUNT("shape.min-count", Severity.ERROR),
    SHAPE_MAX_COUNT("shape.max-count", Severity.ERROR),
    SHAPE_DATATYPE("shape.datatype", Severity.ERROR),
    SHAPE_CLASS("shape.class", Severity.ERROR),
    SHAPE_NODE_KIND("shape.node-kind", Severity.ERROR),
    SHAPE_IN("shape.in", Severity.ERROR),
    SHAPE_HAS_VALUE("shape.has-value", Severity.ERROR),
    SHAPE_PATTERN("shape.pattern", Severity.ERROR),
    SHAPE_MIN_LENGTH("shape.min-length", Severity.ERROR),
    SHAPE_MAX_LENGTH("shape.max-length", Severity.ERROR),
    SHAPE_MIN_INCLUSIVE("shape.min-inclusive", Severity.ERROR),
    SHAPE_MIN_EXCLUSIVE("shape.min-exclusive", Severity.ERROR),
    SHAPE_MAX_INCLUSIVE("shape.max-inclusive", Severity.ERROR),
    SHAPE_MAX_EXCLUSIVE("shape.max-exclusive", Severity.ERROR),
    SHAPE_LANGUAGE_IN("shape.language-in", Severity.ERROR),
    SHAPE_UNIQUE_LANG("shape.unique-lang", Severity.ERROR),
    SHAPE_EQUALS("shape.equals", Severity.ERROR),
    SHAPE_DISJOINT("shape.disjoint", Severity.ERROR),
    SHAPE_LESS_THAN("shape.less-than", Severity.ERROR),
    SHAPE_LESS_THAN_OR_EQUALS("shape.less-than-or-equals", Severity.ERROR),
    SHAPE_NOT("shape.not", Severity.ERROR),
    SHAPE_AND("shape.and", Severity.ERROR),
    SHAPE_OR("shape.or", Severity.ERROR),
    SHAPE_XONE("shape.xone", Severity.ERROR),
    SHAPE_NODE("shape.node", Severity.ERROR),
    SHAPE_QUALIFIED_MIN_COUNT("shape.qualified-min-count", Severity.ERROR),
    SHAPE_QUALIFIED_MAX_COUNT("shape.qualified-max-count", Severity.ERROR),
    SHAPE_CLOSED("shape.closed", Severity.ERROR),
    SHAPE_SPARQL("shape.sparql", Severity.ERROR),
    SHAPE_UNTARGETED("shape.untargeted", Severity.ERROR),
    LINK_DANGLING("link.dangling", Severity.ERROR),
    LINK_KIND("link.kind", Severity.ERROR),
    LINK_DUPLICATE("link.duplicate", Severity.ERROR),
    LINK_SAME_KEY("link.same-key", Severity.WARNING),
    LINK_NEAR_DUPLICATE("link.near-duplicate", Severity.WARNING),
    LINK_TOMBSTONE("link.tombstone", Severity.WARNING),
    LINK_DELETED("link.deleted", Severity.ERROR),
    LINK_RENAMED("link.renamed", Severity.ERROR),
    LINK_CYCLE("link.cycle", Severity.ERROR),
    ENGINE_SHAPE_FAILED("engine.shape-failed", Severity.ERROR),
    ENGINE_SHAPES_LINT("engine.shapes-lint", Severity.ERROR),
    ENGINE_SPARQL_REFUSED("engine.sparql-refused", Severity.ERROR),
    ENGINE_DEADLINE("engine.deadline", Severity.ERROR),
    ENGINE_PARSERS_DISAGREE("engine.parsers-disagree", Severity.ERROR),
    ENGINE_CRASHED("engine.crashed", Severity.ERROR);

    private final String id;
    private final Severity severity;

    FindingCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The public name: {@code syntax.literal}. */
    public String id() {
        return id;
    }

    /** The severity unless the rule states another: that of {@code shape.*} is the shape's own. */
    public Severity severity() {
        return severity;
    }

    /** {@code engine.*}: the check did not finish, so it must not look green. */
    public boolean isEngine() {
        return id.startsWith("engine.");
    }

    public static Optional<FindingCode> ofId(String id) {
        return Arrays.stream(values()).filter(c -> c.id.equals(id)).findFirst();
    }
}
