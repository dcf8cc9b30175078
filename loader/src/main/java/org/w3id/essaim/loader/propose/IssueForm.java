package org.w3id.essaim.loader.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.loader.draft.Concepts;
import org.w3id.essaim.loader.draft.Field;
import org.w3id.essaim.loader.draft.Fields;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.shapes.PropertyRule;
import org.w3id.essaim.shapes.Shapes;

/**
 * The form for records of a kind: what the rules ask of its class, and its website. It is a person's first way in, so what the rules merely
 * allow is left for later.
 *
 * @param classIri the commonest class of the kind; persons have no form, for nobody is named without their dated consent
 * @param name of the class, in French and English
 */
public record IssueForm(Kind kind, String classIri, String name, List<Question> questions) {

    /** The answer that something was looked for and not found. */
    static final String SOUGHT = "?";

    /**
     * What a facilitator sends: the commons and who keeps it, the place, the visit, what was adopted, what is lacking. Studies, courses,
     * directories and fundings come from people who can send a file.
     */
    public static final List<Kind> KINDS =
            List.of(Kind.COMMONS, Kind.PLACE, Kind.ACTOR, Kind.INTERVENTION, Kind.ADOPTION, Kind.NEED);

    /** The day is known, and what is invented does not come in by a form. */
    private static final Set<String> NOT_ASKED = Set.of(Es.CHECKED_ON);

    public IssueForm {
        questions = List.copyOf(questions);
    }

    /**
     * @param things the corpus whose things stand in the examples
     */
    public static IssueForm of(Kind kind, Shapes shapes, Concepts concepts, Things things) {
        String classIri = kind.classes().get(0);
        List<Question> questions = new ArrayList<>();
        for (Field field : Fields.of(shapes, classIri, things)) {
            boolean asked = field.isAsked() || field.property().equals(FOAF.homepage.getURI());
            if (asked && !NOT_ASKED.contains(field.property())) {
                boolean one = shapes.rules(classIri).stream()
                        .filter(rule -> rule.path().equals(field.property()))
                        .map(PropertyRule::max)
                        .anyMatch(max -> max.isPresent() && max.getAsInt() == 1);
                questions.add(question(field, one, concepts));
            }
        }
        String name = FormWords.both(
                concepts.label(classIri, Locale.FRENCH).orElse(kind.slug()),
                concepts.label(classIri, Locale.ENGLISH).orElse(kind.slug()));
        return new IssueForm(kind, classIri, capital(name), questions);
    }

    private static Question question(Field field, boolean one, Concepts concepts) {
        Map<String, String> options = options(field, concepts);
        String id = field.property().replaceFirst(".*[/#]", "");
        String heading = FormWords.both(capital(field.name(Locale.FRENCH)), capital(field.name(Locale.ENGLISH)));
        return new Question(field, id, heading, shape(field, one, !options.isEmpty()), options);
    }

    private static Question.Shape shape(Field field, boolean one, boolean chosen) {
        if (chosen) {
            return one ? Question.Shape.CHOICE : Question.Shape.CHOICES;
        }
        if (field.form() == Field.Form.TEXT) {
            return isLabel(field) ? Question.Shape.LINE : Question.Shape.TEXT;
        }
        return one ? Question.Shape.LINE : Question.Shape.LINES;
    }

    static boolean isLabel(Field field) {
        return field.property().equals(RDFS.label.getURI());
    }

    private static Map<String, String> options(Field field, Concepts concepts) {
        List<Concepts.Choice> french = concepts.of(field, Locale.FRENCH);
        List<Concepts.Choice> english = concepts.of(field, Locale.ENGLISH);
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < french.size(); i++) {
            options.put(
                    FormWords.both(french.get(i).label(), english.get(i).label()),
                    french.get(i).iri());
        }
        if (!options.isEmpty() && field.seekable() && field.need() == Field.Need.REQUIRED) {
            options.put(FormWords.both("choice.sought"), SOUGHT);
        }
        return options;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
