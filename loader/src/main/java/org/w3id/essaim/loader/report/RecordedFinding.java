package org.w3id.essaim.loader.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.essaim.loader.finding.Edit;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Fix;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.finding.Severity;

/**
 * Reads findings back from what {@link JsonReport} wrote, or somebody who pretends to be it. Codes, keys and names of arguments have to be
 * ours; the sentences that stand beside them are not looked at.
 */
final class RecordedFinding {

    /** In UTF-16 units. */
    private static final int LONGEST_ARGUMENT = 8_192;

    private static final int LONGEST_PATH = 1_024;
    private static final int LONGEST_IRI = 2_048;
    private static final int MOST_ARGUMENTS = 32;
    private static final int MOST_EACH = 64;
    private static final int LARGEST_NUMBER = 100_000_000;

    private static final Pattern PATH = Pattern.compile("[^\\\\\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern IRI = Pattern.compile("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|^`\\\\\\p{Cntrl}]*");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z.-]*");

    /** {@code value}, {@code message.fr}: only those are shown that a message of ours names. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}([.][a-z]{2,3})?");

    private final Messages messages = Messages.in("en");

    Finding read(StrictJson json) throws NotFindings {
        StrictJson name = json.at("code");
        Optional<FindingCode> known = FindingCode.ofId(name.text(KEY, MOST_EACH));
        name.require(known.isPresent());
        FindingCode code = known.orElseThrow();
        Severity severity = severity(json.at("severity"));
        json.at("severity").require(severity == code.severity() || code.id().startsWith("shape."));
        return new Finding(
                code,
                severity,
                position(json.at("position")),
                json.at("thing").optional(IRI, LONGEST_IRI),
                json.at("path").optional(IRI, LONGEST_IRI),
                arguments(json.at("arguments"), code),
                fixes(json.at("fixes")),
                related(json.at("related")));
    }

    private static Severity severity(StrictJson json) throws NotFindings {
        String given = json.text(MOST_EACH);
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst();
        json.require(severity.isPresent());
        return severity.orElseThrow();
    }

    /** A place below the corpus. Its end counts only where it is on the same line: how long it is otherwise only the file tells. */
    private static Position position(StrictJson json) throws NotFindings {
        String file = json.at("file").text(PATH, LONGEST_PATH);
        boolean below = Arrays.stream(file.split("/", -1))
                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        json.at("file").require(below && !file.contains(":"));
        int line = json.at("line").number(1, LARGEST_NUMBER);
        int column = json.at("column").number(1, LARGEST_NUMBER);
        int endLine = json.at("endLine").number(line, LARGEST_NUMBER);
        int endColumn = json.at("endColumn").number(endLine == line ? column : 1, LARGEST_NUMBER);
        return new Position(file, line, column, endLine == line ? endColumn - column : 0);
    }

    private Map<String, String> arguments(StrictJson json, FindingCode code) throws NotFindings {
        json.require(json.node().isObject() && json.node().size() <= MOST_ARGUMENTS);
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Iterator<String> names = json.node().fieldNames(); names.hasNext(); ) {
            String name = names.next();
            json.require(NAME.matcher(name).matches());
            arguments.put(name, json.at(name).text(LONGEST_ARGUMENT));
        }
        String variant = arguments.getOrDefault("variant", "");
        json.require(messages.has(code.id() + (variant.isEmpty() ? "" : "." + variant)));
        return arguments;
    }

    private List<Fix> fixes(StrictJson json) throws NotFindings {
        List<Fix> fixes = new ArrayList<>();
        for (StrictJson each : json.each(MOST_EACH)) {
            // A program from before fixes had keys wrote sentences only, and those are not ours to repeat.
            if (!each.at("key").isAbsent()) {
                fixes.add(fix(each));
            }
        }
        return fixes;
    }

    private Fix fix(StrictJson json) throws NotFindings {
        String key = key(json.at("key"), "fix.");
        StrictJson given = json.at("arguments");
        given.require(given.node().isObject());
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Iterator<String> names = given.node().fieldNames(); names.hasNext(); ) {
            String name = names.next();
            given.require(messages.argumentsOf(key).contains(name));
            arguments.put(name, given.at(name).text(LONGEST_ARGUMENT));
        }
        List<Edit> edits = new ArrayList<>();
        for (StrictJson each : json.at("edits").each(MOST_EACH)) {
            edits.add(new Edit(
                    each.at("offset").number(0, LARGEST_NUMBER),
                    each.at("length").number(0, LARGEST_NUMBER),
                    each.at("text").text(LONGEST_ARGUMENT)));
        }
        try {
            return new Fix(key, arguments, json.at("sure").flag(), edits);
        } catch (IllegalArgumentException e) {
            throw new NotFindings(json.at("edits").where(), e);
        }
    }

    private List<Related> related(StrictJson json) throws NotFindings {
        List<Related> related = new ArrayList<>();
        for (StrictJson each : json.each(MOST_EACH)) {
            if (!each.at("key").isAbsent()) {
                related.add(new Related(position(each.at("position")), key(each.at("key"), "related.")));
            }
        }
        return related;
    }

    private String key(StrictJson json, String start) throws NotFindings {
        String key = json.text(KEY, MOST_EACH);
        json.require(key.startsWith(start) && messages.has(key));
        return key;
    }
}
