package org.w3id.essaim.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.essaim.bench.http.Load;

/** What is asked of a server: the things that it tells of, and what embedding sites ask about them. */
final class ViewQuestions {

    /** Requests before this one are to warm up; none of them is asked again where another answer is wanted each time. */
    static final long FIRST_MEASURED = 1L << 20;

    private static final int OK = 200;
    private static final Pattern ID = Pattern.compile("\"id\":\"[^\"]*/id/((?:place|actor|commons|need)/[^\"]+)\"");
    private static final Pattern MATCHED = Pattern.compile("\"numberMatched\":(\\d+)");
    private static final Pattern LABEL = Pattern.compile("\"label\":\"([^\"]+)\"");

    /** Long enough to be known again with a letter wrong. */
    private static final Pattern MISTYPED = Pattern.compile("\\p{L}{5,}");

    /** How letters go wrong. */
    private static final int WAYS = 3;

    private static final int PAGES = 5;

    /** As browsers ask. */
    private static final String ZIPPED = "Accept-Encoding: gzip\r\n";

    /** Steps by which a box is moved, so that no two are the same. */
    private static final double STEP = 1e-6;

    private final int port;
    private final List<String> things;
    private final List<String> words;

    private ViewQuestions(int port, List<String> things, List<String> words) {
        this.port = port;
        this.things = List.copyOf(things);
        this.words = List.copyOf(words);
    }

    /**
     * One kind of request with its budgets.
     *
     * @param requests the whole request of each number; those before {@link #FIRST_MEASURED} warm up
     * @param isFirstByte whether its first byte counts, and not its last
     * @param p95 milliseconds
     * @param p99 milliseconds
     * @param kilobytes that one answer may weigh, in gzip; empty: no budget
     */
    record Question(
            String name,
            LongFunction<byte[]> requests,
            int status,
            boolean isFirstByte,
            int p95,
            int p99,
            Optional<Integer> kilobytes) {}

    static ViewQuestions of(int port) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (String kind : List.of("place", "actor", "commons", "need")) {
            for (int page = 1; page <= PAGES; page++) {
                String body = ask(port, "/api/v1/" + kind + "?limit=100&page=" + page);
                Matcher id = ID.matcher(body);
                while (id.find()) {
                    found.add("/api/v1/" + id.group(1));
                }
            }
        }
        return new ViewQuestions(port, List.copyOf(found), words(port, found));
    }

    /** Of the names of places, and of what they are and the regions and departments they stand in. */
    private static List<String> words(int port, Set<String> things) throws IOException {
        TreeSet<String> words = new TreeSet<>();
        things.stream()
                .filter(path -> path.startsWith("/api/v1/place/"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .forEach(slug -> words.addAll(List.of(slug.split("-"))));
        Matcher label = LABEL.matcher(ask(port, "/api/v1/facets?kind=place"));
        while (label.find()) {
            words.addAll(List.of(label.group(1).toLowerCase(Locale.FRENCH).split("[ '’-]")));
        }
        return words.stream().filter(word -> MISTYPED.matcher(word).matches()).toList();
    }

    private static String ask(int port, String path) throws IOException {
        Load.Seen seen = Load.once(port, get(path, ""));
        if (seen.status() != OK) {
            throw new IOException(path + ": " + seen.status() + " " + seen.body());
        }
        return seen.body();
    }

    /** The paths of some two thousand things. */
    List<String> things() {
        return things;
    }

    static byte[] get(String path, String more) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Requests of who has the answers already. */
    static LongFunction<byte[]> known(int port, List<String> paths) throws IOException {
        List<byte[]> tagged = new ArrayList<>();
        for (String path : paths) {
            tagged.add(get(
                    path, "If-None-Match: " + Load.once(port, get(path, "")).tag() + "\r\n"));
        }
        return n -> tagged.get((int) (n % tagged.size()));
    }

    List<Question> all() throws IOException {
        List<String> lists = new ArrayList<>();
        for (int page = 1; page <= 20; page++) {
            lists.add("/api/v1/place?facets=nature,territory&page=" + page);
        }
        double five = width(5_000);
        double half = width(500);
        List<Question> all = new ArrayList<>();
        all.add(new Question("304, things", known(port, things), 304, false, 2, 5, Optional.empty()));
        all.add(new Question("304, lists", known(port, lists), 304, false, 2, 5, Optional.empty()));
        all.add(question("thing", n -> things.get((int) (n % things.size())), 5, 15, Optional.of(4)));
        all.add(question("oEmbed", n -> "/oembed?url=" + encoded(page(n)), 5, 15, Optional.empty()));
        all.add(question("list of 20, asked again", n -> lists.get((int) (n % lists.size())), 5, 15, Optional.of(8)));
        all.add(question("list + facets + typo, always another", this::misspelt, 30, 60, Optional.of(8)));
        all.add(question("the same, found in a third of all", ViewQuestions::common, 30, 60, Optional.of(8)));
        all.add(question("map of 500, always another", n -> box(half, n), 30, 60, Optional.empty()));
        all.add(question("map of 5,000, always another", n -> box(five, n), 120, 200, Optional.of(300)));
        all.add(question("suggest", n -> "/api/v1/suggest?q=" + beginning(n), 10, 20, Optional.empty()));
        all.add(new Question(
                "table of a region, first byte",
                n -> get("/api/v1/place.csv?territory=region-53", ""),
                OK,
                true,
                50,
                100,
                Optional.empty()));
        all.add(question("embedded list", n -> "/embed/list?kind=place&page=" + (1 + n % 20), 30, 60, Optional.of(20)));
        return all;
    }

    private static Question question(
            String name, LongFunction<String> paths, int p95, int p99, Optional<Integer> kilobytes) {
        return new Question(name, n -> get(paths.apply(n), ZIPPED), OK, false, p95, p99, kilobytes);
    }

    /** Of the name of some thing, as far as somebody may have typed it. */
    private String beginning(long number) {
        String path = things.get((int) (number % things.size()));
        String slug = path.substring(path.lastIndexOf('/') + 1);
        return encoded(slug.substring(0, (int) Math.min(slug.length(), 2 + number / things.size() % 6)));
    }

    private String page(long number) {
        String path = things.get((int) (number % things.size()));
        return "http://localhost:" + port + "/fr/" + path.substring("/api/v1/".length());
    }

    /** A word of some place, one letter wrong, in France: each time another box, which all of it lies in. */
    private String misspelt(long number) {
        String word = words.get((int) (number % words.size()));
        int at = 1 + (int) (number / words.size() % (word.length() - 1));
        return list(wrong(word, at, (int) (number % WAYS)), number);
    }

    /** Of what every third place is. */
    private static String common(long number) {
        return list(number % 2 == 0 ? "fablabb" : "coworkin", number);
    }

    private static String list(String words, long number) {
        return "/api/v1/place?facets=nature,territory&q=" + encoded(words)
                + String.format(Locale.ROOT, "&bbox=-5.5,41,%.6f,52", 10 + STEP * (number % 1_000_000));
    }

    /** A letter left out, written twice, or another; never the first. */
    private static String wrong(String word, int at, int way) {
        String before = word.substring(0, at);
        return switch (way) {
            case 0 -> before + word.substring(at + 1);
            case 1 -> before + word.substring(at - 1);
            default -> before + "x" + word.substring(at + 1);
        };
    }

    private static String box(double width, long number) {
        double shift = STEP * (number % 1_000_000);
        return String.format(
                Locale.ROOT,
                "/api/v1/place.geojson?bbox=%.6f,%.6f,%.6f,%.6f",
                2.5 - width + shift,
                46.5 - width,
                2.5 + width + shift,
                46.5 + width);
    }

    /** Half the width in degrees of a box in the middle of France that holds about so many places. */
    private double width(int places) throws IOException {
        double least = 0;
        double most = 12;
        for (int i = 0; i < 12; i++) {
            double middle = (least + most) / 2;
            Matcher matched = MATCHED.matcher(ask(port, box(middle, i)));
            if (matched.find() && Integer.parseInt(matched.group(1)) < places) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return most;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
