package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.lists.Trackers;

/** The parameters of documents that take the language and nothing else. */
final class OnlyLang {

    private static final String LANG = "lang";

    private OnlyLang() {}

    /**
     * The language that is asked for; of several the first.
     *
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}, naming all that is not taken
     */
    static Optional<Lang> of(Context ctx) {
        Map<String, List<String>> given = Site.parameters(ctx);
        List<String> languages = Arrays.stream(Lang.values()).map(Lang::tag).toList();
        InvalidParameters wrong = new InvalidParameters();
        given.keySet().stream()
                .filter(name -> !Trackers.isOne(name) && !name.equals(LANG))
                .forEach(name -> wrong.unknownParameter(name, List.of(LANG)));
        List<String> asked = given.getOrDefault(LANG, List.of());
        asked.stream()
                .filter(value -> !languages.contains(value))
                .forEach(value -> wrong.notOneOf(LANG, value, languages));
        wrong.refuse();
        return asked.stream().findFirst().flatMap(Lang::ofTag);
    }
}
