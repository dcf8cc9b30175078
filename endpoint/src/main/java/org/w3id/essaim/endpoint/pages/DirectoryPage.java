package org.w3id.essaim.endpoint.pages;

import java.util.List;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** A directory: what it lists, which of our things stand in it. */
final class DirectoryPage implements KindPage {

    private static final int SHOWN = 24;

    private final Scribe scribe;
    private final Answers answers;

    DirectoryPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing directory) {
        return List.of(lists(directory), stands(directory));
    }

    private Question lists(Thing directory) {
        Wording words = scribe.words();
        List<Thing> contents = directory.related(Terms.TYPE);
        Sentence what = contents.isEmpty()
                ? answers.none("lists", directory)
                : words.sentence("answer.lists", scribe.common(contents));
        Sentence where = Scribe.addresses(directory, Terms.HOMEPAGE).stream()
                .findFirst()
                .map(url -> words.sentence(
                        "answer.lists.where", Part.plain(url.shown()).to(url)))
                .orElse(Sentence.EMPTY);
        return answers.question("lists", what.then(where));
    }

    private Question stands(Thing directory) {
        List<Thing> listed = directory.inverse(Es.LISTED_IN);
        if (listed.isEmpty()) {
            return answers.question("listed", answers.none("listed", directory));
        }
        Sentence more = listed.size() > SHOWN && listed.stream().anyMatch(t -> Scribe.is(t, Kind.COMMONS))
                ? scribe.words()
                        .sentence(
                                "listed.all",
                                scribe.links().list(Kind.COMMONS, "listedIn", "directory/" + directory.slug()))
                : Sentence.EMPTY;
        List<Entry> names = listed.stream().limit(SHOWN).map(scribe::brief).toList();
        return answers.question(
                "listed", scribe.words().count("answer.listed", listed.size()), new Body.Names(List.of(), names, more));
    }

    @Override
    public List<Fact> brief(Thing directory) {
        return new FactSheet(scribe, directory)
                .pages("homepage", Terms.HOMEPAGE)
                .pages("url", Terms.URL)
                .licence()
                .things("steward", Es.STEWARD)
                .known("author", Terms.CREATOR)
                .known("contributor", Terms.CONTRIBUTOR)
                .pages("contact", Es.CONTACT_PAGE)
                .things("theme", Terms.SUBJECT)
                .things("status", Es.STATUS)
                .pages("participation", Es.PARTICIPATION)
                .languages("language")
                .things("spatial", Terms.SPATIAL)
                .date("issued", Terms.ISSUED)
                .funding()
                .facts();
    }
}
