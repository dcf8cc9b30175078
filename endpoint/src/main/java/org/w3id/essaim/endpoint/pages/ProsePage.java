package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Provenance;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** A page of words: how to contribute, privacy, accessibility. */
public record ProsePage(Frame frame, String title, Sentence lead, List<Section> sections) {

    /** A heading and its paragraphs. */
    public record Section(String id, String title, List<Sentence> paragraphs, List<Sentence> points) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            points = List.copyOf(points);
        }
    }

    public ProsePage {
        Objects.requireNonNull(title);
        Objects.requireNonNull(lead);
        sections = List.copyOf(sections);
    }

    /** Words under {@code {key}.title}, {@code .lead}, {@code .1.title}, {@code .1.p1}, {@code .1.li1} and so on. */
    static ProsePage of(PageContext context, String key, Assets assets) {
        Wording words = Wording.of(context.lang());
        List<Section> sections = new ArrayList<>();
        for (int i = 1; words.has(key + "." + i + ".title"); i++) {
            String section = key + "." + i;
            sections.add(new Section(
                    key + "-" + i,
                    words.text(section + ".title"),
                    numbered(section + ".p", context, words),
                    numbered(section + ".li", context, words)));
        }
        String title = words.text(key + ".title");
        return new ProsePage(Frame.of(context, assets, title), title, words.sentence(key + ".lead"), sections);
    }

    private static List<Sentence> numbered(String key, PageContext context, Wording words) {
        Links links = context.links();
        List<Sentence> found = new ArrayList<>();
        for (int i = 1; words.has(key + i); i++) {
            found.add(words.sentence(
                    key + i, links.page("status"), links.page("sparql"), links.home(), links.page("contribute")));
        }
        return found;
    }

    /** How to contribute, beginning with the kind of record to add, and one like it to begin with. */
    static ProsePage contribute(PageContext context, Kind added, Assets assets) {
        ProsePage page = of(context, "contribute", assets);
        Scribe scribe = new Scribe(context);
        Wording words = scribe.words();
        List<Sentence> paragraphs = new ArrayList<>();
        paragraphs.add(words.sentence("contribute.new", added.slug()));
        context.catalogue().things(added).stream()
                .max(Comparator.comparingInt(Thing::propertyCount))
                .ifPresent(like -> paragraphs.add(words.sentence(
                        "contribute.new.like", scribe.name(like), scribe.links().graph(like))));
        Section section = new Section(
                "new", words.text("contribute.new.title", words.text("kind." + added.slug())), paragraphs, List.of());
        return page.beginning(section);
    }

    /** How to contribute, beginning with the file of the thing one came from. */
    static ProsePage contribute(PageContext context, Optional<Thing> thing, Assets assets) {
        ProsePage page = of(context, "contribute", assets);
        Optional<String> file = thing.flatMap(context.provenance()).map(Provenance::file);
        if (thing.isEmpty() || file.isEmpty()) {
            return page;
        }
        Scribe scribe = new Scribe(context);
        return page.beginning(new Section(
                "file",
                scribe.words().text("contribute.file.title", scribe.label(thing.get())),
                List.of(scribe.words()
                        .sentence("contribute.file", file.get(), scribe.links().graph(thing.get()))),
                List.of()));
    }

    private ProsePage beginning(Section first) {
        List<Section> all = new ArrayList<>(List.of(first));
        all.addAll(sections);
        return new ProsePage(frame, title, lead, all);
    }
}
