package org.w3id.essaim.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.w3id.essaim.endpoint.http.Negotiator;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.lists.Format;
import org.w3id.essaim.endpoint.lists.InvalidParameters;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.lists.Profile;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.profiles.GogoCarto;
import org.w3id.essaim.endpoint.profiles.SchemaDataset;
import org.w3id.essaim.endpoint.profiles.SchemaOrg;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ListJson;
import org.w3id.essaim.endpoint.views.ThingJson;
import org.w3id.essaim.endpoint.views.ViewContext;

/** Answers in the words of others, where {@code profile=} asks for them. */
final class ProfileReplies {

    /** Those that a thing may be asked with in other words. */
    private static final List<String> ENDINGS =
            List.of("", "." + ThingFormat.JSON.suffix(), "." + ThingFormat.JSON_LD.suffix());

    private final Site site;

    ProfileReplies(Site site) {
        this.site = site;
    }

    /** @param ending of the address; a table or a feed is not told in other words */
    void list(Context ctx, Edition edition, ViewQuery asked, Profile profile, Optional<Format> ending)
            throws IOException {
        if (ending.filter(format -> format != Format.JSON).isPresent()) {
            refuse(profile, "." + Format.JSON.ending());
        }
        accepted(ctx, profile);
        ViewQuery query = profile == Profile.GOGOCARTO ? asked.withPage(1).withLimit(ViewQuery.DEFAULT_LIMIT) : asked;
        Reply head = head(ctx, profile);
        ViewContext context = site.views(ctx, edition, Site.lang(ctx));
        site.sendNamed(ctx, edition, query.pathAndQuery(), head, () -> switch (profile) {
            case SCHEMAORG -> items(head, context, edition.lists().run(query));
            case GOGOCARTO ->
                body(head, new GogoCarto(context).elements(edition.lists().all(query)));
        });
    }

    private static Reply items(Reply head, ViewContext context, ListResult result) {
        return body(head, new SchemaOrg(context).list(result)).withLink(new ListJson(context).linkHeader(result));
    }

    /**
     * @param ending of the address, with its dot; statements are not told in other words
     * @param links adds those that every answer about the thing has
     */
    void thing(Context ctx, Edition edition, Thing thing, Profile profile, String ending, UnaryOperator<Reply> links)
            throws IOException {
        if (!ENDINGS.contains(ending)) {
            refuse(profile, String.join(" | ", ENDINGS.subList(1, ENDINGS.size())));
        }
        accepted(ctx, profile);
        Reply head = head(ctx, profile);
        ViewContext context = site.views(ctx, edition, Site.lang(ctx), thing);
        site.sendKept(
                ctx,
                edition,
                thing.kind().orElseThrow().slug() + "/" + thing.slug() + name(profile),
                head,
                () -> links.apply(body(head, new SchemaOrg(context).thing(thing))));
    }

    /** All of the graph as a data set. */
    void dataset(Context ctx, Edition edition) throws IOException {
        accepted(ctx, Profile.SCHEMAORG);
        Reply head = head(ctx, Profile.SCHEMAORG);
        ViewContext context = site.views(ctx, edition, Site.lang(ctx));
        site.sendNamed(
                ctx, edition, "stats" + name(Profile.SCHEMAORG), head, () -> body(head, dataset(context, edition)));
    }

    private static String name(Profile profile) {
        return "?" + Profile.PARAMETER + "=" + profile.slug();
    }

    static ObjectNode dataset(ViewContext context, Edition edition) {
        return new SchemaDataset(context).json(edition.snapshot().manifest(), edition.publishedAt());
    }

    private static Reply head(Context ctx, Profile profile) {
        return Reply.of(profile.mediaType(), new byte[0]).withLang(Site.lang(ctx));
    }

    private static Reply body(Reply head, ObjectNode tree) {
        return Reply.of(head.contentType(), ThingJson.bytes(tree))
                .withLang(head.contentLanguage().orElseThrow());
    }

    /** Whoever asks for a profile takes JSON. */
    private static void accepted(Context ctx, Profile profile) {
        Negotiator.require(ctx.req(), List.of(profile.mediaType(), Site.JSON));
    }

    private static void refuse(Profile profile, String ending) {
        InvalidParameters wrong = new InvalidParameters();
        wrong.notAValue(Profile.PARAMETER, profile.slug(), ending, "", List.of());
        wrong.refuse();
    }
}
