package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.w3id.essaim.endpoint.action.Afterwards;
import org.w3id.essaim.endpoint.action.Answer;
import org.w3id.essaim.endpoint.action.Ask;
import org.w3id.essaim.endpoint.action.CoFunding;
import org.w3id.essaim.endpoint.action.CouldAnswer;
import org.w3id.essaim.endpoint.action.Missing;
import org.w3id.essaim.endpoint.action.WhoCanCome;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.AnswerJson;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.shapes.Shapes;

/** {@code /api/v1/{kind}/{slug}/{question}} and {@code /api/v1/cofunding}: what only a graph can answer, as JSON and as CSV. */
final class ActionRoutes implements Routes {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String SUFFIX = ".csv";
    private static final String COFUNDING = "/api/v1/" + Ask.COFUNDING.slug();

    private final Site site;
    private final Supplier<Shapes> shapes;
    private final AtomicReference<Missing> missing = new AtomicReference<>();

    /** @param shapes the rules; read when somebody first asks what is missing */
    ActionRoutes(Site site, Supplier<Shapes> shapes) {
        this.site = site;
        this.shapes = shapes;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(COFUNDING, this::all);
        routes.get(COFUNDING + SUFFIX, this::all);
        routes.get("/api/v1/{kind}/{slug}/{question}", this::ask);
    }

    private void all(Context ctx) throws IOException {
        AskParameters.of(Ask.COFUNDING, Site.parameters(ctx), Site.edition(ctx).catalogue());
        send(ctx, ctx.path().endsWith(SUFFIX), CoFunding.ofAll(Site.edition(ctx).catalogue()));
    }

    private void ask(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        String name = ctx.pathParam("question");
        boolean csv = name.endsWith(SUFFIX);
        String slug = ctx.pathParam("slug");
        Kind kind = Kind.ofSlug(ctx.pathParam("kind")).orElseThrow(() -> Site.notFound(ctx));
        Ask ask = Ask.ofSlug(csv ? name.substring(0, name.length() - SUFFIX.length()) : name)
                .filter(a -> a.isFor(kind))
                .orElseThrow(() -> Site.notFound(ctx));
        if (Removals.redirects(ctx, site, edition, kind, slug, other -> "/api/v1/" + other + "/" + name)) {
            return;
        }
        Thing thing =
                edition.catalogue().thing(kind, slug).orElseThrow(() -> Removals.missing(ctx, edition, kind, slug));
        AskParameters parameters = AskParameters.of(ask, Site.parameters(ctx), edition.catalogue());
        send(ctx, csv || parameters.csv(), answer(ask, thing, parameters.near(), edition));
    }

    private Answer answer(Ask ask, Thing thing, Optional<Thing> near, Edition edition) {
        return switch (ask) {
            case WHO_CAN_COME -> WhoCanCome.of(thing, near);
            case COULD_ANSWER -> CouldAnswer.of(thing, edition.catalogue());
            case AFTERWARDS -> Afterwards.of(thing);
            case COFUNDING -> CoFunding.of(thing);
            case MISSING -> missing().of(thing);
        };
    }

    /** Read twice at the worst, by two who ask first at once. */
    private Missing missing() {
        return Optional.ofNullable(missing.get()).orElseGet(() -> {
            missing.compareAndSet(null, new Missing(shapes.get()));
            return missing.get();
        });
    }

    private void send(Context ctx, boolean csv, Answer answer) throws IOException {
        Edition edition = Site.edition(ctx);
        boolean named = csv || Site.parameter(ctx, "format").isPresent();
        String type = named ? csv ? CSV : JSON : Negotiator.require(ctx.req(), List.of(JSON, CSV));
        ViewContext context = answer.about()
                .map(thing -> site.views(ctx, edition, Site.lang(ctx), thing))
                .orElseGet(() -> site.views(ctx, edition, Site.lang(ctx)));
        AnswerJson writer = new AnswerJson(context);
        Reply reply = type.equals(CSV)
                ? Reply.of(CSV + ";charset=utf-8;header=present", writer.csv(answer))
                        .withHeader("Content-Disposition", "inline; filename=\"" + fileName(answer) + "\"")
                : Reply.of(JSON, ThingJson.bytes(writer.json(answer)));
        Site.send(ctx, edition, reply.withLang(context.lang()));
    }

    /** {@code who-can-come-utilo.csv}. */
    private static String fileName(Answer answer) {
        return answer.ask().slug()
                + answer.about().map(thing -> "-" + thing.slug()).orElse("")
                + SUFFIX;
    }
}
