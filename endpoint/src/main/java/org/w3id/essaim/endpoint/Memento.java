package org.w3id.essaim.endpoint;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.w3id.essaim.endpoint.publish.Editions;
import org.w3id.essaim.endpoint.publish.PublishedVersion;
import org.w3id.essaim.loader.snapshot.SnapshotId;

/**
 * Versions by time, as <a href="https://www.rfc-editor.org/rfc/rfc7089">RFC 7089</a> has them: each address is its own TimeGate (pattern
 * 1.1), what stands below {@code /v/} are its Mementos, {@code /timemap/} lists them.
 *
 * @param baseUrl where this server is reached, without a final slash
 */
record Memento(Editions editions, Supplier<String> baseUrl) {

    static final String LINK_FORMAT = "application/link-format";

    /** Headers have their limit, and longer addresses are queries that nobody follows in time. */
    private static final int LONGEST = 1_500;

    private static final Pattern TIMED =
            Pattern.compile("/(sparql|id/.*|graph/.*|ns|voc/.*|api/v1/.*|(fr|en)(/.*)?|catalog|\\.well-known/void.*)");
    private static final Pattern OF_THE_MOMENT = Pattern.compile("/((fr|en)|api/v1)/status");

    /** The <a href="https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats">date of HTTP</a>, which has two digits for the day. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    /** Whether what stands at a path has versions. */
    static boolean isTimed(String path) {
        return TIMED.matcher(path).matches() && !OF_THE_MOMENT.matcher(path).matches();
    }

    static String date(Instant time) {
        return HTTP_DATE.format(time);
    }

    /** The time that a client wants, to its last fraction; empty if that is no date of HTTP. */
    static Optional<Instant> wanted(String acceptDatetime) {
        try {
            Instant second = DateTimeFormatter.RFC_1123_DATE_TIME.parse(acceptDatetime.strip(), Instant::from);
            return Optional.of(second.plusSeconds(1).minusNanos(1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What was current then, of what still answers: the first one if that was before all, what came before it if it is not kept. */
    SnapshotId at(Instant time) {
        List<PublishedVersion> kept = editions.kept();
        Optional<SnapshotId> then = editions.at(time)
                .filter(id -> kept.stream().anyMatch(version -> version.id().equals(id)));
        return then.or(() -> kept.stream()
                        .filter(version -> !version.at().isAfter(time))
                        .reduce((first, second) -> second)
                        .map(PublishedVersion::id))
                .orElseGet(() -> kept.get(0).id());
    }

    /**
     * The links of an answer: to what it is a version of, and to the list of all.
     *
     * @param pathAndQuery without {@code /v/…} and {@code at=}
     * @return none if the address is too long to be said
     */
    List<String> links(String pathAndQuery) {
        String address = safe(pathAndQuery);
        return address.length() > LONGEST
                ? List.of()
                : List.of(
                        link(address, "original timegate"),
                        "<" + baseUrl.get() + "/timemap" + address + ">; rel=\"timemap\"; type=\"" + LINK_FORMAT
                                + "\"");
    }

    private String link(String address, String relation) {
        return "<" + baseUrl.get() + address + ">; rel=\"" + relation + "\"";
    }

    /** Nothing in an address may end it. */
    private static String safe(String address) {
        return address.replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\"", "%22")
                .replace("\\", "%5C");
    }

    /** The list of the versions of one address, in <a href="https://www.rfc-editor.org/rfc/rfc6690">link format</a>. */
    String timeMap(String pathAndQuery) {
        String address = safe(pathAndQuery);
        List<PublishedVersion> kept = editions.kept();
        StringJoiner map = new StringJoiner(",\n", "", "\n");
        map.add(link(address, "original timegate"));
        map.add("<" + baseUrl.get() + "/timemap" + address + ">; rel=\"self\"; type=\"" + LINK_FORMAT + "\"; from=\""
                + date(kept.get(0).at()) + "\"; until=\""
                + date(kept.get(kept.size() - 1).at()) + "\"");
        for (int i = 0; i < kept.size(); i++) {
            String relation = (i == 0 ? "first " : "") + (i == kept.size() - 1 ? "last " : "") + "memento";
            PublishedVersion version = kept.get(i);
            map.add(link("/v/" + version.id().hex() + address, relation) + "; datetime=\"" + date(version.at()) + "\"");
        }
        return map.toString();
    }
}
