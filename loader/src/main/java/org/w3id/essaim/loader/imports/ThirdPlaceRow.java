package org.w3id.essaim.loader.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.loader.imports.SourceTable.Row;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Territory;

/**
 * One row of the list of third places, cleaned.
 *
 * @param number the row's number in the source
 * @param id its identifier there
 * @param postcode to be published, unlike the one in {@code where}, which is as it was written
 */
record ThirdPlaceRow(
        int number,
        String id,
        String name,
        String type,
        String address,
        Optional<String> postcode,
        Optional<Coordinates> point,
        Optional<String> site,
        Whereabouts where) {

    static final List<String> COLUMNS = List.of(
            "ID",
            "NOM_TL",
            "ADRESSE",
            "CP",
            "COMINIT",
            "INSEECOM",
            "WEB",
            "TWITTER",
            "FACEBOOK",
            "TYPO",
            "LAT",
            "LONG",
            "PRECISION",
            "INSEEREG",
            "INSEEDEP",
            "INSEEMETRO");

    private static final String IDENTIFIER = "CGET2019-";

    private static final String SOURCE = "https://github.com/anct-carto/mission_coworking";
    private static final String CHECKED_ON = "2019-06-13";
    private static final Property CHECKED = ResourceFactory.createProperty(Es.CHECKED_ON);

    private static final String NO_TYPE = "non-precise";
    private static final Map<String, String> TYPES =
            Map.of("Tiers lieux à dominante coworking", "coworking", "Tiers lieux à dominante fablab", "fablab");

    private static final String NO_POSTCODE = "0";
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

    /** What people or their tools write for nothing. */
    private static final Pattern NO_ADDRESS = Pattern.compile("(?i)null|[\\p{P}\\p{Z}]+");

    static ThirdPlaceRow of(Row row, Remarks remarks) {
        int number = row.number();
        String id = row.get("ID");
        SourceText name = SourceText.of(row.get("NOM_TL"));
        SourceText address = SourceText.of(row.get("ADRESSE"));
        Site site = Site.of(row.get("WEB"));
        Coordinates.Reading point = Coordinates.of(row.get("LAT"), row.get("LONG"), row.get("PRECISION"));
        remarks.addAll(number, id, name.reasons());
        remarks.addAll(number, id, address.reasons());
        remarks.addAll(number, id, site.reasons());
        remarks.addAll(number, id, point.reason().stream().toList());
        boolean noAddress = NO_ADDRESS.matcher(address.value()).matches();
        if (noAddress) {
            remarks.add(number, id, Reason.ADDRESS_NONE);
        }
        if (!row.get("TWITTER").isBlank() || !row.get("FACEBOOK").isBlank()) {
            remarks.add(number, id, Reason.SOCIAL_ACCOUNT);
        }
        return new ThirdPlaceRow(
                number,
                id,
                name.value(),
                type(row, remarks),
                noAddress ? "" : address.value(),
                postcode(row, remarks),
                point.point(),
                site.address(),
                where(row, point));
    }

    private static Whereabouts where(Row row, Coordinates.Reading point) {
        boolean isVague = point.reason().equals(Optional.of(Reason.COORDINATES_PRECISION_LOW));
        return new Whereabouts(
                row.get("INSEECOM"),
                row.get("COMINIT"),
                row.get("CP"),
                row.get("INSEEREG"),
                row.get("INSEEDEP"),
                row.get("INSEEMETRO"),
                isVague);
    }

    private static String type(Row row, Remarks remarks) {
        String written = SourceText.stripped(row.get("TYPO"));
        String type = TYPES.get(written);
        if (type != null) {
            return type;
        }
        Reason reason = written.isEmpty() ? Reason.TYPE_NONE : Reason.TYPE_UNKNOWN;
        remarks.add(row.number(), row.get("ID"), reason, NO_TYPE);
        return NO_TYPE;
    }

    private static Optional<String> postcode(Row row, Remarks remarks) {
        String written = row.get("CP");
        if (POSTCODE.matcher(written).matches()) {
            return Optional.of(written);
        }
        if (!written.isEmpty()) {
            Reason reason = written.equals(NO_POSTCODE) ? Reason.POSTCODE_ZERO : Reason.POSTCODE_MALFORMED;
            remarks.add(row.number(), row.get("ID"), reason);
        }
        return Optional.empty();
    }

    /** Whether both tell their address and the two are not one. */
    boolean hasOtherAddress(ThirdPlaceRow other) {
        return !address.isEmpty() && !other.address.isEmpty() && !address.equalsIgnoreCase(other.address);
    }

    Description describe(String iri, Territory territory) {
        Description place = Description.of(iri, Es.THIRD_PLACE)
                .text(RDFS.label, name, "fr")
                .link(DCTerms.type, Scheme.TYPE_TIERS_LIEU.concept(type))
                .link(DCTerms.spatial, territory.iri())
                .plain(DCTerms.identifier, IDENTIFIER + id)
                .link(DCTerms.source, SOURCE)
                .typed(CHECKED, CHECKED_ON, XSDDatatype.XSDdate);
        if (!address.isEmpty()) {
            place = place.plain(SchemaDO.streetAddress, address);
        }
        if (postcode.isPresent()) {
            place = place.plain(SchemaDO.postalCode, postcode.get());
        }
        if (site.isPresent()) {
            place = place.link(FOAF.homepage, site.get());
        }
        if (point.isPresent()) {
            place = place.typed(SchemaDO.latitude, point.get().latitude().toPlainString(), XSDDatatype.XSDdecimal)
                    .typed(SchemaDO.longitude, point.get().longitude().toPlainString(), XSDDatatype.XSDdecimal);
        }
        return place;
    }
}
