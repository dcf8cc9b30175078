package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.lists.Trackers;

/** The parameters of documents that take the language and little else. */
final class OnlyLang {

    private static final String LANG = "lang";

    private OnlyLang() {}

    /**
     * The language that is asked for; of several the first.
     *
     * @param others what is taken beside, and read by the caller
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}, naming all that is not taken
     */
    static Optional<Lang> of(Context ctx, String... others) {
        Map<String, List<String>> given = Site.parameters(ctx);
        List<String> languages = Arrays.stream(Lang.values()).map(Lang::tag).toList();
        List<String> known = Stream.concat(Stream.of(LANG), Stream.of(others)).toList();
        InvalidParameters wrong = new InvalidParameters();
        given.keySet().stream()
                .filter(name -> !Trackers.isOne(name) && !known.contains(name))
                .forEach(name -> wrong.unknownParameter(name, known));
        List<String> asked = given.getOrDefault(LANG, List.of());
        asked.stream()
                .filter(value -> !languages.contains(value))
                .forEach(value -> wrong.notOneOf(LANG, value, languages));
        wrong.refuse();
        return asked.stream().findFirst().flatMap(Lang::ofTag);
    }
}
