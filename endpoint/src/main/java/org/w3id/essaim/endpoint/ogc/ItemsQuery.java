package org.w3id.essaim.endpoint.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.Box;
import org.w3id.essaim.endpoint.lists.Cursor;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.lists.ListParameter;
import org.w3id.essaim.endpoint.lists.Trackers;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.ontology.Kind;

/**
 * What is asked of the features of a collection, in one form for all who ask alike. All that narrows our lists narrows them too;
 * {@code datetime} is told as {@code from} and {@code to}.
 *
 * @param list the things wanted, whatever the page
 * @param limit features on a page, 1 to {@value #MAX_LIMIT}; more are asked for in vain, and are no fault
 * @param cursor where a walk stands
 */
public record ItemsQuery(ViewQuery list, int limit, Optional<Cursor> cursor) {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1000;

    static final String BBOX = "bbox";
    static final String DATETIME = "datetime";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final String LANG = "lang";
    static final String FROM = "from";
    static final String TO = "to";

    /** Those that the standard names, and those that every answer takes; the others are those of lists. */
    private static final List<String> OWN = List.of(BBOX, DATETIME, LIMIT, CURSOR, LANG);

    public ItemsQuery {
        Objects.requireNonNull(list);
        Objects.requireNonNull(cursor);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("not a page: " + limit);
        }
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws org.w3id.essaim.endpoint.http.Problem.Thrown 400 {@code invalid-parameter}, as {@link ViewQuery#parse}
     */
    public static ItemsQuery parse(Kind kind, Map<String, List<String>> parameters, Catalogue catalogue) {
        InvalidParameters wrong = new InvalidParameters();
        Given given = new Given(parameters, wrong);
        List<String> known = known(kind);
        parameters.keySet().stream()
                .filter(name -> !Trackers.isOne(name) && !known.contains(name))
                .forEach(name -> wrong.unknownParameter(name, known));
        int limit = given.limit();
        Optional<Box> box = given.box();
        Optional<Period> period = given.period();
        Optional<Cursor> cursor = given.cursor();
        wrong.refuse();
        ViewQuery list = ViewQuery.parse(kind, narrowing(kind, parameters, box, period), catalogue);
        cursor.filter(at -> !at.list().equals(list.listHash())).ifPresent(at -> given.refuseCursor(at.toString()));
        wrong.refuse();
        return new ItemsQuery(list, limit, cursor);
    }

    /** The parameters that a collection knows. */
    static List<String> known(Kind kind) {
        List<String> known = new ArrayList<>(OWN);
        ListParameter.narrowing(kind).stream()
                .filter(name -> !OWN.contains(name))
                .forEach(known::add);
        return known;
    }

    /** The same as a list takes it. What has no date is at any time: {@code datetime} narrows no list that knows none. */
    private static Map<String, List<String>> narrowing(
            Kind kind, Map<String, List<String>> parameters, Optional<Box> box, Optional<Period> period) {
        Map<String, List<String>> narrowing = new LinkedHashMap<>(parameters);
        List.of(BBOX, DATETIME, LIMIT, CURSOR).forEach(narrowing::remove);
        box.ifPresent(b -> narrowing.put(BBOX, List.of(b.toString())));
        if (known(kind).contains(FROM)) {
            period.flatMap(Period::from).ifPresent(day -> narrowing.put(FROM, List.of(day)));
            period.flatMap(Period::to).ifPresent(day -> narrowing.put(TO, List.of(day)));
        }
        return narrowing;
    }

    /** What follows a page. */
    ItemsQuery after(String snapshot, String slug) {
        return new ItemsQuery(list, limit, Optional.of(new Cursor(snapshot, list.listHash(), slug)));
    }

    /** From the first page. */
    public ItemsQuery first() {
        return new ItemsQuery(list, limit, Optional.empty());
    }

    /** The canonical query string, with its {@code ?}; empty if everything is by default. */
    public String queryString() {
        List<String> parts = new ArrayList<>();
        String narrowed = list.queryString();
        if (!narrowed.isEmpty()) {
            parts.add(narrowed.substring(1));
        }
        if (limit != DEFAULT_LIMIT) {
            parts.add(LIMIT + "=" + limit);
        }
        cursor.ifPresent(at -> parts.add(CURSOR + "=" + at));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
