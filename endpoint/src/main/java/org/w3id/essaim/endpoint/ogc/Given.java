package org.w3id.essaim.endpoint.ogc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.Box;
import org.w3id.essaim.endpoint.lists.Cursor;
import org.w3id.essaim.endpoint.lists.InvalidParameters;

/** The parameters of a request that the standard names; what is wrong with them is told to whoever collects it. */
record Given(Map<String, List<String>> parameters, InvalidParameters wrong) {

    /** Of one that is given several times, the last. */
    private Optional<String> last(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** Whoever asks for more than there is on a page gets what there is: the standard wants no refusal. */
    int limit() {
        Optional<String> text = last(ItemsQuery.LIMIT);
        if (text.isEmpty()) {
            return ItemsQuery.DEFAULT_LIMIT;
        }
        if (!text.get().matches("0*[1-9]\\d{0,17}")) {
            wrong.notAValue(ItemsQuery.LIMIT, text.get(), "1…" + ItemsQuery.MAX_LIMIT, "100", List.of());
            return ItemsQuery.DEFAULT_LIMIT;
        }
        return (int) Math.min(Long.parseLong(text.get()), ItemsQuery.MAX_LIMIT);
    }

    Optional<Box> box() {
        return last(ItemsQuery.BBOX).flatMap(text -> {
            Optional<Box> box = BoxParameter.parse(text);
            if (box.isEmpty()) {
                wrong.notAValue(ItemsQuery.BBOX, text, BoxParameter.FORM, "-2.0,47.9,-1.3,48.3", List.of());
            }
            return box;
        });
    }

    Optional<Period> period() {
        return last(ItemsQuery.DATETIME).flatMap(text -> {
            Optional<Period> period = Period.parse(text);
            boolean twice =
                    last(ItemsQuery.FROM).isPresent() || last(ItemsQuery.TO).isPresent();
            if (period.isEmpty() || twice) {
                String form = twice ? "datetime | from + to" : "2026-12-01 | 2026-12-01T09:00:00Z | …/.. | ../… | …/…";
                wrong.notAValue(ItemsQuery.DATETIME, text, form, "2026-12-01/..", List.of());
            }
            return period;
        });
    }

    Optional<Cursor> cursor() {
        Optional<String> text = last(ItemsQuery.CURSOR);
        Optional<Cursor> cursor = Cursor.in(parameters);
        if (text.isPresent() && cursor.isEmpty()) {
            refuseCursor(text.get());
        }
        return cursor;
    }

    /** One is only given, never made up: it belongs to the walk whose link told it. */
    void refuseCursor(String text) {
        wrong.notAValue(ItemsQuery.CURSOR, text, "links: next", "", List.of());
    }
}
