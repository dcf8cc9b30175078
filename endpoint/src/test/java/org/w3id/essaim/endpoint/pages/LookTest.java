package org.w3id.essaim.endpoint.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.essaim.ontology.Kind;

/** The tokens of the look: contrasts by the formula of WCAG 2, in both schemes. */
class LookTest {

    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): light-dark\\(#([0-9A-F]{6}), #([0-9A-F]{6})\\)");

    private final String css = css();
    private final Map<String, List<String>> tokens = tokens();

    /** Foreground, background, least contrast. */
    private static final List<String> PAIRS = List.of(
            "ink paper 7",
            "ink surface 7",
            "ink sunk 7",
            "ink2 paper 4.5",
            "ink2 surface 4.5",
            "ink2 sunk 4.5",
            "link paper 4.5",
            "link surface 4.5",
            "linkhover paper 4.5",
            "edge paper 3",
            "bandink band 4.5",
            "bandink2 band 4.5",
            "honeyink honey 4.5",
            "honeyink honey2 4.5",
            "heart paper 3",
            "error errorbg 4.5",
            "warn warnbg 4.5",
            "info infobg 4.5",
            "ok okbg 4.5",
            "focus paper 3",
            "focus focusgap 3",
            "coast land 3",
            "coast sea 3",
            "honey band 3",
            "honey bandland 3",
            "place land 3",
            "place sea 3");

    @TestFactory
    Stream<DynamicTest> contrastsHoldInBothSchemes() {
        List<String> pairs = new ArrayList<>(PAIRS);
        for (Kind kind : Kind.values()) {
            if (tokens.containsKey(kind.slug())) {
                List.of("paper", "surface", "sunk").forEach(ground -> pairs.add(kind.slug() + " " + ground + " 4.5"));
            }
        }
        return pairs.stream()
                .map(pair -> DynamicTest.dynamicTest(pair, () -> {
                    String[] parts = pair.split(" ");
                    for (int scheme = 0; scheme < 2; scheme++) {
                        double contrast = contrast(token(parts[0], scheme), token(parts[1], scheme));
                        assertTrue(
                                contrast >= Double.parseDouble(parts[2]),
                                pair + " is only " + contrast + " in scheme " + scheme);
                    }
                }));
    }

    @Test
    void nineKindsHaveAColour() {
        assertEquals(
                9,
                Stream.of(Kind.values())
                        .filter(k -> tokens.containsKey(k.slug()))
                        .count());
    }

    @Test
    void everyKindHasASign() {
        Stream.of(Kind.values()).forEach(kind -> assertTrue(Glyph.of(kind).startsWith("M"), kind.slug()));
    }

    @Test
    void everyColourUsedIsAToken() {
        Matcher used = Pattern.compile("var\\(--([a-z0-9-]+)\\)").matcher(css);
        while (used.find()) {
            assertTrue(css.contains("--" + used.group(1) + ":"), used.group(1));
        }
    }

    @Test
    void nothingIsFetchedByTheStyle() {
        assertTrue(!css.contains("url(") && !css.contains("@import"));
    }

    private String token(String name, int scheme) {
        return tokens.getOrDefault(name, List.of("000000", "000000")).get(scheme);
    }

    private static String css() {
        Assets assets = new Assets();
        return new String(assets.find(assets.url("essaim.css")).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    private Map<String, List<String>> tokens() {
        Map<String, List<String>> found = new TreeMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            found.put(matcher.group(1), List.of(matcher.group(2), matcher.group(3)));
        }
        return found;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
