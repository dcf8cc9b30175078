package org.w3id.essaim.loader.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Scheme;

/**
 * A public agency that runs services with software of the list.
 *
 * @param type the slug of a type of organisation
 */
record SillAgency(String name, String type, Optional<String> homepage) {

    private static final String NO_TYPE = "non-precise";
    private static final Pattern UNIVERSITY = Pattern.compile("(^|.* )Université( .*|$)");
    private static final Pattern ACADEMY = Pattern.compile("Académie (de |d'|d’).*");

    /**
     * @param services of one agency; at least one
     * @param slug that it will have, for the report
     */
    static SillAgency of(List<SillService> services, String slug, Remarks remarks) {
        SillService first = services.get(0);
        String type = type(first);
        if (type.equals(NO_TYPE)) {
            remarks.add(first.row(), first.id(), Reason.TYPE_NONE, slug);
        }
        return new SillAgency(first.agency(), type, homepage(services, slug, remarks));
    }

    /**
     * What the source says without reading into it: its sectors are those that an agency serves (it has a university and an association
     * among local governments), so only a name that says what it names gives a type.
     */
    private static String type(SillService service) {
        if (UNIVERSITY.matcher(service.agency()).matches()) {
            return "universite";
        }
        boolean academy = ACADEMY.matcher(service.agency()).matches();
        return academy && service.sector().equals("State") ? "etat" : NO_TYPE;
    }

    /** The site that all rows give, a slash at its end apart; none if they differ. */
    private static Optional<String> homepage(List<SillService> services, String slug, Remarks remarks) {
        Set<String> sites = services.stream()
                .flatMap(service -> service.agencySite().stream())
                .map(site -> site.replaceFirst("/$", ""))
                .collect(Collectors.toSet());
        if (sites.size() > 1) {
            remarks.add(services.get(0).row(), services.get(0).id(), Reason.SITE_DIFFERS, slug);
            return Optional.empty();
        }
        return services.stream()
                .flatMap(service -> service.agencySite().stream())
                .findFirst();
    }

    Description describe(String iri) {
        Description agency = Description.of(iri, Es.ORGANIZATION)
                .text(RDFS.label, name, "fr")
                .link(DCTerms.type, Scheme.TYPE_ORGANISATION.concept(type))
                .link(DCTerms.source, SillSoftware.SOURCE);
        return homepage.isPresent() ? agency.link(FOAF.homepage, homepage.get()) : agency;
    }
}
