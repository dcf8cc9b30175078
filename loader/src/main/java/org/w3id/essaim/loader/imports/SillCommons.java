package org.w3id.essaim.loader.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.OWL2;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Slug;

/** The software of the list, as commons. */
final class SillCommons {

    private final List<SillSoftware> software;
    private final Map<Integer, String> slugs;

    private SillCommons(List<SillSoftware> software, Map<Integer, String> slugs) {
        this.software = List.copyOf(software);
        this.slugs = Map.copyOf(slugs);
    }

    /**
     * @throws MalformedSource if two entries have one identifier
     */
    static SillCommons of(SillEntry[] entries, KnownLicences licences, Remarks remarks) throws MalformedSource {
        List<SillSoftware> software = new ArrayList<>();
        for (SillEntry entry : entries) {
            software.add(SillSoftware.of(software.size() + 1, entry, licences, remarks));
        }
        if (software.stream().map(SillSoftware::id).distinct().count() < software.size()) {
            throw new MalformedSource(ImportResult.Refusal.INCONSISTENT, Sill.SOFTWARE);
        }
        noteShared(software, SillSoftware::wikidata, Reason.WIKIDATA_SHARED, remarks);
        noteShared(software, SillSoftware::comptoir, Reason.CATALOGUE_SHARED, remarks);
        return new SillCommons(software, slugs(software, remarks));
    }

    /** Software that one page of another catalogue describes may be one thing told twice, or versions of it: a person may know. */
    private static void noteShared(
            List<SillSoftware> software, Function<SillSoftware, Optional<?>> page, Reason reason, Remarks remarks) {
        Map<Object, List<SillSoftware>> byPage = software.stream()
                .filter(each -> page.apply(each).isPresent())
                .collect(Collectors.groupingBy(each -> page.apply(each).orElseThrow()));
        for (List<SillSoftware> sharing : byPage.values()) {
            if (sharing.size() > 1) {
                sharing.forEach(each -> remarks.add(each.row(), String.valueOf(each.id()), reason));
            }
        }
    }

    private static Map<Integer, String> slugs(List<SillSoftware> software, Remarks remarks) {
        Map<String, Long> bearers = software.stream()
                .flatMap(each -> Slug.fromName(each.name()).stream())
                .collect(Collectors.groupingBy(slug -> slug, Collectors.counting()));
        Map<Integer, String> slugs = new HashMap<>();
        for (SillSoftware each : software) {
            String id = String.valueOf(each.id());
            Optional<String> slug = Slug.fromName(each.name());
            if (slug.isEmpty()) {
                remarks.add(each.row(), id, Reason.NAME_UNUSABLE);
            } else if (bearers.getOrDefault(slug.get(), 0L) > 1) {
                slug = SuffixedSlug.of(each.name(), id);
                remarks.add(each.row(), id, Reason.NAME_CLASH, slug.orElseThrow());
            }
            slug.ifPresent(found -> slugs.put(each.id(), found));
        }
        return slugs;
    }

    /** By identifier in the list; software without a usable name has none. */
    Map<Integer, String> slugs() {
        return slugs;
    }

    /**
     * @param directory the IRI of the list
     * @throws MalformedSource if two pieces of software have one slug even with their identifiers
     */
    void write(String directory, ThingFiles files, Remarks remarks) throws MalformedSource {
        Map<Integer, String> iris = slugs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> files.iri(Kind.COMMONS, entry.getValue())));
        for (SillSoftware each : software) {
            String slug = slugs.get(each.id());
            if (slug != null) {
                Description described = each.describe(directory, iris, remarks);
                for (SillSoftware namesake : namesakes(each)) {
                    described = described.link(OWL2.differentFrom, Objects.requireNonNull(iris.get(namesake.id())));
                }
                files.put(Kind.COMMONS, slug, described);
            }
        }
    }

    /** The list has an entry for each plug-in, and plug-ins of two hosts may have one name. */
    private List<SillSoftware> namesakes(SillSoftware one) {
        Optional<String> name = Slug.fromName(one.name());
        return software.stream()
                .filter(each ->
                        each.id() != one.id() && Slug.fromName(each.name()).equals(name))
                .toList();
    }
}
