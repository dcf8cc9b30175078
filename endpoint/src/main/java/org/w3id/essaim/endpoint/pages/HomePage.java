package org.w3id.essaim.endpoint.pages;

import java.util.List;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** The first page: the question, a box, the swarm; what is needed, who came and comes, what can be learnt soon; how much is known. */
public record HomePage(
        Frame frame, DotMap map, List<Entry> needs, List<Visit> visits, List<Entry> sessions, List<Count> counts) {

    private static final int SHOWN = 4;

    private static final List<Kind> COUNTED = List.of(
            Kind.PLACE,
            Kind.COMMONS,
            Kind.ACTOR,
            Kind.ADOPTION,
            Kind.FUNDING,
            Kind.NEED,
            Kind.INTERVENTION,
            Kind.STUDY);

    /** How many things of a kind there are. */
    public record Count(Kind kind, String number, String label, WebUrl url) {}

    public HomePage {
        needs = List.copyOf(needs);
        visits = List.copyOf(visits);
        sessions = List.copyOf(sessions);
        counts = List.copyOf(counts);
    }

    static HomePage of(PageContext context, Assets assets, France france) {
        Scribe scribe = new Scribe(context);
        Wording words = scribe.words();
        Catalogue catalogue = context.catalogue();
        List<Entry> needs = Needs.openFirst(catalogue.things(Kind.NEED).stream().filter(Needs::isOpen)).stream()
                .limit(SHOWN)
                .map(scribe::entry)
                .toList();
        List<Visit> visits = scribe.byDate(catalogue.things(Kind.INTERVENTION)).stream()
                .limit(SHOWN)
                .map(scribe::visit)
                .toList();
        List<Entry> sessions = scribe.byDate(catalogue.things(Kind.SESSION)).stream()
                .filter(scribe::isToCome)
                .limit(SHOWN)
                .map(scribe::entry)
                .toList();
        List<Count> counts = COUNTED.stream().map(kind -> count(kind, scribe)).toList();
        Frame frame = Frame.of(context, assets, words.text("home.title")).about(words.text("home.lead"));
        return new HomePage(frame, france.places(catalogue), needs, visits, sessions, counts);
    }

    static Count count(Kind kind, Scribe scribe) {
        List<Thing> things = scribe.context().catalogue().things(kind);
        Wording words = scribe.words();
        return new Count(
                kind,
                words.number(things.size()),
                words.count("counted." + kind.slug(), things.size()).text(),
                scribe.links().list(kind));
    }
}
