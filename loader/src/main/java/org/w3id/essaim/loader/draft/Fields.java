package org.w3id.essaim.loader.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.essaim.loader.draft.Field.Form;
import org.w3id.essaim.loader.draft.Field.Need;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.shapes.PropertyRule;
import org.w3id.essaim.shapes.ShapeSeverity;
import org.w3id.essaim.shapes.Shapes;

/** Reads from the rules what a record of a class has to say, and what it may say. */
public final class Fields {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Pattern DATE = Pattern.compile(".*\\^\\^(xsd:(date|gYear|gYearMonth)|<" + XSD + ".*>)");

    /** Asked of a class in Java or by a rule that tells a product from other concepts: no property shape says so. */
    private static final Map<String, Set<String>> WANTED_TOO =
            Map.of(Es.SKOS_CONCEPT, Set.of(DCTerms.source.getURI(), Es.CHECKED_ON));

    private Fields() {}

    /**
     * The fields of a class, those that are asked for first, each group in the order of the rules. The class itself is not among them.
     *
     * @param things the corpus whose things stand in the examples
     */
    public static List<Field> of(Shapes shapes, String classIri, Things things) {
        Map<String, List<PropertyRule>> byPath = new LinkedHashMap<>();
        for (PropertyRule rule : shapes.rules(classIri)) {
            boolean property = rule.path().matches("https?://\\S+");
            if (property && !rule.path().equals(RDF.type.getURI())) {
                byPath.computeIfAbsent(rule.path(), path -> new ArrayList<>()).add(rule);
            }
        }
        Set<String> needed = new HashSet<>();
        Set<String> seekable = new HashSet<>();
        for (List<PropertyRule> alternatives : shapes.alternatives(classIri)) {
            String first = alternatives.get(0).path();
            needed.add(first);
            if (alternatives.stream().anyMatch(rule -> rule.path().equals(Es.MISSING))) {
                seekable.add(first);
            }
        }
        byPath.remove(Es.MISSING); // said of the other properties, not for itself
        List<Field> fields = new ArrayList<>();
        byPath.forEach((path, rules) -> {
            Need need = needed.contains(path) ? Need.REQUIRED : need(classIri, path, rules);
            boolean sought = seekable.contains(path) || need != Need.REQUIRED;
            fields.add(field(path, rules, need, sought, things));
        });
        fields.sort(Comparator.comparing(field -> !field.isAsked()));
        return List.copyOf(fields);
    }

    /** That a record says when it was checked is asked by no rule, for the answer depends on the day. */
    private static Need need(String classIri, String path, List<PropertyRule> rules) {
        List<PropertyRule> asking =
                rules.stream().filter(rule -> rule.min().orElse(0) > 0).toList();
        if (asking.stream().anyMatch(rule -> rule.severity() == ShapeSeverity.VIOLATION)) {
            return Need.REQUIRED;
        }
        boolean wanted = !asking.isEmpty()
                || path.equals(Es.CHECKED_ON)
                || WANTED_TOO.getOrDefault(classIri, Set.of()).contains(path);
        return wanted ? Need.WANTED : Need.OPTIONAL;
    }

    private static Field field(String path, List<PropertyRule> rules, Need need, boolean seekable, Things things) {
        PropertyRule speaking = rules.stream()
                .filter(rule -> rule.min().orElse(0) > 0)
                .findFirst()
                .orElse(rules.get(0));
        Optional<String> example = first(rules, PropertyRule::example).map(things::inThisBase);
        Optional<String> scheme = first(rules, PropertyRule::scheme);
        return new Field(
                path,
                speaking.name(),
                speaking.description(),
                need,
                seekable,
                form(rules, example.orElse("")),
                first(rules, PropertyRule::classIri),
                scheme,
                rules.stream()
                        .map(PropertyRule::in)
                        .filter(in -> !in.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                example);
    }

    private static <T> Optional<T> first(List<PropertyRule> rules, Function<PropertyRule, Optional<T>> part) {
        return rules.stream().map(part).flatMap(Optional::stream).findFirst();
    }

    /** By the datatype; where several are allowed, by the example. */
    private static Form form(List<PropertyRule> rules, String example) {
        String datatype = first(rules, PropertyRule::datatype).orElse("");
        if (datatype.equals(RDF.langString.getURI()) || example.matches("\".*\"@[a-z-]+")) {
            return Form.TEXT;
        }
        if (datatype.equals(XSD + "date")) {
            return Form.DAY;
        }
        if (datatype.equals(XSD + "decimal")) {
            return Form.NUMBER;
        }
        if (DATE.matcher(example).matches()) {
            return Form.DATE;
        }
        return example.startsWith("\"") ? Form.PLAIN : Form.LINK;
    }
}
