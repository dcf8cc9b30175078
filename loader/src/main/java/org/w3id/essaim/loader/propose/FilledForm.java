package org.w3id.essaim.loader.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.loader.draft.Answer;
import org.w3id.essaim.loader.draft.Answers;
import org.w3id.essaim.loader.draft.Concepts;
import org.w3id.essaim.loader.draft.Draft;
import org.w3id.essaim.ontology.Es;

/** Makes a draft of the answers in a form; what cannot be a value is a problem, and all problems are told. */
final class FilledForm {

    private final IssueForm form;
    private final Answers answers;
    private final List<Problem> problems = new ArrayList<>();

    FilledForm(IssueForm form, Answers answers) {
        this.form = form;
        this.answers = answers;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    static List<String> headings(IssueForm form) {
        List<String> headings = new ArrayList<>();
        headings.add(FormWords.both("form.record"));
        form.questions().forEach(question -> headings.add(question.heading()));
        headings.add(FormWords.both("form.language"));
        headings.add(Consent.heading());
        return headings;
    }

    /** In which language its author wants to be answered. */
    static Locale language(IssueBody body) {
        return body.answer(FormWords.both("form.language")).equals(Optional.of(Consent.ENGLISH))
                ? Locale.ENGLISH
                : Locale.FRENCH;
    }

    Draft draft(IssueBody body) {
        body.twice().ifPresent(heading -> problems.add(new Problem(heading, "twice", Map.of())));
        if (!Consent.isGiven(body.answer(Consent.heading()).orElse(""))) {
            problems.add(new Problem(Consent.heading(), "consent", Map.of()));
        }
        Draft draft = Draft.of(form.kind(), form.classIri());
        for (Question question : form.questions()) {
            Optional<String> given = body.answer(question.heading());
            if (given.isPresent()) {
                for (String one : values(question, given.get())) {
                    draft = with(draft, question, one);
                }
            }
        }
        return draft;
    }

    private List<String> values(Question question, String given) {
        return switch (question.shape()) {
            case TEXT -> List.of(given);
            case LINE -> List.of(given.replaceAll("\\s*\\n\\s*", " "));
            case LINES ->
                given.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            case CHOICE, CHOICES -> chosen(question, given);
        };
    }

    /** Several are parted by commas, and commas may stand in them. */
    private List<String> chosen(Question question, String given) {
        List<String> chosen = new ArrayList<>();
        String rest = given;
        while (!rest.isEmpty()) {
            String left = rest;
            Optional<String> option = question.options().keySet().stream()
                    .filter(o -> left.equals(o) || left.startsWith(o + ", "))
                    .max((a, b) -> Integer.compare(a.length(), b.length()));
            if (option.isEmpty()) {
                problems.add(new Problem(question.heading(), "list", Map.of("given", rest)));
                return List.of();
            }
            chosen.add(question.options().get(option.get()));
            rest = left.substring(Math.min(left.length(), option.get().length() + 2));
        }
        return chosen;
    }

    private Draft with(Draft draft, Question question, String text) {
        String property = question.field().property();
        if (text.equals(IssueForm.SOUGHT) && question.field().seekable()) {
            return draft.with(Es.MISSING, NodeFactory.createURI(property));
        }
        Answer answer = answers.read(question.field(), text);
        if (answer instanceof Answer.Value value) {
            Draft more = draft.with(property, value.node());
            return IssueForm.isLabel(question.field()) ? more.named(text) : more;
        }
        if (answer instanceof Answer.Several several) {
            String among = several.among().stream().map(Concepts.Choice::label).collect(Collectors.joining("; "));
            problems.add(new Problem(question.heading(), "several", Map.of("given", text, "among", among)));
        } else if (answer instanceof Answer.Refused refused) {
            problems.add(new Problem(question.heading(), why(refused.reason()), Map.of("given", text)));
        }
        return draft;
    }

    private static String why(Answer.Reason reason) {
        return switch (reason) {
            case NOT_IN_THE_LIST -> "list";
            case NOT_A_DAY -> "day";
            case NOT_A_DATE -> "date";
            case NOT_A_NUMBER -> "number";
            case UNKNOWN_TERRITORY -> "territory";
            case NOTHING_IS_CALLED_SO -> "thing";
        };
    }
}
