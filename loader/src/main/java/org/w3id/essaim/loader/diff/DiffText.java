package org.w3id.essaim.loader.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.diff.ThingChange.PropertyChange;
import org.w3id.essaim.loader.diff.ThingChange.Sort;
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;

/** A difference in words, as text for a terminal or as Markdown for a comment on a forge. */
public final class DiffText {

    /** A comment of GitHub holds 65,536 characters; the rest is told in one line. */
    private static final int MARKDOWN_LIMIT = 60_000;

    /** More of those that lead to a thing are counted. */
    private static final int POINTING = 5;

    private final Difference difference;
    private final Messages messages;
    private final DiffNames names;
    private final boolean markdown;

    private DiffText(Difference difference, Naming naming, Messages messages, boolean markdown) {
        this.difference = difference;
        this.messages = messages;
        this.names = new DiffNames(difference, naming, messages);
        this.markdown = markdown;
    }

    /** Text, each line ended by a line feed. */
    public static String text(Difference difference, Naming naming, Messages messages) {
        return String.join("\n", new DiffText(difference, naming, messages, false).lines()) + "\n";
    }

    /** Markdown of less than 60,000 characters, in which nothing of the data is markup. */
    public static String markdown(Difference difference, Naming naming, Messages messages) {
        return markdown(difference, naming, messages, MARKDOWN_LIMIT);
    }

    /**
     * Markdown in which nothing of the data is markup: a line that counts, then the changes.
     *
     * @param limit how many UTF-16 units there may be, but for a last line that says how much was left out
     */
    public static String markdown(Difference difference, Naming naming, Messages messages, int limit) {
        DiffText text = new DiffText(difference, naming, messages, true);
        StringBuilder out = new StringBuilder();
        List<String> lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (out.length() + lines.get(i).length() + 1 > limit) {
                out.append('\n').append(text.said("diff.more", Map.of("n", String.valueOf(lines.size() - i))));
                return out.append('\n').toString();
            }
            out.append(lines.get(i)).append('\n');
        }
        return out.toString();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(markdown ? "**" + summary() + "**" : summary());
        for (ThingChange change : difference.changes()) {
            lines.add("");
            lines.add((markdown ? "### " : "")
                    + said("diff." + change.sort().word(), Map.of("thing", names.thing(change.thing()))));
            if (markdown) {
                lines.add("");
            }
            change.replacedBy()
                    .ifPresent(thing -> lines.add(item(1, said("diff.replaced", Map.of("thing", names.thing(thing))))));
            change.properties().forEach(property -> property(property, lines));
            pointing(change, lines);
        }
        section(
                "diff.broken",
                difference.broken().stream()
                        .map(link -> said(
                                "diff.broken.link",
                                Map.of(
                                        "from", names.thing(link.from()),
                                        "property", names.property(link.property()),
                                        "to", names.thing(link.to()))))
                        .toList(),
                lines);
        section(
                "diff.renames",
                difference.renames().stream()
                        .map(rename -> said(
                                "diff.rename." + rename.why().word(),
                                Map.of("from", names.thing(rename.from()), "to", names.thing(rename.to()))))
                        .toList(),
                lines);
        section(
                "diff.unread",
                difference.unread().stream()
                        .map(path -> escaped(Naming.visible(path)))
                        .toList(),
                lines);
        return lines;
    }

    private String summary() {
        if (difference.isEmpty()) {
            return messages.of("diff.none", Map.of());
        }
        List<String> counts = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            int n = difference.changes(sort).size();
            if (n > 0) {
                counts.add(names.count(sort.word(), n));
            }
        }
        return String.join(", ", counts) + ".";
    }

    /** One value for another on one line; else what went, then what came. */
    private void property(PropertyChange change, List<String> lines) {
        String property = names.fragment(change.subject()) + names.property(change.property());
        if (change.removed().size() == 1 && change.added().size() == 1) {
            lines.add(item(
                    1,
                    said(
                            "diff.value",
                            Map.of(
                                    "property", property,
                                    "old", names.value(change.removed().get(0)),
                                    "new", names.value(change.added().get(0))))));
            return;
        }
        lines.add(item(1, escaped(property)));
        change.removed().forEach(node -> lines.add(item(2, "− " + escaped(names.value(node)))));
        change.added().forEach(node -> lines.add(item(2, "+ " + escaped(names.value(node)))));
    }

    private void pointing(ThingChange change, List<String> lines) {
        if (!change.pointing().isEmpty()) {
            String some =
                    change.pointing().stream().limit(POINTING).map(names::thing).collect(Collectors.joining(", "));
            String more = change.pointing().size() > POINTING ? ", …" : "";
            lines.add(item(
                    1,
                    said(
                            "diff.pointing",
                            Map.of(
                                    "n",
                                    names.count("pointing", change.pointing().size()),
                                    "things",
                                    some + more))));
        }
    }

    private void section(String key, List<String> items, List<String> lines) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add((markdown ? "### " : "") + messages.of(key, Map.of()));
            if (markdown) {
                lines.add("");
            }
            items.forEach(each -> lines.add(item(1, each)));
        }
    }

    private String item(int depth, String text) {
        return "  ".repeat(markdown ? depth - 1 : depth) + (markdown ? "- " : "") + text;
    }

    private String said(String key, Map<String, String> arguments) {
        return escaped(messages.of(key, arguments));
    }

    /** Markup, mentions and references of a forge are made plain; our own words have none of them. */
    private String escaped(String text) {
        if (!markdown) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '@' || c == '#' || c == '<' || c == '>' || c == '&') {
                out.append("&#").append(c).append(';');
            } else if ("\\`*_{}[]()|~!".indexOf(c) >= 0) {
                out.append('\\').appendCodePoint(c);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString().replace("://", ":&#47;&#47;");
    }
}
