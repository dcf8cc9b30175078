package org.w3id.essaim.loader.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the same mutants of the same seeds again and again: the number of a mutant is all that it takes to have it back. */
final class Mutator {

    private static final int MOST_CHANGES = 6;

    /** A mutant is not made longer than this: the reader has a limit, and limits have tests of their own. */
    private static final int LONGEST = 256 << 10;

    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"\n]*\"|<[^>\n]*>|[\\p{Alnum}_:@^-]+|\\s+|.", Pattern.DOTALL);

    /** What Turtle is made of, and what has broken its readers. */
    private static final List<String> FRAGMENTS = List.of(
            "@prefix ex: <https://example.org/> .\n",
            "PREFIX ex: <x>\n",
            "@base <http://a/> .",
            "@prefix",
            "@",
            "a",
            "_:x",
            "[",
            "]",
            "[ ]",
            "(",
            ")",
            "( )",
            "{",
            "}",
            "{|",
            "|}",
            "<<",
            ">>",
            "<<(",
            ")>>",
            ".",
            ";",
            ",",
            ";;",
            " . ",
            "\n",
            "\r",
            "\r\n",
            "\t",
            " ",
            "#",
            "\"",
            "'",
            "\"\"\"",
            "'''",
            "\"\"",
            "\\",
            "\\\"",
            "\\u",
            "\\u0000",
            "\\uD800",
            "\\uD83D\\uDE00",
            "\\U0010FFFF",
            "\\U00110000",
            "\\u202E",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\u0000",
            "\u007f",
            "\u00a0",
            "\u2028",
            "\u0085",
            "\ud83d\ude00",
            "e\u0301",
            "\u00ab",
            "\u2019",
            "^^",
            "^^xsd:date",
            "^^<x>",
            "\"\"^^",
            "@fr",
            "@zz",
            "@fr-",
            "true",
            "false",
            "1",
            "-1",
            "+.5e3",
            "1.",
            "1e",
            "1.2.3",
            "<",
            ">",
            "<>",
            "<#>",
            "<http://a b>",
            "<http://a/\\u0020>",
            "<mailto:x@y.z>",
            "<urn:x>",
            "ex:",
            ":",
            "::",
            "ex:a\\/b",
            "ex:%zz",
            "ex:%20",
            "es:Place",
            "es:",
            "dcterms:type",
            "<<<<<<< HEAD\n",
            "=======\n",
            ">>>>>>> x\n",
            "::error::x",
            "$(x)",
            "\u001b[2J",
            "\"2024-13-45\"^^xsd:date",
            "\"x\"^^xsd:integer",
            "0601020304",
            "a@b.fr",
            "https://x");

    private static final byte[][] BYTES = {
        {(byte) 0xC3},
        {(byte) 0xE9},
        {(byte) 0xFF, (byte) 0xFE},
        {0x1F, (byte) 0x8B},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xC0, (byte) 0x80},
        {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
        {0}
    };

    private final List<byte[]> seeds;
    private final long seed;

    Mutator(List<byte[]> seeds, long seed) {
        this.seeds = List.copyOf(seeds);
        this.seed = seed;
    }

    /** The mutant of this number. */
    byte[] mutant(long number) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + number);
        random.nextLong(); // neighbours in seed are neighbours in what is drawn first
        byte[] bytes = draw(random);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            byte[] changed = random.nextInt(3) == 0 ? changeBytes(bytes, random) : changeTokens(bytes, random);
            bytes = changed.length > LONGEST ? bytes : changed;
        }
        return bytes;
    }

    private byte[] draw(Random random) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] changeBytes(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int end = at + random.nextInt(Math.min(64, bytes.length - at) + 1);
        return switch (random.nextInt(7)) {
            case 0 -> flip(bytes, random);
            case 1 -> join(part(bytes, 0, at), part(bytes, end, bytes.length));
            case 2 -> join(part(bytes, 0, end), part(bytes, at, bytes.length));
            case 3 -> join(part(bytes, 0, at), BYTES[random.nextInt(BYTES.length)], part(bytes, at, bytes.length));
            case 4 -> part(bytes, 0, at);
            case 5 -> part(bytes, at, bytes.length);
            default -> encode(bytes, random);
        };
    }

    private static byte[] flip(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] encode(byte[] bytes, Random random) {
        String text = new String(bytes, UTF_8);
        return switch (random.nextInt(5)) {
            case 0 -> text.getBytes(UTF_16);
            case 1 -> text.getBytes(ISO_8859_1);
            case 2 -> text.replace("\n", "\r\n").getBytes(UTF_8);
            case 3 -> text.replace('\n', '\r').getBytes(UTF_8);
            default -> new String(bytes, ISO_8859_1).getBytes(UTF_8);
        };
    }

    private byte[] changeTokens(byte[] bytes, Random random) {
        String text = new String(bytes, UTF_8);
        int[] token = token(text, random);
        int[] other = token(text, random);
        String written = text.substring(token[0], token[1]);
        String fragment = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
        String changed = switch (random.nextInt(9)) {
            case 0 -> replace(text, token, "");
            case 1 -> replace(text, token, written + written);
            case 2 -> replace(text, token, fragment);
            case 3 -> replace(text, token, written + fragment);
            case 4 -> replace(text, token, text.substring(other[0], other[1]));
            case 5 -> replace(text, token, piece(new String(draw(random), UTF_8), random));
            case 6 -> replace(text, token, fragment.repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 5_000 : 60)));
            case 7 -> replace(text, token, escaped(written));
            default -> text.substring(Math.min(token[0], other[0])) + text.substring(0, Math.max(token[0], other[0]));
        };
        return changed.getBytes(UTF_8);
    }

    /** Where a token starts and ends; any place at all in a text without one. */
    private static int[] token(String text, Random random) {
        Matcher matcher = TOKEN.matcher(text);
        return matcher.find(random.nextInt(text.length() + 1))
                ? new int[] {matcher.start(), matcher.end()}
                : new int[] {text.length(), text.length()};
    }

    private static String replace(String text, int[] token, String instead) {
        return text.substring(0, token[0]) + instead + text.substring(token[1]);
    }

    private static String piece(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + random.nextInt(200)));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
        return escaped.toString();
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
