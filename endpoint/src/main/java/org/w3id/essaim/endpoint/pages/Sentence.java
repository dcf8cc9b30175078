package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Words for people, some of which lead somewhere. */
public record Sentence(List<Part> parts) {

    public static final Sentence EMPTY = new Sentence(List.of());

    public Sentence {
        parts = List.copyOf(parts);
    }

    public static Sentence of(Part... parts) {
        return new Sentence(Arrays.asList(parts));
    }

    public static Sentence plain(String text) {
        return text.isEmpty() ? EMPTY : of(Part.plain(text));
    }

    /** These one after the other, the empty ones left out. */
    public static Sentence joined(List<Sentence> sentences, String separator) {
        List<Part> parts = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (!sentence.isEmpty()) {
                if (!parts.isEmpty()) {
                    parts.add(Part.plain(separator));
                }
                parts.addAll(sentence.parts);
            }
        }
        return new Sentence(parts);
    }

    /** This, a space, then that. */
    public Sentence then(Sentence next) {
        return joined(List.of(this, next), " ");
    }

    /** The pieces, those of one link together: a link of several pieces is one link. */
    public List<List<Part>> runs() {
        List<List<Part>> runs = new ArrayList<>();
        for (Part part : parts) {
            List<Part> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!last.isEmpty() && part.url().isPresent() && last.get(0).url().equals(part.url())) {
                last.add(part);
            } else {
                runs.add(new ArrayList<>(List.of(part)));
            }
        }
        return runs;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Without links: for titles and names of controls. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
