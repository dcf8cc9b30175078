package org.w3id.essaim.loader.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.imports.SourceTable.Row;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Slug;

/** The services that name their software, as adoptions by the agencies that run them. */
final class SillAdoptions {

    /** By the slug of their agency. */
    private final TreeMap<String, List<SillService>> services = new TreeMap<>();

    /** Of software, by identifier. */
    private final Map<Integer, String> commons;

    private SillAdoptions(Map<Integer, String> commons) {
        this.commons = Map.copyOf(commons);
    }

    /**
     * @param commons slugs of the software by identifier
     */
    static SillAdoptions of(List<Row> rows, Map<Integer, String> commons, Remarks remarks) {
        SillAdoptions adoptions = new SillAdoptions(commons);
        for (Row row : rows) {
            Optional<SillService> service = SillService.of(row, commons.keySet(), remarks);
            service.ifPresent(found -> adoptions.add(found, remarks));
        }
        return adoptions;
    }

    /** Agencies whose names differ in case, accents or punctuation only are one; a name that differs more is another agency. */
    private void add(SillService service, Remarks remarks) {
        Optional<String> slug = Slug.fromName(service.agency());
        if (slug.isEmpty()) {
            remarks.add(service.row(), service.id(), Reason.NAME_UNUSABLE);
            return;
        }
        List<SillService> known = services.computeIfAbsent(slug.get(), agency -> new ArrayList<>());
        if (!known.isEmpty() && !known.get(0).agency().equals(service.agency())) {
            remarks.add(service.row(), service.id(), Reason.NAME_SPELLING, slug.get());
        }
        known.add(service);
    }

    boolean hasAgency(String slug) {
        return services.containsKey(slug);
    }

    /**
     * @throws MalformedSource if two services have one slug even with their identifiers
     */
    void write(ThingFiles files, Remarks remarks) throws MalformedSource {
        Map<String, Long> bearers = services.entrySet().stream()
                .flatMap(agency -> agency.getValue().stream().map(service -> name(service, agency.getKey())))
                .collect(Collectors.groupingBy(SillAdoptions::slug, Collectors.counting()));
        for (Map.Entry<String, List<SillService>> entry : services.entrySet()) {
            String agency = entry.getKey();
            String adopter = files.iri(Kind.ACTOR, agency);
            files.put(
                    Kind.ACTOR,
                    agency,
                    SillAgency.of(entry.getValue(), agency, remarks).describe(adopter));
            for (SillService service : entry.getValue()) {
                String slug = slug(name(service, agency));
                if (bearers.getOrDefault(slug, 0L) > 1) {
                    slug = SuffixedSlug.of(name(service, agency), service.id()).orElseThrow();
                    remarks.add(service.row(), service.id(), Reason.NAME_CLASH, slug);
                }
                String adopted = files.iri(Kind.COMMONS, commons(service));
                files.put(Kind.ADOPTION, slug, service.describe(files.iri(Kind.ADOPTION, slug), adopter, adopted));
            }
        }
    }

    /** {@code peertube-academie-de-nantes}: two slugs, so one too, but perhaps a long one. */
    private String name(SillService service, String agency) {
        return commons(service) + "-" + agency;
    }

    private static String slug(String name) {
        return Slug.fromName(name).orElseThrow();
    }

    private String commons(SillService service) {
        return Objects.requireNonNull(commons.get(service.software()));
    }
}
