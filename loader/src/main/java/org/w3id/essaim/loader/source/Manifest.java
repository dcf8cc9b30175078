package org.w3id.essaim.loader.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.essaim.ontology.Things;

/**
 * What a corpus says of itself in {@code corpus.ttl}. Texts are by language tag; one without a language is under the empty tag. What a
 * manifest must say beyond its dataset, base and licence is checked by a shape, so anything else may be missing here.
 *
 * @param iri of the {@code dcat:Dataset}
 * @param things from {@code void:uriSpace}
 * @param title from {@code dcterms:title}
 * @param description from {@code dcterms:description}
 * @param license IRI from {@code dcterms:license}
 * @param attribution whom to name, and how: from {@code dcterms:bibliographicCitation}, the Dublin Core term for how a resource wants to
 *     be cited
 * @param publisher a name or an IRI, from {@code dcterms:publisher}
 * @param landingPage IRI from {@code dcat:landingPage}
 * @param contactPage IRI from {@code es:contactPage}
 * @param languages from {@code dcterms:language}, sorted
 * @param forgeTemplates from {@code schema:target}: the fragment of each {@code schema:EntryPoint} ({@code view}, {@code edit}, {@code new},
 *     {@code commit}, {@code pull}) and its {@code schema:urlTemplate}
 * @param requires the {@code dcat:Dataset} that this corpus stands on, from {@code dcterms:requires}: its things may be linked to
 * @param fictional whether its source is {@link #FICTIONAL}: all its things are invented, and say so
 * @param file as it was read, with the places of all this
 */
public record Manifest(
        String iri,
        Things things,
        Map<String, String> title,
        Map<String, String> description,
        String license,
        Map<String, String> attribution,
        Optional<String> publisher,
        Optional<String> landingPage,
        Optional<String> contactPage,
        List<String> languages,
        Map<String, String> forgeTemplates,
        Optional<String> requires,
        boolean fictional,
        SourceFile file) {

    /** The file's name, at the root of a corpus. */
    public static final String FILE = "corpus.ttl";

    /** The source of what is invented. */
    public static final String FICTIONAL = "urn:x-essaim:fictif";

    public Manifest {
        Objects.requireNonNull(iri);
        Objects.requireNonNull(things);
        Objects.requireNonNull(license);
        Objects.requireNonNull(requires);
        Objects.requireNonNull(file);
        title = sorted(title);
        description = sorted(description);
        attribution = sorted(attribution);
        forgeTemplates = sorted(forgeTemplates);
        languages = List.copyOf(languages);
    }

    private static Map<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** The same while its file is being written and may be no manifest at all. */
    Manifest as(SourceFile written) {
        return new Manifest(
                iri,
                things,
                title,
                description,
                license,
                attribution,
                publisher,
                landingPage,
                contactPage,
                languages,
                forgeTemplates,
                requires,
                fictional,
                written);
    }

    /** All that the manifest says, with places. */
    public List<LocatedTriple> triples() {
        return file.triples();
    }
}
