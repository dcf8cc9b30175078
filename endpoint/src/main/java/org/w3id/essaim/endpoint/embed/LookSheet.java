package org.w3id.essaim.endpoint.embed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a site asks of the look that no class can hold: the colour of links and the height of the map. It is a style sheet of its own, since the
 * content security policy allows no style in the page.
 *
 * @param height of the map, in CSS pixels
 */
public record LookSheet(Optional<Accent> accent, Optional<Integer> height) {

    /** Where it is served; its parameters follow. */
    public static final String PATH = "/embed/look.css";

    /** The heights that a map may have. */
    static final int LOWEST = 160;

    static final int HIGHEST = 1600;

    /** The ground of what is embedded, light and dark, and its links: as in {@code tokens.css}. */
    private static final Accent LIGHT = new Accent("ffffff");

    private static final Accent DARK = new Accent("18231f");
    private static final Accent LIGHT_LINK = new Accent("0b5f57");
    private static final Accent DARK_LINK = new Accent("7dd3c3");

    public LookSheet {
        Objects.requireNonNull(accent);
        if (height.filter(h -> h < LOWEST || h > HIGHEST).isPresent()) {
            throw new IllegalArgumentException("not a height of a map: " + height);
        }
    }

    /**
     * Reads the parameters of {@link #PATH}.
     *
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}
     */
    public static LookSheet read(Map<String, List<String>> parameters) {
        Parameters given = new Parameters(parameters);
        LookSheet sheet = of(given);
        given.refuseOthers(List.of(EmbedParameters.ACCENT, EmbedParameters.HEIGHT));
        return sheet;
    }

    /** Takes its parameters. */
    static LookSheet of(Parameters given) {
        return new LookSheet(accent(given), given.number(EmbedParameters.HEIGHT, LOWEST, HIGHEST));
    }

    static Optional<Accent> accent(Parameters given) {
        return given.last(EmbedParameters.ACCENT).flatMap(value -> {
            Optional<Accent> colour = Accent.of(value);
            if (colour.isEmpty()) {
                given.notAValue(EmbedParameters.ACCENT, value, "{rrggbb}", LIGHT_LINK.hex());
            }
            return colour;
        });
    }

    boolean isEmpty() {
        return accent.isEmpty() && height.isEmpty();
    }

    /** The parameters that ask for it, by name. */
    Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        accent.ifPresent(colour -> options.put(EmbedParameters.ACCENT, colour.hex()));
        height.ifPresent(pixels -> options.put(EmbedParameters.HEIGHT, pixels.toString()));
        return options;
    }

    /** Its address on this server. */
    String path() {
        return PATH
                + options().entrySet().stream()
                        .map(option -> option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** The sheet. In a scheme where the colour could not be read, links keep theirs. */
    public String css() {
        StringBuilder css = new StringBuilder(":root {\n");
        accent.ifPresent(colour -> {
            String pair = "light-dark(#" + readable(colour, LIGHT, LIGHT_LINK).hex() + ", #"
                    + readable(colour, DARK, DARK_LINK).hex() + ")";
            css.append("  --link: ").append(pair).append(";\n");
            css.append("  --linkhover: ").append(pair).append(";\n");
        });
        height.ifPresent(pixels -> css.append("  --mapheight: ").append(pixels).append("px;\n"));
        return css.append("}\n").toString();
    }

    private static Accent readable(Accent wanted, Accent ground, Accent otherwise) {
        return wanted.isReadableOn(ground) ? wanted : otherwise;
    }
}
