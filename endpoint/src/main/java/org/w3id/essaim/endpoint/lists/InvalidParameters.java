package org.w3id.essaim.endpoint.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.ontology.Near;

/** What is wrong with the parameters of a request: each with what is expected, an example and what is near. */
public final class InvalidParameters {

    private static final String PROBLEM = "invalid-parameter";

    /** Up to so many choices are told; of more, only the form. */
    private static final int CHOICES_TOLD = 40;

    /** Of more words than that so many are told. */
    private static final int FIRST_TOLD = 10;

    /** Of more faults in one request nobody reads what may have been meant. */
    private static final int MOST_WITH_NEAR = 10;

    /** The cases of the problem's detail: no such parameter here, no such value of it. */
    private static final String UNKNOWN = "unknown";

    private static final String VALUE = "value";

    /** A value is wanted, and none was given. */
    private static final String MISSING = "missing";

    private final List<Map<String, Object>> errors = new ArrayList<>();
    private final Map<String, String> first = new LinkedHashMap<>();

    public void unknownParameter(String name, List<String> known) {
        add(UNKNOWN, name, "", String.join(" | ", known), known.get(0), Near.of(name, known));
    }

    /** @param known the words that are possible; may be none */
    public void notOneOf(String name, String value, List<String> known) {
        String expected = known.size() <= CHOICES_TOLD
                ? String.join(" | ", known)
                : String.join(" | ", known.subList(0, FIRST_TOLD)) + " | …";
        add(VALUE, name, value, expected, known.isEmpty() ? "" : known.get(0), Near.of(value, known));
    }

    void notANumber(String name, String value, int most, int example) {
        add(VALUE, name, value, "1…" + most, Integer.toString(example), List.of());
    }

    /**
     * A value that is none.
     *
     * @param expected its form, in no language
     * @param near values that may have been meant, the nearest first
     */
    public void notAValue(String name, String value, String expected, String example, List<String> near) {
        add(VALUE, name, value, expected, example, near);
    }

    /** A value of a filter that names nothing, told with what is near. */
    public void unknownValue(Filter filter, String value, Catalogue catalogue) {
        if (filter instanceof ThingFilter things) {
            unknownThing(things, value, catalogue);
        } else {
            notOneOf(filter.name(), value, filter.words());
        }
    }

    private void unknownThing(ThingFilter filter, String value, Catalogue catalogue) {
        Spellings spellings = catalogue.derived(new Spellings.Of(filter));
        List<String> near = errors.size() < MOST_WITH_NEAR ? spellings.near(value) : List.of();
        String example = near.stream()
                .findFirst()
                .or(() -> spellings.choices().stream().findFirst())
                .orElse("");
        add(VALUE, filter.name(), value, expected(filter, spellings.choices()), example, near);
    }

    private static String expected(ThingFilter filter, List<String> choices) {
        if (choices.size() <= CHOICES_TOLD) {
            return String.join(" | ", choices);
        }
        if (filter.wantsTerritories()) {
            return "region-{code} | department-{code} | commune-{code}";
        }
        return filter.targets().isEmpty() ? "{slug}" : "{kind}/{slug}";
    }

    private void add(String fault, String parameter, String value, String expected, String example, List<String> near) {
        if (errors.isEmpty()) {
            first.put("case", isMissing(fault, value) ? MISSING : near.isEmpty() ? fault : fault + "-near");
            first.put("parameter", parameter);
            first.put("value", value);
            first.put("expected", expected);
            first.put("near", near.isEmpty() ? example : near.get(0));
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("parameter", parameter);
        error.put("value", value);
        error.put("expected", expected);
        error.put("example", example);
        error.put("didYouMean", near);
        errors.add(error);
    }

    private static boolean isMissing(String fault, String value) {
        return fault.equals(VALUE) && value.isEmpty();
    }

    /**
     * Does nothing if nothing is wrong.
     *
     * @throws Problem.Thrown 400 {@code invalid-parameter}; its arguments tell the first fault, in one of the cases {@code unknown},
     *     {@code unknown-near}, {@code missing}, {@code value} and {@code value-near}; its extension {@code errors} tells all
     */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw new Problem.Thrown(new Problem(PROBLEM, 400, first, Map.of("errors", List.copyOf(errors))));
        }
    }
}
