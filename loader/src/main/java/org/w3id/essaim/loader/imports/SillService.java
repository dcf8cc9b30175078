package org.w3id.essaim.loader.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.loader.imports.SourceTable.Row;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Scheme;

/**
 * One service that an agency runs with a piece of software of the list, cleaned.
 *
 * @param row its number in the table
 * @param id its identifier there
 * @param software the identifier of the software in the list
 * @param agency the name of who runs it
 * @param sector the public sector it is said to be of
 * @param agencySite the agency's own site
 * @param address of the service
 * @param since when it was opened
 */
record SillService(
        int row,
        String id,
        int software,
        String agency,
        String sector,
        Optional<String> agencySite,
        Optional<String> address,
        Optional<SourceDate> since) {

    static final List<String> COLUMNS = List.of(
            "id",
            "agency_name",
            "public_sector",
            "agency_url",
            "service_url",
            "software_sill_id",
            "publication_date",
            "last_update_date");

    private static final Property ADOPTER = ResourceFactory.createProperty(Es.ADOPTER);
    private static final Property ADOPTED = ResourceFactory.createProperty(Es.ADOPTED);
    private static final Property STATUS = ResourceFactory.createProperty(Es.STATUS);

    /**
     * @param listed the identifiers of the software of the list
     * @return empty if the row names no software of the list
     */
    static Optional<SillService> of(Row row, Set<Integer> listed, Remarks remarks) {
        int number = row.number();
        String id = row.get("id");
        String written = row.get("software_sill_id");
        if (written.isBlank()) {
            remarks.add(number, id, Reason.SOFTWARE_NONE);
            return Optional.empty();
        }
        Optional<Integer> software = listed.stream()
                .filter(known -> String.valueOf(known).equals(written))
                .findFirst();
        if (software.isEmpty()) {
            remarks.add(number, id, Reason.SOFTWARE_UNKNOWN);
            return Optional.empty();
        }
        SourceText agency = SourceText.of(row.get("agency_name"));
        Site agencySite = Site.of(row.get("agency_url"));
        Site address = Site.of(row.get("service_url"));
        remarks.addAll(number, id, agency.reasons());
        remarks.addAll(number, id, agencySite.reasons());
        remarks.addAll(number, id, address.reasons());
        Optional<SourceDate> since = date(row, "publication_date", remarks);
        date(row, "last_update_date", remarks); // no date of an adoption; what is no date is told all the same
        return Optional.of(new SillService(
                number,
                id,
                software.get(),
                agency.value(),
                row.get("public_sector"),
                agencySite.address(),
                address.address(),
                since));
    }

    private static Optional<SourceDate> date(Row row, String column, Remarks remarks) {
        String written = SourceText.stripped(row.get(column));
        Optional<SourceDate> date = SourceDate.of(written);
        if (date.isEmpty() && !written.isEmpty()) {
            remarks.add(row.number(), row.get("id"), Reason.DATE_MALFORMED);
        }
        return date;
    }

    /**
     * @param iri of the adoption
     * @param adopter the IRI of the agency
     * @param adopted the IRI of the software
     */
    Description describe(String iri, String adopter, String adopted) {
        Description adoption = Description.of(iri, Es.ADOPTION)
                .link(ADOPTER, adopter)
                .link(ADOPTED, adopted)
                .link(STATUS, Scheme.ETAT_ADOPTION.concept("adopte"))
                .plain(DCTerms.identifier, SillSoftware.IDENTIFIER + "service-" + id)
                .link(DCTerms.source, SillSoftware.SOURCE);
        if (address.isPresent()) {
            adoption = adoption.link(SchemaDO.url, address.get());
        }
        if (since.isPresent()) {
            adoption = adoption.typed(
                    SchemaDO.startDate, since.get().text(), since.get().datatype());
        }
        return adoption;
    }
}
