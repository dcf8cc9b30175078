package org.w3id.essaim.endpoint.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** What may be meant by what somebody has typed so far. */
public final class Suggestions {

    private final Names names;
    private final Pen pen;

    Suggestions(Names names, Pen pen) {
        this.names = names;
        this.pen = pen;
    }

    /**
     * Things: the one with this id, those of this identifier, those of which a name or a word in it begins so.
     *
     * @param type of them; empty for all
     * @throws Problem.Thrown 400 {@code invalid-parameter}
     */
    public ObjectNode entities(String prefix, Optional<String> type) {
        Set<Kind> kinds = type.filter(id -> !id.isBlank())
                .map(id -> Set.of(Types.of("type", id)))
                .orElse(Set.of(Kind.values()));
        String typed = checked(prefix);
        Set<Thing> found = new LinkedHashSet<>();
        Stream.concat(names.keys().byId(typed.strip()).stream(), names.keys().stating(typed).stream())
                .filter(thing -> thing.kind().filter(kinds::contains).isPresent())
                .forEach(found::add);
        found.addAll(names.prefixes().of(typed, kinds, Limits.USUAL_RESULTS));
        ObjectNode answer = Pen.object();
        ArrayNode result = answer.putArray("result");
        found.stream().limit(Limits.USUAL_RESULTS).forEach(thing -> {
            ObjectNode told = pen.thing(thing);
            told.putArray("notable").add(pen.type(thing.kind().orElseThrow()));
            result.add(told);
        });
        return answer;
    }

    /** Kinds of things. */
    public ObjectNode types(String prefix) {
        String typed = checked(prefix);
        ObjectNode answer = Pen.object();
        ArrayNode result = answer.putArray("result");
        Arrays.stream(Kind.values())
                .filter(kind -> begins(typed, kind.slug(), pen.words().kind(kind)))
                .forEach(kind -> result.add(pen.type(kind)));
        return answer;
    }

    /** Properties. */
    public ObjectNode properties(String prefix) {
        String typed = checked(prefix);
        ObjectNode answer = Pen.object();
        ArrayNode result = answer.putArray("result");
        for (Property property : Properties.offered()) {
            String name = Properties.name(property, names.catalogue(), pen.lang(), pen.words());
            if (begins(typed, property.id(), name)) {
                result.addObject().put("id", property.id()).put("name", name);
            }
        }
        return answer;
    }

    private static String checked(String prefix) {
        if (prefix.length() > Limits.CHARACTERS) {
            throw Json.wrong("prefix", prefix.substring(0, 79) + "…", "≤ " + Limits.CHARACTERS, "rem");
        }
        return prefix;
    }

    /** Whether one of these, or a word in it, begins with what was typed; nothing typed: yes. */
    private static boolean begins(String typed, String... known) {
        String wanted = Folded.of(typed).spaced();
        return List.of(known).stream()
                .map(Folded::of)
                .anyMatch(name -> name.spaced().startsWith(wanted)
                        || name.words().stream().anyMatch(word -> word.startsWith(wanted)));
    }
}
