package org.w3id.essaim.endpoint.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.FormData;
import org.w3id.essaim.endpoint.http.Problem;

/** What a client says, in the query string and, by POST, in the fields of a form. */
public final class Form {

    private static final String TYPE = "application/x-www-form-urlencoded";

    /** As much as the server takes of any body: 64 KiB, some fifty queries with all their columns. */
    private static final int MOST_BYTES = 65_536;

    private Form() {}

    /**
     * Reads a request.
     *
     * @throws Problem.Thrown 400 {@code no-jsonp} if a script is asked for, 400 {@code bad-request} for what is no UTF-8, 413
     *     {@code body-too-large}, 415 {@code unsupported-media-type}
     */
    public static FormData read(HttpServletRequest request) throws IOException {
        try {
            FormData asked =
                    FormData.parse(Optional.ofNullable(request.getQueryString()).orElse(""));
            FormData all = request.getMethod().equals("POST") ? body(request).and(asked) : asked;
            if (!all.all("callback").isEmpty()) {
                throw new Problem.Thrown(Problem.of("no-jsonp", 400));
            }
            return all;
        } catch (CharacterCodingException e) {
            throw FormData.misencoded();
        }
    }

    private static FormData body(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!bare.equals(TYPE)) {
            throw new Problem.Thrown(new Problem(
                    "unsupported-media-type",
                    415,
                    Map.of("type", bare, "types", TYPE),
                    Map.of("types", List.of(TYPE))));
        }
        int announced = request.getContentLength();
        byte[] body = new byte[announced < 0 ? MOST_BYTES + 1 : Math.min(announced, MOST_BYTES + 1)];
        int length = request.getInputStream().readNBytes(body, 0, body.length);
        if (length > MOST_BYTES) {
            throw new Problem.Thrown(Problem.of("body-too-large", 413, Map.of("limit", String.valueOf(MOST_BYTES))));
        }
        return FormData.parse(new String(Arrays.copyOf(body, length), StandardCharsets.UTF_8));
    }
}
