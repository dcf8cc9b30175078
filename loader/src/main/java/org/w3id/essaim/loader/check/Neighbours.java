package org.w3id.essaim.loader.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

/** What lies around some files of a corpus, by the links between their things. */
final class Neighbours {

    private final Corpus corpus;
    private final FileIndex index;

    Neighbours(Corpus corpus, FileIndex index) {
        this.corpus = corpus;
        this.index = index;
    }

    /** Some files, those that their links lead to, and so on; and those that speak of words, which everything may depend on. */
    Set<SourceFile> within(Collection<SourceFile> files, int links) {
        Set<SourceFile> seen = new LinkedHashSet<>(files);
        Collection<SourceFile> last = files;
        for (int i = 0; i < links; i++) {
            Set<SourceFile> next = new LinkedHashSet<>();
            for (SourceFile file : last) {
                for (LocatedTriple located : file.triples()) {
                    index.allOfSubject(located.triple().getObject()).stream()
                            .filter(seen::add)
                            .forEach(next::add);
                }
            }
            last = next;
        }
        corpus.files().stream().filter(this::isAboutWords).forEach(seen::add);
        return seen;
    }

    /** Whether a file says something about a concept, a class, a property: about anything that is no thing of the corpus. */
    boolean isAboutWords(SourceFile file) {
        Node last = Node.ANY;
        for (LocatedTriple located : file.triples()) {
            Node subject = located.triple().getSubject();
            if (subject != last && !isThing(subject)
                    || located.triple().getPredicate().equals(SKOS.inScheme.asNode())) {
                return true;
            }
            last = subject;
        }
        return false;
    }

    private boolean isThing(Node subject) {
        if (!subject.isURI()) {
            return false;
        }
        String iri = subject.getURI();
        int fragment = iri.indexOf('#');
        Optional<Things.Name> name = corpus.manifest().things().name(fragment < 0 ? iri : iri.substring(0, fragment));
        return name.filter(n -> n.kind() != Kind.TERRITORY).isPresent();
    }

    /** The files in which a link leads to one of these nodes. */
    Set<SourceFile> linkingTo(Set<Node> nodes) {
        Set<SourceFile> linking = new LinkedHashSet<>();
        for (SourceFile file : corpus.files()) {
            if (file.triples().stream()
                    .anyMatch(located -> nodes.contains(located.triple().getObject()))) {
                linking.add(file);
            }
        }
        return linking;
    }

    /** All that some files have statements about. */
    static Set<Node> subjects(Collection<SourceFile> files) {
        Set<Node> subjects = new LinkedHashSet<>();
        files.forEach(file ->
                file.triples().forEach(located -> subjects.add(located.triple().getSubject())));
        return subjects;
    }

    /** The files that speak of the same nodes as some, themselves included. */
    Set<SourceFile> speakingOf(Set<Node> nodes) {
        Set<SourceFile> speaking = new LinkedHashSet<>();
        nodes.forEach(node -> speaking.addAll(index.allOfSubject(node)));
        return speaking;
    }
}
