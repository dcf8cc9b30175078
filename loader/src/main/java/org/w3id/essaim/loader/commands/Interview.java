package org.w3id.essaim.loader.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.loader.draft.Answer;
import org.w3id.essaim.loader.draft.Answers;
import org.w3id.essaim.loader.draft.Concepts;
import org.w3id.essaim.loader.draft.Concepts.Choice;
import org.w3id.essaim.loader.draft.Draft;
import org.w3id.essaim.loader.draft.Field;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Slug;

/** Asks a person at a terminal for a new record, one question after the other; an empty answer skips, and so does the end of the input. */
final class Interview {

    /** What the template says of itself: the day, and the only list of a product. */
    private static final Set<String> NOT_ASKED = Set.of(Es.CHECKED_ON, SKOS.inScheme.getURI());

    /** The answer that something was looked for and not found. */
    private static final String SOUGHT = "?";

    private final Terminal terminal;
    private final BufferedReader input;
    private final Sayings sayings;
    private final Locale language;
    private final Concepts concepts;
    private final Answers answers;

    Interview(
            Terminal terminal,
            BufferedReader input,
            Sayings sayings,
            Locale language,
            Concepts concepts,
            Answers answers) {
        this.terminal = terminal;
        this.input = input;
        this.sayings = sayings;
        this.language = language;
        this.concepts = concepts;
        this.answers = answers;
    }

    /** The name of the thing in both languages, if things of its class have one, or for a session the name of its course. */
    Draft name(Draft draft, List<Field> fields) {
        say("new.how", Map.of());
        if (draft.kind() == Kind.SESSION) {
            return draft.name().isPresent()
                    ? draft
                    : ask("new.course", Map.of()).map(draft::named).orElse(draft);
        }
        Optional<Field> label = label(fields).filter(Field::isAsked);
        if (label.isEmpty()) {
            return draft;
        }
        String property = label.get().property();
        Draft named = draft;
        if (named.name().isEmpty()) {
            Optional<String> french = ask("new.name.fr", Map.of());
            named = french.map(name -> draft.named(name).with(property, NodeFactory.createLiteralLang(name, "fr")))
                    .orElse(draft);
        }
        Draft before = named;
        return ask("new.name.en", Map.of())
                .map(name -> before.with(property, NodeFactory.createLiteralLang(name, "en")))
                .orElse(before);
    }

    /** The property that names things of a class. */
    static Optional<Field> label(List<Field> fields) {
        return fields.stream()
                .filter(f ->
                        f.property().equals(RDFS.label.getURI()) || f.property().equals(SKOS.prefLabel.getURI()))
                .findFirst();
    }

    /** What the rules ask of the class, one property after the other, and its website. */
    Draft fill(Draft draft, List<Field> fields) {
        Draft filled = draft;
        Optional<Field> label = label(fields);
        for (Field field : fields) {
            boolean asked = field.isAsked() || field.property().equals(FOAF.homepage.getURI());
            if (asked
                    && !NOT_ASKED.contains(field.property())
                    && !Optional.of(field).equals(label)) {
                filled = one(filled, field);
            }
        }
        return filled;
    }

    private Draft one(Draft draft, Field field) {
        List<Choice> choices = concepts.of(field, language);
        terminal.err().println();
        say(
                field.need() == Field.Need.REQUIRED ? "new.field.required" : "new.field",
                Map.of("name", field.name(language), "description", field.description(language)));
        show(choices);
        if (field.seekable() && field.need() == Field.Need.REQUIRED) {
            say("new.sought", Map.of());
        }
        while (true) {
            Optional<String> typed = ask("new.answer", Map.of());
            if (typed.isEmpty()) {
                return draft.without(field.property());
            }
            if (typed.get().equals(SOUGHT) && field.seekable()) {
                return draft.with(Es.MISSING, NodeFactory.createURI(field.property()));
            }
            Answer answer = answers.read(field, typed.get());
            if (answer instanceof Answer.Value value) {
                return draft.with(field.property(), value.node());
            }
            if (answer instanceof Answer.Several several) {
                Optional<Choice> chosen = oneOf(several.among());
                if (chosen.isPresent()) {
                    return draft.with(
                            field.property(), NodeFactory.createURI(chosen.get().iri()));
                }
            } else if (answer instanceof Answer.Refused refused) {
                say(why(refused.reason()), Map.of("given", typed.get()));
            }
        }
    }

    private static String why(Answer.Reason reason) {
        return switch (reason) {
            case NOT_IN_THE_LIST -> "new.refused.list";
            case NOT_A_DAY -> "new.refused.day";
            case NOT_A_DATE -> "new.refused.date";
            case NOT_A_NUMBER -> "new.refused.number";
            case UNKNOWN_TERRITORY -> "new.refused.territory";
            case NOTHING_IS_CALLED_SO -> "new.refused.thing";
        };
    }

    private Optional<Choice> oneOf(List<Choice> among) {
        say("new.several", Map.of());
        show(among);
        return ask("new.answer", Map.of())
                .filter(n -> n.matches("[1-9]"))
                .map(Integer::parseInt)
                .filter(n -> n <= among.size())
                .map(n -> among.get(n - 1));
    }

    private void show(List<Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            terminal.err().println("  " + (i + 1) + "  " + choices.get(i).label());
        }
    }

    /** The slug that is proposed, or another one. */
    String slug(String proposed) {
        while (true) {
            Optional<String> typed = ask("new.slug", Map.of("slug", proposed));
            if (typed.isEmpty()) {
                return proposed;
            }
            if (Slug.isValid(typed.get())) {
                return typed.get();
            }
            say("new.slug.invalid", Map.of("given", typed.get()));
        }
    }

    /** Whether to go on; only a yes is one. */
    boolean confirms(String key) {
        return ask(key, Map.of())
                .filter(answer -> answer.matches("(?i)o|oui|y|yes"))
                .isPresent();
    }

    private void say(String key, Map<String, String> arguments) {
        terminal.err().println(sayings.say(key, arguments));
    }

    private Optional<String> ask(String key, Map<String, String> arguments) {
        terminal.err().print(sayings.say(key, new HashMap<>(arguments)) + " ");
        terminal.err().flush();
        try {
            return Optional.ofNullable(input.readLine()).map(String::strip).filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
