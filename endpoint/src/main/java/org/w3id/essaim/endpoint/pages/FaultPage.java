package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An error answer for people.
 *
 * @param advice what to try
 * @param errors what is wrong with each parameter
 */
public record FaultPage(Frame frame, int status, String title, String detail, List<Wrong> errors, Sentence advice) {

    /** A parameter that is wrong, and what is near it. */
    public record Wrong(String parameter, String value, String expected, List<String> near) {
        public Wrong {
            near = List.copyOf(near);
        }
    }

    public FaultPage {
        Objects.requireNonNull(title);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(advice);
        errors = List.copyOf(errors);
    }

    static FaultPage of(PageContext context, ToldProblem told, Assets assets) {
        Wording words = Wording.of(context.lang());
        Links links = context.links();
        int status = told.problem().status();
        String family = status == 404 || status == 410 ? "gone" : status >= 500 ? "ours" : "other";
        return new FaultPage(
                Frame.of(context, assets, told.title()),
                status,
                told.title(),
                told.detail(),
                errors(told.problem().extensions()),
                words.sentence("problem." + family, links.home(), links.search(""), links.page("status")));
    }

    private static List<Wrong> errors(Map<String, Object> extensions) {
        List<Wrong> errors = new ArrayList<>();
        if (extensions.get("errors") instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> error) {
                    errors.add(new Wrong(
                            text(error, "parameter"), text(error, "value"), text(error, "expected"), near(error)));
                }
            }
        }
        return errors;
    }

    private static String text(Map<?, ?> error, String key) {
        return error.get(key) instanceof String text ? text : "";
    }

    private static List<String> near(Map<?, ?> error) {
        return error.get("didYouMean") instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
