package org.w3id.essaim.endpoint.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Near;
import org.w3id.essaim.ontology.Things;

/** One thing as the API tells it. */
final class DescribeThing implements GraphTool {

    @Override
    public String name() {
        return "describe_thing";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.text("thing"), Argument.optional(Given.LANG));
    }

    @Override
    public Told call(Given given, McpEdition edition) {
        Catalogue catalogue = edition.asked().catalogue();
        String wanted = given.text("thing");
        Things.Name name = name(wanted, catalogue.base()).orElseThrow(() -> missing(wanted, List.of()));
        Thing thing =
                catalogue.thing(name.kind(), name.slug()).orElseThrow(() -> missing(wanted, near(name, catalogue)));
        return new Told(
                List.of(catalogue.base().graph(name.kind(), name.slug())),
                "/api/v1/" + name,
                new ThingJson(edition.thingViews().apply(given.lang(), thing)).json(thing));
    }

    /** By IRI, or as {@code commons/utilo}. */
    private static Optional<Things.Name> name(String wanted, Things things) {
        String[] parts = wanted.split("/", 2);
        return things.name(wanted)
                .or(() -> Kind.ofSlug(parts[0])
                        .flatMap(
                                kind -> parts.length < 2 ? Optional.empty() : things.name(things.iri(kind, parts[1]))));
    }

    private static List<String> near(Things.Name name, Catalogue catalogue) {
        List<String> slugs =
                catalogue.things(name.kind()).stream().map(Thing::slug).toList();
        return Near.of(name.slug(), slugs).stream()
                .map(slug -> name.kind().slug() + "/" + slug)
                .toList();
    }

    private static Problem.Thrown missing(String wanted, List<String> near) {
        return new Problem.Thrown(
                new Problem("not-found", 404, Map.of("path", wanted), Map.of("thing", wanted, "didYouMean", near)));
    }
}
