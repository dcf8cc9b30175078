package org.w3id.essaim.loader.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Things;

/** The things that a corpus describes already, by name and by website. */
public final class KnownThings {

    private static final Set<String> NAMES =
            Set.of(RDFS.label.getURI(), SKOS.prefLabel.getURI(), SKOS.altLabel.getURI());

    /** A word of fewer letters is borne by too many things. */
    private static final int TELLING = 5;

    private static final int MOST = 5;

    private final List<Known> all = new ArrayList<>();

    /**
     * A thing.
     *
     * @param names in all languages, the one to show first
     * @param path of its file, from the root of the corpus
     */
    public record Known(String iri, Kind kind, List<String> names, Optional<String> homepage, String path) {
        public Known {
            names = List.copyOf(names);
        }

        public String name() {
            return names.isEmpty() ? iri : names.get(0);
        }
    }

    public KnownThings(Corpus corpus) {
        Things things = corpus.manifest().things();
        for (SourceFile file : corpus.files()) {
            corpus.name(file).ifPresent(name -> all.add(known(things.iri(name.kind(), name.slug()), name, file)));
        }
    }

    private static Known known(String iri, Things.Name name, SourceFile file) {
        List<String> names = new ArrayList<>();
        Optional<String> homepage = Optional.empty();
        for (LocatedTriple located : file.triples()) {
            Node value = located.triple().getObject();
            if (value.isLiteral()
                    && NAMES.contains(located.triple().getPredicate().getURI())) {
                names.add(value.getLiteralLanguage().equals("fr") ? 0 : names.size(), value.getLiteralLexicalForm());
            }
            if (value.isURI() && located.triple().getPredicate().equals(FOAF.homepage.asNode())) {
                homepage = Optional.of(value.getURI());
            }
        }
        return new Known(iri, name.kind(), names, homepage, file.path());
    }

    /** The thing with this IRI. */
    public Optional<Known> find(String iri) {
        return all.stream().filter(known -> known.iri.equals(iri)).findFirst();
    }

    /** The things that are called so, or whose slug it is; whatever their kind. */
    public List<Known> called(String name) {
        String folded = folded(name);
        return all.stream()
                .filter(known -> known.iri.endsWith("/" + name)
                        || known.names.stream().anyMatch(n -> folded(n).equals(folded)))
                .limit(MOST)
                .toList();
    }

    /** The things that a draft may be a second record of: nearly the same name in the same kind, or the same website. */
    public List<Known> like(Draft draft) {
        Optional<String> site =
                draft.value(FOAF.homepage.getURI()).filter(Node::isURI).map(node -> site(node.getURI()));
        return all.stream()
                .filter(known -> known.kind == draft.kind()
                                && draft.name()
                                        .filter(name -> known.names.stream().anyMatch(n -> alike(name, n)))
                                        .isPresent()
                        || site.isPresent()
                                && known.homepage.map(KnownThings::site).equals(site))
                .limit(MOST)
                .toList();
    }

    /** Two letters apart, or all the words of the one among those of the other. */
    private static boolean alike(String a, String b) {
        if (folded(a).equals(folded(b))
                || !Near.of(folded(a), List.of(folded(b))).isEmpty()) {
            return true;
        }
        Set<String> of = tokens(a);
        Set<String> other = tokens(b);
        Set<String> fewer = of.size() <= other.size() ? of : other;
        Set<String> more = of.size() <= other.size() ? other : of;
        return more.containsAll(fewer) && fewer.stream().anyMatch(word -> word.length() >= TELLING);
    }

    private static Set<String> tokens(String name) {
        return Arrays.stream(spaced(name).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Letters and digits only, so that {@code Peer-Tube} and {@code peertube} meet. */
    static String folded(String name) {
        return spaced(name).replace(" ", "");
    }

    private static String spaced(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** A page without what does not tell one site from another. */
    private static String site(String page) {
        return page.replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/+$", "")
                .toLowerCase(Locale.ROOT);
    }
}
