package org.w3id.essaim.loader.lsp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.lsp4j.CompletionItemKind;
import org.w3id.essaim.loader.source.Caret;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;
import org.w3id.essaim.shapes.PropertyRule;
import org.w3id.essaim.shapes.Shapes;

/** What may be written at a caret, by the rules of the thing that is described there; the likeliest first. */
final class Candidates {

    private final WordBook book;
    private final Shapes shapes;
    private final Supplier<TerritoryIndex> territories;
    private final Desk desk;

    Candidates(WordBook book, Shapes shapes, Supplier<TerritoryIndex> territories, Desk desk) {
        this.book = book;
        this.shapes = shapes;
        this.territories = territories;
        this.desk = desk;
    }

    Stream<Candidate> at(Caret caret) {
        return switch (caret.role()) {
            case SUBJECT -> own();
            case PREDICATE -> desk.iri(caret.subject()).stream().flatMap(this::properties);
            case OBJECT ->
                desk.iri(caret.predicate()).stream()
                        .flatMap(property -> desk.iri(caret.subject()).stream()
                                .flatMap(thing -> values(thing, property, caret.written())));
            case NONE -> Stream.empty();
        };
    }

    /** The thing that a file in this place describes. */
    private Stream<Candidate> own() {
        return desk.index().corpus().name(desk.file()).stream()
                .map(name -> desk.things().iri(name.kind(), name.slug()))
                .map(iri -> new Candidate(iri, "", "", "", CompletionItemKind.Reference));
    }

    /** The properties that a thing may have: first those that it must and does not, then those that it does not, then the others. */
    private Stream<Candidate> properties(String thing) {
        Set<String> used = desk.propertiesOf(thing);
        Map<String, List<PropertyRule>> rules = rules(desk.classesOf(thing));
        Stream<Candidate> type =
                used.contains(RDF.type.getURI()) ? Stream.empty() : Stream.of(property(RDF.type.getURI()));
        return Stream.concat(
                type,
                rules.entrySet().stream()
                        .sorted(Comparator.comparingInt(entry -> used.contains(entry.getKey())
                                ? 2
                                : entry.getValue().stream()
                                                .anyMatch(r -> r.min().orElse(0) > 0)
                                        ? 0
                                        : 1))
                        .map(entry -> property(entry.getKey(), entry.getValue())));
    }

    /** The rules of some classes by property, in their own order. Paths that are no property are left out. */
    private Map<String, List<PropertyRule>> rules(Set<String> classes) {
        return classes.stream()
                .flatMap(type -> shapes.rules(type).stream())
                .filter(rule -> rule.path().matches("https?://[^<>()^|*]+"))
                .collect(Collectors.groupingBy(PropertyRule::path, LinkedHashMap::new, Collectors.toList()));
    }

    private Candidate property(String iri) {
        return property(iri, List.of());
    }

    private Candidate property(String iri, List<PropertyRule> rules) {
        String label = rules.stream()
                .flatMap(rule -> text(rule.name()).stream())
                .findFirst()
                .or(() -> book.label(iri))
                .orElse("");
        String description = rules.stream()
                .flatMap(rule -> text(rule.description()).stream())
                .findFirst()
                .or(() -> book.description(iri))
                .orElse("");
        return new Candidate(iri, label, description, book.names(iri), CompletionItemKind.Property);
    }

    private Optional<String> text(Map<String, String> byLanguage) {
        return Optional.ofNullable(byLanguage.getOrDefault(book.language(), byLanguage.get("fr")));
    }

    private Stream<Candidate> values(String thing, String property, String written) {
        if (property.equals(RDF.type.getURI())) {
            return classes(thing);
        }
        Set<String> classes = desk.classesOf(thing);
        if (property.equals(Es.MISSING)) {
            Set<String> used = desk.propertiesOf(thing);
            return rules(classes).entrySet().stream()
                    .filter(entry -> !used.contains(entry.getKey()))
                    .map(entry -> property(entry.getKey(), entry.getValue()));
        }
        List<PropertyRule> rules = rules(classes).getOrDefault(property, List.of());
        Stream<Candidate> concepts = rules.stream()
                .flatMap(rule -> rule.scheme().stream())
                .distinct()
                .flatMap(scheme -> concepts(scheme, typed(written)));
        Stream<Candidate> listed = rules.stream()
                .flatMap(rule -> rule.in().stream())
                .filter(Node::isURI)
                .map(node -> word(node.getURI(), CompletionItemKind.EnumMember));
        return Stream.of(concepts, listed, things(thing, property, rules, written))
                .flatMap(s -> s);
    }

    /** The classes that things have, those that this thing's address allows first. */
    private Stream<Candidate> classes(String thing) {
        Set<String> classes = new LinkedHashSet<>();
        desk.things().name(thing).ifPresent(name -> classes.addAll(name.kind().classes()));
        Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.TERRITORY)
                .forEach(kind -> classes.addAll(kind.classes()));
        classes.add(Es.TOMBSTONE);
        return classes.stream().map(iri -> word(iri, CompletionItemKind.Class));
    }

    private Candidate word(String iri, CompletionItemKind kind) {
        return new Candidate(
                iri, book.label(iri).orElse(""), book.description(iri).orElse(""), book.names(iri), kind);
    }

    /** Products are concepts and things at once, so they come from the corpus. */
    private Stream<Candidate> concepts(String scheme, String typed) {
        if (scheme.equals(Words.PRODUCT_SCHEME)) {
            return desk.index().ofClasses(Set.of(Es.SKOS_CONCEPT)).map(this::thing);
        }
        List<String> all = book.concepts(scheme);
        return all.stream()
                .map(iri -> word(iri, CompletionItemKind.EnumMember))
                .filter(concept -> all.size() <= Completions.MOST || matches(concept, typed));
    }

    /** A list that the editor can be given whole is left to it, which forgives more; the licences are too many. */
    private static boolean matches(Candidate concept, String typed) {
        String slug = concept.iri().substring(concept.iri().lastIndexOf('/') + 1);
        return WordBook.matches(WordBook.fold(concept.names() + " " + slug), typed);
    }

    /** Things of the classes that the rules name; else of those that the words name; else all, where the rules' example is a thing. */
    private Stream<Candidate> things(String self, String property, List<PropertyRule> rules, String written) {
        Set<String> named = rules.stream()
                .flatMap(rule -> rule.classIri().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (named.isEmpty() && rules.stream().noneMatch(rule -> rule.scheme().isPresent())) {
            named.addAll(book.ranges(property));
        }
        Set<String> wanted = named.stream()
                .flatMap(type -> book.withSubclasses(type).stream())
                .collect(Collectors.toSet());
        if (wanted.contains(Es.TERRITORY)) {
            return territories.get().find(typed(written)).map(this::territory);
        }
        boolean any = wanted.isEmpty()
                && rules.stream().flatMap(rule -> rule.example().stream()).anyMatch(this::isThing)
                && rules.stream().noneMatch(rule -> rule.scheme().isPresent());
        Stream<ThingIndex.Entry> entries =
                any ? desk.index().all() : desk.index().ofClasses(wanted);
        return entries.filter(entry -> !entry.iri().equals(self))
                .filter(entry -> WordBook.matches(entry.folded(), typed(written)))
                .map(this::thing);
    }

    private boolean isThing(String example) {
        String iri = desk.things().inThisBase(example).replaceAll("[<>]", "");
        return desk.things()
                .name(iri)
                .filter(name -> name.kind() != Kind.TERRITORY)
                .isPresent();
    }

    /** What is typed of a name: the prefix stands for the kind, which is known. */
    private static String typed(String written) {
        return written.substring(written.indexOf(':') + 1);
    }

    private Candidate thing(ThingIndex.Entry entry) {
        String label = book.bestOf(entry.names()).orElse("");
        String names = entry.names().stream().map(Node::getLiteralLexicalForm).collect(Collectors.joining(" "));
        String kinds = entry.classes().stream()
                .flatMap(type -> book.label(type).stream())
                .collect(Collectors.joining(", "));
        return new Candidate(entry.iri(), label, kinds, names, CompletionItemKind.Reference);
    }

    private Candidate territory(Territory territory) {
        String level = book.label(territory.level().concept()).orElse("");
        String postcodes = String.join(" ", territory.postcodes());
        String part = territory
                .parent()
                .map(parent -> Things.COMMON.iri(Kind.TERRITORY, parent))
                .flatMap(book::territoryName)
                .orElse("");
        String description =
                Stream.of(level, part, postcodes).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
        return new Candidate(
                territory.iri(),
                territory.name(),
                description,
                territory.name() + " " + postcodes,
                CompletionItemKind.Reference);
    }
}
