package org.w3id.essaim.loader.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Slug;
import org.w3id.essaim.ontology.Things;

/**
 * Where a file must lie and what it may describe: one thing, with its fragments, in {@code {kind}/**}{@code /{slug}.ttl}. Territories are words:
 * no corpus describes them.
 */
final class Layout {

    private static final String ENDING = ".ttl";
    private static final String ELSEWHERE = Word.ELSEWHERE.key();
    private static final Pattern AT_ROOT =
            Pattern.compile("README(\\.[a-z]{2})?\\.md|(LICEN[CS]E|NOTICE)([-.].*)?", Pattern.CASE_INSENSITIVE);

    private final Things things;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> pathOfThing = new LinkedHashMap<>();

    Layout(Things things) {
        this.things = things;
    }

    /** The thing whose file lies at this path. */
    static Optional<Things.Name> name(String file) {
        String path = Foundation.within(file);
        int slash = path.indexOf('/');
        if (slash < 0 || !path.endsWith(ENDING)) {
            return Optional.empty();
        }
        String slug = slug(path);
        return Kind.ofSlug(path.substring(0, slash))
                .filter(kind -> kind != Kind.TERRITORY && Slug.isValid(slug))
                .map(kind -> new Things.Name(kind, slug));
    }

    private static String slug(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
    }

    /** Whether a file that is not Turtle may lie there. */
    static boolean mayLie(String path) {
        return AT_ROOT.matcher(path).matches();
    }

    List<Finding> findings() {
        return findings;
    }

    /** Checks where a file lies against what it describes. Files come in the order of their paths. */
    void check(SourceFile file) {
        Map<String, LocatedTriple> subjects = subjects(file);
        Optional<Things.Name> name = name(file.path());
        if (subjects.isEmpty() && file.findings().isEmpty()) {
            tellEmpty(file);
        }
        if (file.hasSyntaxErrors()
                && name.map(n -> !subjects.containsKey(things.iri(n.kind(), n.slug())))
                        .orElse(false)) {
            return; // the statement that describes the thing may be the one that could not be read
        }
        String own = name.map(n -> things.iri(n.kind(), n.slug()))
                .filter(iri -> subjects.containsKey(iri) || subjects.isEmpty())
                .orElseGet(() -> firstThing(subjects));
        String slug = slug(file.path());
        boolean named = Slug.isValid(slug);
        if (!named && subjects.keySet().stream().noneMatch(iri -> badSlug(iri).equals(Optional.of(slug)))) {
            tellSlug(Position.startOf(file.path()), slug);
        }
        Optional<Things.Name> described = things.name(own).filter(n -> n.kind() != Kind.TERRITORY);
        if (described.isPresent() && !described.equals(name)) {
            tellPath(file, subjects.get(own), own, described.get());
        } else if (isTerritory(own)) {
            findings.add(Finding.of(
                    FindingCode.POLICY_FOREIGN_SUBJECT,
                    file.subjectPosition(subjects.get(own)),
                    Arguments.of("variant", "territory", "other", own)));
        } else if (described.isEmpty() && name.isEmpty() && named) {
            findings.add(Finding.of(
                    FindingCode.POLICY_FILE, Position.startOf(file.path()), Arguments.of("path", file.path())));
        }
        subjects.forEach((iri, triple) -> checkSubject(file, iri, triple, own));
        if (described.isPresent()) {
            checkDuplicate(file, own);
        }
    }

    /** Territories are words: a file about one has no place in any corpus. */
    private boolean isTerritory(String iri) {
        return things.name(iri).filter(n -> n.kind() == Kind.TERRITORY).isPresent();
    }

    /** A manifest describes the corpus; a thing has a file of its own. */
    void checkManifest(Manifest manifest) {
        subjects(manifest.file())
                .forEach((iri, triple) -> things.name(iri)
                        .filter(n -> n.kind() != Kind.TERRITORY)
                        .ifPresent(name -> findings.add(Finding.of(
                                FindingCode.POLICY_FOREIGN_SUBJECT,
                                manifest.file().subjectPosition(triple),
                                Arguments.of("thing", manifest.iri(), "other", iri, "path", name + ENDING)))));
    }

    /** The things a file has statements about, fragments counted with their thing, each with the first of them. */
    private static Map<String, LocatedTriple> subjects(SourceFile file) {
        Map<String, LocatedTriple> subjects = new LinkedHashMap<>();
        Node last = Node.ANY;
        for (LocatedTriple triple : file.triples()) {
            Node subject = triple.triple().getSubject();
            if (subject != last && subject.isURI()) {
                String iri = subject.getURI();
                int fragment = iri.indexOf('#');
                subjects.putIfAbsent(fragment < 0 ? iri : iri.substring(0, fragment), triple);
            }
            last = subject;
        }
        return subjects;
    }

    private String firstThing(Map<String, LocatedTriple> subjects) {
        return subjects.keySet().stream()
                .filter(iri -> things.name(iri).isPresent())
                .findFirst()
                .or(() -> subjects.keySet().stream().findFirst())
                .orElse("");
    }

    private void checkSubject(SourceFile file, String iri, LocatedTriple triple, String own) {
        Optional<String> badSlug = badSlug(iri);
        if (badSlug.isPresent()) {
            tellSlug(file.subjectPosition(triple), badSlug.get());
        } else if (!iri.equals(own)
                || !isTerritory(own)
                        && things.name(iri)
                                .filter(n -> n.kind() != Kind.TERRITORY)
                                .isEmpty()) {
            String path = things.name(iri)
                    .filter(n -> n.kind() != Kind.TERRITORY)
                    .map(n -> n + ENDING)
                    .orElse(ELSEWHERE);
            String thing =
                    name(file.path()).map(n -> things.iri(n.kind(), n.slug())).orElse(own);
            findings.add(Finding.of(
                    FindingCode.POLICY_FOREIGN_SUBJECT,
                    file.subjectPosition(triple),
                    Arguments.of("thing", thing, "other", iri, "path", path)));
        }
    }

    /** What stands where a slug should, in an IRI of a thing of ours. */
    private Optional<String> badSlug(String iri) {
        if (things.name(iri).isPresent()) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            String namespace = things.namespace(kind);
            if (iri.startsWith(namespace) && !Slug.isValid(iri.substring(namespace.length()))) {
                return Optional.of(iri.substring(namespace.length()));
            }
        }
        return Optional.empty();
    }

    private void tellEmpty(SourceFile file) {
        findings.add(Finding.of(
                FindingCode.SYNTAX_UNEXPECTED,
                Position.startOf(file.path()),
                Arguments.unexpected(Word.END_OF_FILE.key(), Word.EXPECT_SUBJECT.key())));
    }

    private void tellSlug(Position position, String slug) {
        String near = Slug.fromName(slug).orElse("…");
        findings.add(Finding.of(FindingCode.POLICY_SLUG, position, Arguments.of("slug", slug, "near", near)));
    }

    private void tellPath(SourceFile file, LocatedTriple triple, String thing, Things.Name described) {
        String path = Foundation.within(file.path());
        boolean rightFolder = path.startsWith(described.kind().slug() + "/");
        String folder = rightFolder
                ? path.substring(0, path.lastIndexOf('/') + 1)
                : described.kind().slug() + "/";
        findings.add(Finding.of(
                FindingCode.POLICY_PATH,
                file.subjectPosition(triple),
                Arguments.of("thing", thing, "path", folder + described.slug() + ENDING)));
    }

    private void checkDuplicate(SourceFile file, String thing) {
        String other = pathOfThing.putIfAbsent(thing, file.path());
        if (other != null) {
            Position position = file.triples().stream()
                    .filter(t -> t.triple().getSubject().isURI()
                            && t.triple().getSubject().getURI().equals(thing))
                    .findFirst()
                    .map(file::subjectPosition)
                    .orElse(Position.startOf(file.path()));
            findings.add(Finding.of(FindingCode.LINK_DUPLICATE, position, Arguments.of("thing", thing, "path", other)));
        }
    }
}
