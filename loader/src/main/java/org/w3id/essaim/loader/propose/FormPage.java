package org.w3id.essaim.loader.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.essaim.loader.draft.Field;
import org.w3id.essaim.loader.report.Naming;

/**
 * A form in the <a href="https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema">form
 * schema</a> of GitHub, which Forgejo reads too. French comes first, English below. No address of a person is asked for.
 */
public final class FormPage {

    private static final Pattern LITERAL = Pattern.compile("\"(.*)\"(@.*|\\^\\^.*)?");
    private static final Pattern IRI = Pattern.compile("<(.*)>");

    private final Naming naming;

    /**
     * @param naming shortens the things of the examples
     */
    public FormPage(Naming naming) {
        this.naming = naming;
    }

    /** The text of the file in {@code .github/ISSUE_TEMPLATE}. */
    public String write(IssueForm form) {
        List<Map<String, Object>> body = new ArrayList<>();
        body.add(Map.of("type", "markdown", "attributes", Map.of("value", FormWords.below("form.intro"))));
        body.add(dropdown("record", FormWords.both("form.record"), List.of(form.name()), Optional.of(0)));
        form.questions().forEach(question -> body.add(question(question)));
        body.add(dropdown(
                "language", FormWords.both("form.language"), List.of(Consent.FRENCH, Consent.ENGLISH), Optional.of(0)));
        body.add(consent());
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("name", form.name());
        page.put("description", FormWords.both("form." + form.kind().slug()));
        page.put("title", form.name() + " - ");
        page.put("body", body.stream().map(FormPage::ordered).toList());
        return Yaml.write(page);
    }

    /** A map of few members in the order in which the schema's documentation has them. */
    private static Map<String, Object> ordered(Map<String, Object> element) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (String name : List.of("type", "id", "attributes", "validations")) {
            Optional.ofNullable(element.get(name)).ifPresent(value -> ordered.put(name, value));
        }
        return ordered;
    }

    private static Map<String, Object> dropdown(
            String id, String label, List<String> options, Optional<Integer> chosen) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("label", label);
        attributes.put("options", options);
        chosen.ifPresent(index -> attributes.put("default", index));
        return Map.of("type", "dropdown", "id", id, "attributes", attributes, "validations", Map.of("required", true));
    }

    private static Map<String, Object> consent() {
        List<Map<String, Object>> boxes = Consent.boxes().stream()
                .map(label -> {
                    Map<String, Object> box = new LinkedHashMap<>();
                    box.put("label", label);
                    box.put("required", true);
                    return box;
                })
                .toList();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("label", Consent.heading());
        attributes.put("options", boxes);
        return Map.of("type", "checkboxes", "id", "consent", "attributes", attributes);
    }

    private Map<String, Object> question(Question question) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("label", question.heading());
        attributes.put("description", description(question));
        String type = switch (question.shape()) {
            case LINE -> "input";
            case TEXT, LINES -> "textarea";
            case CHOICE, CHOICES -> "dropdown";
        };
        if (type.equals("dropdown")) {
            attributes.put("multiple", question.shape() == Question.Shape.CHOICES);
            attributes.put("options", List.copyOf(question.options().keySet()));
        } else {
            question.field().example().ifPresent(example -> attributes.put("placeholder", shown(example)));
        }
        return Map.of(
                "type",
                type,
                "id",
                question.id(),
                "attributes",
                attributes,
                "validations",
                Map.of("required", question.isRequired()));
    }

    private static String description(Question question) {
        return description(question, Locale.FRENCH) + "\n\n" + description(question, Locale.ENGLISH);
    }

    private static String description(Question question, Locale language) {
        Field field = question.field();
        StringBuilder text = new StringBuilder(field.description(language));
        if (field.form() == Field.Form.TEXT) {
            text.append(' ').append(FormWords.say(language, "form.in-french", Map.of()));
        }
        if (question.shape() == Question.Shape.LINES) {
            text.append(' ').append(FormWords.say(language, "form.lines", Map.of()));
        }
        if (question.options().isEmpty() && question.isRequired() && field.seekable()) {
            text.append(' ').append(FormWords.say(language, "form.sought", Map.of()));
        }
        return text.toString();
    }

    /** A value in Turtle as people write it in a form. */
    private String shown(String example) {
        Matcher literal = LITERAL.matcher(example);
        if (literal.matches()) {
            return literal.group(1);
        }
        Matcher iri = IRI.matcher(example);
        return iri.matches() ? naming.shortened(iri.group(1)) : example;
    }
}
