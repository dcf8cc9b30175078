package org.w3id.essaim.loader.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.OWL2;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.loader.format.ThingWriter;
import org.w3id.essaim.loader.imports.SourceTable.Row;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Slug;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Territory.Level;
import org.w3id.essaim.ontology.Things;

/**
 * The third places of France as the CGET's Mission Coworking listed them in 2019.
 *
 * <p>A row becomes a place if it tells in which commune it stands; everything else that it says is taken when it is sound, and left out
 * when it is not. Social accounts are not even described: they are often a person's.
 */
final class ThirdPlaces implements ImportSet {

    static final String FILE = "third-places-2019.csv";

    private static final Mark MARK = new Mark("tiers-lieux");

    private final Things things;
    private final Supplier<Territories> territories;

    /**
     * @param territories asked for when the import runs, for they take a while to read
     */
    ThirdPlaces(Things things, Supplier<Territories> territories) {
        this.things = things;
        this.territories = territories;
    }

    /** A row that has a territory and a name. */
    private record Candidate(ThirdPlaceRow row, Territory territory, String slug) {}

    @Override
    public String name() {
        return MARK.set();
    }

    @Override
    public List<String> folders() {
        return List.of(Kind.PLACE.slug());
    }

    @Override
    public boolean wrote(String text) {
        return MARK.isOn(text);
    }

    @Override
    public Output read(Path source) throws IOException, MalformedSource {
        List<Row> rows = SourceTable.read(source.resolve(FILE), ThirdPlaceRow.COLUMNS);
        Territories known = territories.get();
        CommuneFinder finder = new CommuneFinder(known);
        Remarks remarks = new Remarks(FILE);
        List<Candidate> candidates = new ArrayList<>();
        for (Row raw : rows) {
            ThirdPlaceRow row = ThirdPlaceRow.of(raw, remarks);
            candidate(row, finder, remarks).ifPresent(candidates::add);
        }
        noteSameNameAndCode(rows, remarks);
        Map<String, String> files = files(candidates, known, remarks);
        return Output.of(files, new ImportReport(rows.size(), remarks.entries()));
    }

    private static Optional<Candidate> candidate(ThirdPlaceRow row, CommuneFinder finder, Remarks remarks) {
        CommuneFinder.Answer answer = finder.find(row.where());
        String outcome = answer.territory().map(Territory::slug).orElse("");
        answer.reasons().forEach(reason -> remarks.add(row.number(), row.id(), reason, outcome));
        if (answer.territory().isEmpty()) {
            return Optional.empty();
        }
        Territory territory = answer.territory().get();
        Optional<String> slug = SuffixedSlug.of(row.name(), territory.code());
        if (slug.isEmpty()) {
            remarks.add(row.number(), row.id(), Reason.NAME_UNUSABLE);
        }
        return slug.map(s -> new Candidate(row, territory, s));
    }

    private Map<String, String> files(List<Candidate> candidates, Territories known, Remarks remarks) {
        Map<String, List<Candidate>> bearers = candidates.stream().collect(Collectors.groupingBy(Candidate::slug));
        ThingWriter writer = new ThingWriter(things);
        Map<String, String> files = new HashMap<>();
        for (Candidate candidate : candidates) {
            ThirdPlaceRow row = candidate.row();
            List<Candidate> namesakes = bearers.getOrDefault(candidate.slug(), List.of());
            String slug = slug(candidate, namesakes);
            if (namesakes.size() > 1) {
                remarks.add(row.number(), row.id(), Reason.NAME_CLASH, slug);
            }
            String path = Kind.PLACE.slug() + "/" + department(candidate.territory(), known) + "/" + slug + ".ttl";
            files.put(path, MARK.put(writer.write(describe(candidate, slug, namesakes))));
        }
        return files;
    }

    private static String slug(Candidate candidate, List<Candidate> namesakes) {
        if (namesakes.size() < 2) {
            return candidate.slug();
        }
        ThirdPlaceRow row = candidate.row();
        return SuffixedSlug.of(row.name(), candidate.territory().code() + "-" + row.id())
                .orElseThrow();
    }

    /** Two of one name in one commune that have other addresses are two houses, and each record says so. */
    private Description describe(Candidate candidate, String slug, List<Candidate> namesakes) {
        Description place = candidate.row().describe(things.iri(Kind.PLACE, slug), candidate.territory());
        for (Candidate namesake : namesakes) {
            if (candidate.row().hasOtherAddress(namesake.row())) {
                place = place.link(OWL2.differentFrom, things.iri(Kind.PLACE, slug(namesake, namesakes)));
            }
        }
        return place;
    }

    /** The sub-folder: forges list at most about a thousand entries of a folder. */
    private static String department(Territory territory, Territories known) {
        return known.chain(territory.slug()).stream()
                .filter(wider -> wider.level() == Level.DEPARTEMENT)
                .findFirst()
                .orElseThrow()
                .code()
                .toLowerCase(Locale.ROOT);
    }

    /** Rows of one name and one code look like one place told twice. None of them was: they are noted and stay. */
    private static void noteSameNameAndCode(List<Row> rows, Remarks remarks) {
        Map<String, List<Row>> groups = rows.stream()
                .filter(row -> Slug.fromName(row.get("NOM_TL")).isPresent())
                .collect(Collectors.groupingBy(
                        row -> Slug.fromName(row.get("NOM_TL")).orElseThrow() + " " + row.get("INSEECOM")));
        for (List<Row> group : groups.values()) {
            if (group.size() > 1) {
                group.forEach(row -> remarks.add(row.number(), row.get("ID"), Reason.NAME_SAME_PLACE));
            }
        }
    }
}
