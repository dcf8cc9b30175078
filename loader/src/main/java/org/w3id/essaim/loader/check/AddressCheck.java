package org.w3id.essaim.loader.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;

/** That every address that was published still leads somewhere: a thing keeps its IRI, or leaves a tombstone under it. */
final class AddressCheck {

    private final Corpus base;
    private final Corpus now;
    private final LocalDate today;

    /** @param today the day that a tombstone made now would bear */
    AddressCheck(Corpus base, Corpus now, LocalDate today) {
        this.base = base;
        this.now = now;
        this.today = today;
    }

    /** What is told stands in the new file of a thing that was renamed, and in the file that is missing of one that was deleted. */
    List<Finding> findings(Change change) {
        Map<String, SourceFile> before = Change.own(base);
        Map<String, SourceFile> after = Change.own(now);
        Map<String, List<Related>> links = links(change);
        List<Finding> findings = new ArrayList<>();
        change.deleted()
                .forEach(iri -> findings.add(deleted(iri, before.get(iri).path(), links.getOrDefault(iri, List.of()))));
        change.renamed()
                .forEach((from, to) ->
                        findings.add(renamed(from, to, before.get(from).path(), after.get(to))));
        return findings;
    }

    private Map<String, List<Related>> links(Change change) {
        if (change.deleted().isEmpty()) {
            return Map.of();
        }
        Map<String, List<Related>> links = new HashMap<>();
        for (SourceFile file : now.files()) {
            for (LocatedTriple located : file.triples()) {
                if (located.triple().getObject().isURI()) {
                    String target = located.triple().getObject().getURI().replaceFirst("#.*", "");
                    if (change.deleted().contains(target)) {
                        links.computeIfAbsent(target, iri -> new ArrayList<>())
                                .add(new Related(file.objectPosition(located), "related.link"));
                    }
                }
            }
        }
        return links;
    }

    private Finding deleted(String iri, String path, List<Related> links) {
        String tombstone = "<%s> a es:Tombstone ; dcterms:modified \"%s\"^^xsd:date .".formatted(iri, today);
        String variant = links.isEmpty() ? "unlinked" : links.size() == 1 ? "one" : "";
        return about(
                        FindingCode.LINK_DELETED,
                        Position.startOf(path),
                        iri,
                        Map.of(
                                "thing", iri,
                                "count", String.valueOf(links.size()),
                                "variant", variant,
                                "path", path,
                                "example", tombstone))
                .withRelated(links);
    }

    private static Finding renamed(String from, String to, String path, SourceFile file) {
        Position position = file.triples().isEmpty()
                ? Position.startOf(file.path())
                : file.subjectPosition(file.triples().get(0));
        return about(FindingCode.LINK_RENAMED, position, to, Map.of("old", from, "new", to, "path", path));
    }

    private static Finding about(FindingCode code, Position position, String thing, Map<String, String> arguments) {
        return new Finding(code, code.severity(), position, Optional.of(thing), Optional.empty(), arguments);
    }
}
