package org.w3id.essaim.loader.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Words;

/**
 * One piece of software of the list, cleaned.
 *
 * @param row its place in the list, from 1
 * @param id its identifier there
 * @param description in French, empty if there is none that may be published
 * @param homepage the address that ended the description, if it is one
 * @param licence the words of the source
 * @param isSpdx whether they are an SPDX identifier
 * @param wikidata {@code Q215051}
 * @param comptoir its number at the Comptoir du Libre
 * @param neighbours identifiers in the list
 */
record SillSoftware(
        int row,
        int id,
        String name,
        String description,
        Optional<String> homepage,
        String licence,
        boolean isSpdx,
        Optional<String> wikidata,
        Optional<Integer> comptoir,
        List<Integer> neighbours) {

    /** What the identifiers begin with. */
    static final String IDENTIFIER = "SILL-";

    static final String SOURCE = "https://github.com/codegouvfr/sill-api";

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final Pattern ENTITY = Pattern.compile("Q[1-9][0-9]*");

    /** Where that catalogue keeps the page of a piece of software, as the list's own program has it. */
    private static final String COMPTOIR = "https://comptoir-du-libre.org/fr/softwares/";

    private static final Property SIMILAR_TO = ResourceFactory.createProperty(Es.SIMILAR_TO);
    private static final Property LISTED_IN = ResourceFactory.createProperty(Es.LISTED_IN);
    private static final Property MISSING = ResourceFactory.createProperty(Es.MISSING);

    SillSoftware {
        neighbours = List.copyOf(neighbours);
    }

    static SillSoftware of(int row, SillEntry entry, KnownLicences licences, Remarks remarks) {
        String id = String.valueOf(entry.id());
        SourceText name = SourceText.of(entry.name());
        ClosingLink closing = ClosingLink.of(entry.function());
        SourceText function = SourceText.ofMarkdown(closing.text());
        SourceText licence = SourceText.of(entry.license());
        remarks.addAll(row, id, name.reasons());
        remarks.addAll(row, id, function.reasons());
        remarks.addAll(row, id, licence.reasons());
        if (closing.address().isPresent()) {
            remarks.add(row, id, Reason.SITE_FROM_DESCRIPTION);
        }
        boolean isSpdx = licences.all().contains(licence.value());
        if (!isSpdx) {
            remarks.add(row, id, Reason.LICENCE_NOT_SPDX);
        } else if (licences.deprecated().contains(licence.value())) {
            remarks.add(row, id, Reason.LICENCE_DEPRECATED, licence.value());
        }
        if (entry.recommendationStatus().equals(SillEntry.NOT_RECOMMENDED)) {
            remarks.add(row, id, Reason.NOT_RECOMMENDED);
        }
        if (entry.parentSoftware() != null) {
            remarks.add(row, id, Reason.PARENT_SOFTWARE);
        }
        return new SillSoftware(
                row,
                entry.id(),
                name.value(),
                function.value(),
                closing.address(),
                licence.value(),
                isSpdx,
                wikidata(row, entry, remarks),
                Optional.ofNullable(entry.comptoirDuLibreOrgId()),
                neighbours(row, entry, remarks));
    }

    /** Wikidata itself takes a small q for a large one; its entities are written with the large one. */
    private static Optional<String> wikidata(int row, SillEntry entry, Remarks remarks) {
        String written = entry.wikidataId();
        if (written == null) {
            return Optional.empty();
        }
        String entity = written.replaceFirst("^q", "Q");
        if (!ENTITY.matcher(entity).matches()) {
            remarks.add(row, String.valueOf(entry.id()), Reason.WIKIDATA_MALFORMED);
            return Optional.empty();
        }
        if (!entity.equals(written)) {
            remarks.add(row, String.valueOf(entry.id()), Reason.WIKIDATA_SMALL_LETTER, entity);
        }
        return Optional.of(entity);
    }

    private static List<Integer> neighbours(int row, SillEntry entry, Remarks remarks) {
        List<Integer> neighbours = new ArrayList<>();
        for (SillEntry.Neighbour neighbour : entry.alikeSoftwares()) {
            if (neighbour.softwareId() == null) {
                remarks.add(row, String.valueOf(entry.id()), Reason.NEIGHBOUR_OUTSIDE);
            } else if (!neighbour.softwareId().equals(entry.id())) {
                neighbours.add(neighbour.softwareId());
            }
        }
        return neighbours;
    }

    /**
     * @param directory the IRI of the list
     * @param iris of the software of the list, by identifier
     */
    Description describe(String directory, Map<Integer, String> iris, Remarks remarks) {
        Description software = Description.of(Objects.requireNonNull(iris.get(id)), Es.COMMONS)
                .text(RDFS.label, name, "fr")
                .link(DCTerms.type, Scheme.NATURE_COMMUN.concept("logiciel"))
                .plain(DCTerms.identifier, IDENTIFIER + id)
                .link(LISTED_IN, directory)
                .link(DCTerms.source, SOURCE);
        if (!description.isEmpty()) {
            software = software.text(DCTerms.description, description, "fr");
        }
        if (homepage.isPresent()) {
            software = software.link(FOAF.homepage, homepage.get());
        }
        software = isSpdx
                ? software.link(DCTerms.license, Words.LICENCE + licence)
                : software.plain(DCTerms.rights, licence).link(MISSING, DCTerms.license.getURI());
        if (wikidata.isPresent()) {
            software = software.link(SKOS.exactMatch, WIKIDATA + wikidata.get());
        }
        if (comptoir.isPresent()) {
            software = software.link(SchemaDO.sameAs, COMPTOIR + comptoir.get());
        }
        for (Integer neighbour : neighbours) {
            String iri = iris.get(neighbour);
            if (iri == null) {
                remarks.add(row, String.valueOf(id), Reason.NEIGHBOUR_OUTSIDE);
            } else {
                software = software.link(SIMILAR_TO, iri);
            }
        }
        return software;
    }
}
