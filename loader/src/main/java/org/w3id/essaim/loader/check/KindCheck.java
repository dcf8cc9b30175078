package org.w3id.essaim.loader.check;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;

/** A thing's class and its address say the same kind: {@code actor:…} is an organisation or a person, and no commons. */
final class KindCheck implements Check {

    /** Of several classes, which are a fault of their own, one may be right. */
    private static boolean isOf(Kind kind, SourceFile file, LocatedTriple typed) {
        return file.find(typed.triple().getSubject(), RDF.type.asNode(), Node.ANY).stream()
                .anyMatch(t -> kind.classes().contains(t.triple().getObject().toString()));
    }

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        for (SourceFile file : subject.files()) {
            for (LocatedTriple typed : file.find(Node.ANY, RDF.type.asNode(), Node.ANY)) {
                Optional<Things.Name> name = Optional.of(typed.triple().getSubject())
                        .filter(Node::isURI)
                        .flatMap(thing -> subject.things().name(thing.getURI()));
                Optional<Kind> kind = Optional.of(typed.triple().getObject())
                        .filter(Node::isURI)
                        .flatMap(type -> Kind.ofClass(type.getURI()));
                if (name.isPresent() && kind.isPresent() && !isOf(name.get().kind(), file, typed)) {
                    findings.accept(TripleFinding.of(
                            FindingCode.POLICY_PATH,
                            file.objectPosition(typed),
                            typed,
                            Map.of(
                                    "variant", "kind",
                                    "thing", typed.triple().getSubject().getURI(),
                                    "class", typed.triple().getObject().getURI(),
                                    "path", kind.get().slug() + "/" + name.get().slug() + ".ttl",
                                    "near",
                                            subject.things()
                                                    .iri(kind.get(), name.get().slug()))));
                }
            }
        }
    }
}
