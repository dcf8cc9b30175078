package org.w3id.essaim.loader.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.loader.imports.SourceTable.Row;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Scheme;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/**
 * The free software that the French State recommends (SILL, January 2022), and which public agency runs which of it (March 2022).
 *
 * <p>A piece of software becomes a commons; a service that names its software becomes an adoption by its agency; the list itself becomes
 * a directory. None has a day on which it was checked, for the source gives months.
 */
final class Sill implements ImportSet {

    static final String SOFTWARE = "sill-softwares.json";
    static final String SERVICES = "services.csv";

    private static final Mark MARK = new Mark("sill");
    private static final String DIRECTORY = "sill";

    /** The page of the list, and what says so. */
    private static final String HOMEPAGE = "https://code.gouv.fr/sill";

    private static final String DOCUMENTATION = "https://github.com/codegouvfr/sill-docs";

    /** The agency whose list it is. */
    private static final String STEWARD = "dinum";

    private final Things things;
    private final Supplier<KnownLicences> licences;

    /**
     * @param licences asked for when the import runs, for they take a while to read
     */
    Sill(Things things, Supplier<KnownLicences> licences) {
        this.things = things;
        this.licences = licences;
    }

    @Override
    public String name() {
        return MARK.set();
    }

    @Override
    public List<String> folders() {
        return Stream.of(Kind.ACTOR, Kind.ADOPTION, Kind.COMMONS, Kind.DIRECTORY)
                .map(Kind::slug)
                .toList();
    }

    @Override
    public boolean wrote(String text) {
        return MARK.isOn(text);
    }

    @Override
    public Output read(Path source) throws IOException, MalformedSource {
        SillEntry[] entries = SourceJson.read(source.resolve(SOFTWARE), SillEntry[].class);
        List<Row> rows = SourceTable.read(source.resolve(SERVICES), SillService.COLUMNS);
        Remarks inSoftware = new Remarks(SOFTWARE);
        Remarks inServices = new Remarks(SERVICES);
        ThingFiles files = new ThingFiles(things, MARK);
        String directory = things.iri(Kind.DIRECTORY, DIRECTORY);
        SillCommons commons = SillCommons.of(entries, licences.get(), inSoftware);
        commons.write(directory, files, inSoftware);
        SillAdoptions adoptions = SillAdoptions.of(rows, commons.slugs(), inServices);
        adoptions.write(files, inServices);
        files.put(Kind.DIRECTORY, DIRECTORY, describe(directory, adoptions));
        List<ImportReport.Entry> remarks = new ArrayList<>(inSoftware.entries());
        remarks.addAll(inServices.entries());
        return new Output(files.files(), new ImportReport(entries.length + rows.size(), remarks));
    }

    private Description describe(String iri, SillAdoptions adoptions) {
        ImportWords french = new ImportWords(Locale.FRENCH);
        ImportWords english = new ImportWords(Locale.ENGLISH);
        Description directory = Description.of(iri, Es.DIRECTORY)
                .text(RDFS.label, french.text("sill.label"), "fr")
                .text(RDFS.label, english.text("sill.label"), "en")
                .text(DCTerms.description, french.text("sill.description"), "fr")
                .text(DCTerms.description, english.text("sill.description"), "en")
                .link(DCTerms.type, Scheme.CONTENU_ANNUAIRE.concept("logiciels"))
                .link(DCTerms.license, Words.LICENCE + "etalab-2.0")
                .link(FOAF.homepage, HOMEPAGE)
                .link(DCTerms.source, SillSoftware.SOURCE)
                .link(DCTerms.source, DOCUMENTATION);
        return adoptions.hasAgency(STEWARD)
                ? directory.link(ResourceFactory.createProperty(Es.STEWARD), things.iri(Kind.ACTOR, STEWARD))
                : directory;
    }
}
