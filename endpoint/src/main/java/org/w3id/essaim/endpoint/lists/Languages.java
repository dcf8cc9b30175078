package org.w3id.essaim.endpoint.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** In which languages a resource is. Who asks for {@code fr} also finds {@code fr-CA}. */
final class Languages {

    private static final String LANGUAGES = JsonLdContext.SHIPPED.property("languages");

    private Languages() {}

    static Filter filter(Set<Kind> kinds) {
        List<String> known = Arrays.stream(Locale.getISOLanguages()).sorted().toList();
        return new WordFilter("language", kinds, known, Languages::values);
    }

    private static Set<String> values(Thing resource) {
        return resource.values(LANGUAGES).stream()
                .filter(Node::isLiteral)
                .flatMap(tag -> Stream.of(tag.getLiteralLexicalForm()
                                .toLowerCase(Locale.ROOT)
                                .split("-"))
                        .limit(1))
                .collect(Collectors.toSet());
    }
}
