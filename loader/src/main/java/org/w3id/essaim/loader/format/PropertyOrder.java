package org.w3id.essaim.loader.format;

import java.util.Collection;
import java.util.List;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.shapes.PropertyRule;
import org.w3id.essaim.shapes.Shapes;

/** In which order a thing's properties stand in its file, its class being first of all. Equal ranks stand by name. */
@FunctionalInterface
public interface PropertyOrder {

    /**
     * The smaller, the earlier.
     *
     * @param classes the IRIs of the thing's classes
     * @param property an IRI
     */
    int rank(Collection<String> classes, String property);

    /** What an import writes: label, description, type, subjects and territory, then all else. */
    static PropertyOrder ofImports() {
        List<String> first = List.of(
                RDFS.label.getURI(),
                DCTerms.description.getURI(),
                DCTerms.type.getURI(),
                DCTerms.subject.getURI(),
                DCTerms.spatial.getURI());
        return (classes, property) -> {
            int rank = first.indexOf(property);
            return rank < 0 ? first.size() : rank;
        };
    }

    /** What people keep: the order of the rules ({@code sh:order}), which forms and templates have too; then what has no rule. */
    static PropertyOrder ofRules(Shapes shapes) {
        return (classes, property) -> classes.stream()
                .flatMap(name -> shapes.rules(name).stream())
                .filter(rule -> rule.path().equals(property))
                .mapToInt(PropertyRule::order)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
