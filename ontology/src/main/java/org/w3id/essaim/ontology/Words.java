package org.w3id.essaim.ontology;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of every Essaim, whatever its things: their IRIs, and their Turtle as it is shipped. */
public final class Words {

    /** The base of the words, fixed for every deployment. */
    public static final String BASE = "https://w3id.org/essaim/";

    /** The base of the concept schemes: {@code {VOCABULARY}{scheme}/{concept}}. */
    public static final String VOCABULARY = BASE + "voc/";

    /** The scheme of the products to replace, whose concepts are things. */
    public static final String PRODUCT_SCHEME = VOCABULARY + "produit";

    /** The scheme of the licences, generated from the SPDX list. */
    public static final String LICENCE_SCHEME = VOCABULARY + "licence";

    /** The scheme of the territories. */
    public static final String TERRITORY_SCHEME = VOCABULARY + "territoire";

    /** The base of licence IRIs, Creative Commons included. */
    public static final String LICENCE = "http://spdx.org/licenses/";

    public static final String ONTOLOGY_GRAPH = BASE + "graph/ontology";
    public static final String VOCABULARIES_GRAPH = BASE + "graph/vocabularies";
    public static final String TERRITORIES_GRAPH = BASE + "graph/territories";

    /** The file of the ontology, to be opened with {@link #open}. */
    public static final String ONTOLOGY_FILE = "essaim.ttl";

    /** The file of the properties borrowed from others, with their names in French and English. */
    public static final String REUSED_FILE = "reused.ttl";

    /**
     * The alignments with the vocabularies of others, to be opened with {@link #open}. In no graph of the words: nothing is checked or
     * answered by them.
     */
    public static final String ALIGNMENTS_FILE = "alignments.ttl";

    /** The JSON-LD context, to be opened with {@link #open}. */
    public static final String CONTEXT_FILE = "context.jsonld";

    private static final Pattern CONTEXT_HASH = Pattern.compile("[0-9a-f]{16}");

    private Words() {}

    /** The files of the ontology, which make {@link #ONTOLOGY_GRAPH}, in a fixed order; to be opened with {@link #open}. */
    public static List<String> ontologyFiles() {
        return List.of(ONTOLOGY_FILE, REUSED_FILE);
    }

    /** The files of the vocabularies, which make {@link #VOCABULARIES_GRAPH}, licences included, in a fixed order; to be opened with {@link #open}. */
    public static List<String> vocabularyFiles() {
        List<String> files = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            files.add("vocabularies/" + scheme.slug() + ".ttl");
        }
        files.add("licences.ttl");
        files.add("licences-families.ttl");
        files.add("licences-deprecated.ttl");
        return List.copyOf(files);
    }

    /**
     * Opens a context that was ever released; {@link #CONTEXT_FILE} is one of them.
     *
     * @param hash the first 16 hexadecimal digits of the SHA-256 of its bytes
     * @return empty if there was none
     */
    public static Optional<InputStream> openContext(String hash) {
        return CONTEXT_HASH.matcher(hash).matches()
                ? Optional.ofNullable(Words.class.getResourceAsStream("words/contexts/" + hash + ".jsonld"))
                : Optional.empty();
    }

    /**
     * Opens a file of the words.
     *
     * @param file one of {@link #ontologyFiles()} or {@link #vocabularyFiles()}, {@link #ALIGNMENTS_FILE}, {@link #CONTEXT_FILE}, or {@code territories/{department}.tsv}
     * @throws IllegalArgumentException if there is no such file; the words are shipped with the code, so this is a fault of ours
     */
    public static InputStream open(String file) {
        InputStream in = Words.class.getResourceAsStream("words/" + Objects.requireNonNull(file));
        if (in == null) {
            throw new IllegalArgumentException("the words have no file " + file);
        }
        return in;
    }
}
