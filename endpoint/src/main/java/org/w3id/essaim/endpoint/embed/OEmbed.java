package org.w3id.essaim.endpoint.embed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.pages.Snippet;

/**
 * What an editor asks that was given an address of ours, and what it is told.
 *
 * @param mostWidth in CSS pixels
 * @param mostHeight in CSS pixels
 * @see <a href="https://oembed.com/">oEmbed 1.0</a>
 */
public record OEmbed(String address, int mostWidth, int mostHeight) {

    private static final String FORMAT = "format";

    /** The seconds for which an editor may keep the answer: the frame itself is always of the present version. */
    private static final int CACHE_AGE = 86_400;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the parameters of {@code /oembed}.
     *
     * @param example an address of ours, for whoever gives none
     * @throws Problem.Thrown 400 {@code invalid-parameter}; 501 {@code not-implemented} for a format that is not JSON, as oEmbed has it
     */
    public static OEmbed read(Map<String, List<String>> parameters, String example) {
        Parameters given = new Parameters(parameters);
        Optional<String> format = given.last(FORMAT);
        if (format.filter(f -> !f.equals("json")).isPresent()) {
            throw new Problem.Thrown(Problem.of("not-implemented", 501, Map.of("format", format.get())));
        }
        Optional<String> address = given.address("url", example);
        int width = given.number("maxwidth", 1, 100_000).orElse(Snippet.MOST);
        int height = given.number("maxheight", 1, 100_000).orElse(Snippet.MOST);
        // Consumers add parameters of their own: they are not looked at.
        given.refuse();
        return new OEmbed(address.orElseThrow(), width, height);
    }

    /**
     * The answer.
     *
     * @param snippet as large as was asked
     * @param html shows it
     * @param provider what this site is called
     * @param home its address
     */
    public byte[] json(Snippet snippet, String html, String provider, String home) {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", "1.0");
        json.put("type", "rich");
        json.put("title", snippet.title());
        json.put("provider_name", provider);
        json.put("provider_url", home);
        json.put("cache_age", CACHE_AGE);
        json.put("width", snippet.width());
        json.put("height", snippet.height());
        json.put("html", html);
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
