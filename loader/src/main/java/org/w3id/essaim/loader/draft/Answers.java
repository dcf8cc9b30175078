package org.w3id.essaim.loader.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.essaim.loader.draft.Answer.Reason;
import org.w3id.essaim.loader.draft.Concepts.Choice;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Prefixes;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Territory;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/** Reads what people type as a value of a field: a number in the list of choices, a name, a code, a page, a date. */
public final class Answers {

    private static final int MOST = 9;

    private static final Pattern PAGE = Pattern.compile("https?://[^\\x00-\\x20<>\"{}|^`\\\\]+");
    private static final Pattern PREFIXED = Pattern.compile("[a-z][a-z0-9-]*:[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Concepts concepts;
    private final KnownThings known;
    private final Territories territories;
    private final Map<String, String> prefixes;
    private final Locale language;

    /**
     * @param language in which choices are shown
     */
    public Answers(Things things, Concepts concepts, KnownThings known, Territories territories, Locale language) {
        this.prefixes = Prefixes.of(things);
        this.concepts = concepts;
        this.known = known;
        this.territories = territories;
        this.language = language;
    }

    /**
     * @param typed not blank
     */
    public Answer read(Field field, String typed) {
        String text = typed.strip();
        return switch (field.form()) {
            case TEXT -> new Answer.Value(NodeFactory.createLiteralLang(text, "fr"));
            case PLAIN -> new Answer.Value(NodeFactory.createLiteralString(text));
            case NUMBER -> number(text.replace(',', '.'));
            case DAY -> day(text).<Answer>map(Answer.Value::new).orElse(new Answer.Refused(Reason.NOT_A_DAY));
            case DATE -> date(text).<Answer>map(Answer.Value::new).orElse(new Answer.Refused(Reason.NOT_A_DATE));
            case LINK -> link(field, text);
        };
    }

    private static Answer number(String text) {
        return text.matches("[0-9]+([.][0-9]+)?")
                ? new Answer.Value(NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal))
                : new Answer.Refused(Reason.NOT_A_NUMBER);
    }

    private static Optional<Node> day(String text) {
        try {
            return Optional.of(NodeFactory.createLiteralDT(LocalDate.parse(text).toString(), XSDDatatype.XSDdate));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Node> date(String text) {
        try {
            if (text.matches("[0-9]{4}")) {
                return Optional.of(NodeFactory.createLiteralDT(Year.parse(text).toString(), XSDDatatype.XSDgYear));
            }
            if (text.matches("[0-9]{4}-[0-9]{2}")) {
                return Optional.of(
                        NodeFactory.createLiteralDT(YearMonth.parse(text).toString(), XSDDatatype.XSDgYearMonth));
            }
            return day(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Answer link(Field field, String text) {
        boolean product = field.scheme().equals(Optional.of(Words.PRODUCT_SCHEME));
        if ((field.scheme().isPresent() || !field.in().isEmpty()) && !product) {
            return concept(field, text);
        }
        if (PAGE.matcher(text).matches()) {
            return new Answer.Value(NodeFactory.createURI(text));
        }
        if (field.classIri().equals(Optional.of(Es.TERRITORY))) {
            return territory(text);
        }
        Optional<String> expanded = expanded(text);
        if (expanded.isPresent()) {
            return new Answer.Value(NodeFactory.createURI(expanded.get()));
        }
        List<Choice> called = known.called(text).stream()
                .map(thing -> new Choice(thing.iri(), thing.name(), List.of()))
                .toList();
        return oneOf(called, Reason.NOTHING_IS_CALLED_SO);
    }

    private Answer concept(Field field, String text) {
        List<Choice> all = concepts.all(field, language);
        List<Choice> shown = concepts.of(field, language);
        if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= shown.size()) {
            return new Answer.Value(
                    NodeFactory.createURI(shown.get(Integer.parseInt(text) - 1).iri()));
        }
        String folded = KnownThings.folded(text);
        String iri = expanded(text).orElse(text);
        return all.stream()
                .filter(choice -> choice.iri().equals(iri)
                        || choice.iri().endsWith("/" + text)
                        || Stream.concat(Stream.of(choice.label()), choice.others().stream())
                                .anyMatch(name -> KnownThings.folded(name).equals(folded)))
                .findFirst()
                .<Answer>map(choice -> new Answer.Value(NodeFactory.createURI(choice.iri())))
                .orElse(new Answer.Refused(Reason.NOT_IN_THE_LIST));
    }

    /** By its slug, its INSEE code or its name. */
    private Answer territory(String text) {
        String slug = text.replaceFirst("^territory:", "").toLowerCase(Locale.ROOT);
        Optional<Territory> found = territories
                .find(slug)
                .or(() -> territories.find(Territory.Level.COMMUNE.slugOf(slug)))
                .or(() -> territories.find(Territory.Level.ARRONDISSEMENT.slugOf(slug)));
        if (found.isPresent()) {
            return new Answer.Value(NodeFactory.createURI(found.get().iri()));
        }
        String folded = KnownThings.folded(text);
        List<Choice> named = territories
                .all()
                .filter(t -> t.level() != Territory.Level.ANCIENNE_COMMUNE)
                .filter(t -> KnownThings.folded(t.name()).equals(folded))
                .limit(MOST)
                .map(t -> new Choice(t.iri(), t.name() + " (" + t.slug() + ")", List.of()))
                .toList();
        return oneOf(named, Reason.UNKNOWN_TERRITORY);
    }

    private static Answer oneOf(List<Choice> found, Reason otherwise) {
        return switch (found.size()) {
            case 0 -> new Answer.Refused(otherwise);
            case 1 -> new Answer.Value(NodeFactory.createURI(found.get(0).iri()));
            default -> new Answer.Several(found);
        };
    }

    /** {@code actor:ti-lab} as the IRI that it stands for. */
    private Optional<String> expanded(String text) {
        int colon = text.indexOf(':');
        return !PREFIXED.matcher(text).matches()
                ? Optional.empty()
                : Optional.ofNullable(prefixes.get(text.substring(0, colon)))
                        .map(namespace -> namespace + text.substring(colon + 1));
    }
}
