package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** A place: who nearby can come, what it adopted, who came, what it needs. */
final class PlacePage implements KindPage {

    private final Scribe scribe;
    private final Answers answers;

    PlacePage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing place) {
        return List.of(
                answers.adoptions("adopted", place, place.inverse(Es.ADOPTER), Es.ADOPTED, Sentence.EMPTY),
                answers.visits("visits", place, place.inverse(Terms.LOCATION)),
                answers.rows("placeNeeds", place, Needs.openFirst(place.inverse(Es.EXPRESSED_BY).stream())),
                nearby(place));
    }

    private Question nearby(Thing place) {
        Set<Thing> near = People.serving(place.related(Terms.SPATIAL));
        if (!near.isEmpty()) {
            return new People(scribe).question("nearby", place, People.unexplained(near));
        }
        return answers.question(
                "nearby",
                scribe.words()
                        .sentence(
                                "answer.nearby.0",
                                scribe.label(place),
                                scribe.links().contribute(Kind.ACTOR),
                                scribe.links().list(Kind.ACTOR)));
    }

    @Override
    public List<Fact> brief(Thing place) {
        return new FactSheet(scribe, place)
                .entries("address", Terms.STREET, address(place), Sentence.EMPTY)
                .things("spatial", Terms.SPATIAL)
                .things("operatedBy", Es.OPERATED_BY)
                .pages("homepage", Terms.HOMEPAGE)
                .pages("contact", Es.CONTACT_PAGE)
                .things("status", Es.STATUS)
                .things("theme", Terms.SUBJECT)
                .listed()
                .funding()
                .facts();
    }

    /** {@code 1 rue de l’Exemple, 46100 Figeac}: a postcode alone is no address without its town. */
    private List<Entry> address(Thing place) {
        List<String> town = Stream.concat(
                        place.value(Terms.POSTCODE).stream(),
                        place.related(Terms.SPATIAL).stream()
                                .limit(1)
                                .map(t -> scribe.label(t).text()))
                .toList();
        List<String> lines = Stream.concat(place.value(Terms.STREET).stream(), Stream.of(String.join(" ", town)))
                .filter(line -> !line.isEmpty())
                .toList();
        boolean stated = place.value(Terms.STREET).isPresent()
                || place.value(Terms.POSTCODE).isPresent();
        return stated ? List.of(Scribe.line(Sentence.plain(String.join(", ", lines)))) : List.of();
    }
}
