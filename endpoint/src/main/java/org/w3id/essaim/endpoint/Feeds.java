package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.exports.Feed;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.lists.Format;
import org.w3id.essaim.endpoint.lists.Sort;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.pages.Pages;
import org.w3id.essaim.endpoint.pages.Wording;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.things.JsonLdContext;
import org.w3id.essaim.endpoint.things.Text;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.endpoint.views.ChangesJson;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.loader.diff.Difference;

/**
 * What is new, for feed readers. An entry has the time of the commit that wrote it; what no commit is known of has no time that would stay,
 * and is in no feed.
 */
final class Feeds {

    /** How many of the newest are told. */
    private static final int NEWEST = 50;

    private static final String SUMMARY = JsonLdContext.SHIPPED.property("summaries");

    private final Site site;
    private final Pages pages;

    Feeds(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    /** The newest of a list first, whatever order was asked. */
    Reply list(Context ctx, Edition edition, ViewQuery asked, Format format) {
        ViewQuery query = asked.withoutOrder();
        Lang lang = Site.lang(ctx);
        ViewContext context = site.views(ctx, edition, lang);
        List<Feed.Item> items = edition.lists().all(query.withSort(Sort.MODIFIED)).stream()
                .flatMap(thing -> item(thing, context, edition).stream())
                .limit(NEWEST)
                .toList();
        String page = context.baseUrl() + "/" + lang.tag() + "/" + query.pathAndQuery();
        String title = pages.title(site.page(ctx, lang, "/"), edition.lists().run(query));
        String self = context.baseUrl() + "/api/v1/" + query.kind().slug() + "." + format.ending()
                + query.withoutPages().queryString();
        return reply(title, page, page, self, context, edition, items, format);
    }

    private static Optional<Feed.Item> item(Thing thing, ViewContext context, Edition edition) {
        return edition.lists()
                .modified(thing)
                .map(at -> new Feed.Item(
                        thing.iri(),
                        thing.name(context.lang()).value(),
                        context.page(thing).orElse(thing.iri()),
                        thing.text(SUMMARY, context.lang()).map(Text::value),
                        at));
    }

    /**
     * What became of things.
     *
     * @param url where the changes are told as JSON
     */
    Reply changes(Context ctx, Edition edition, Difference difference, String url, Format format) {
        ViewContext context = site.views(ctx, edition, Site.lang(ctx));
        Wording words = Wording.of(context.lang());
        List<Feed.Item> items = new ChangesJson(context, edition.written(), edition.publishedAt())
                .changes(difference).stream()
                        .filter(change -> change.commit().isPresent())
                        .map(change -> item(change, context, words))
                        .sorted(Comparator.comparing(Feed.Item::updated).reversed())
                        .limit(NEWEST)
                        .toList();
        String home = context.baseUrl() + "/" + context.lang().tag() + "/";
        String self = url + "." + format.ending() + "?lang=" + context.lang().tag();
        return reply(words.text("feed.changes"), home + "#changes", home, self, context, edition, items, format);
    }

    /** Each change is an entry of its own: who has read of a thing hears of it again. */
    private static Feed.Item item(ChangesJson.Change change, ViewContext context, Wording words) {
        var commit = change.commit().orElseThrow();
        String name =
                change.thing().map(thing -> thing.name(context.lang()).value()).orElse(change.path());
        return new Feed.Item(
                change.iri() + "#" + commit.id(),
                words.text("feed." + change.action(), name),
                context.baseUrl() + "/" + context.lang().tag() + "/" + change.path(),
                change.thing()
                        .flatMap(thing -> thing.text(SUMMARY, context.lang()))
                        .map(Text::value),
                commit.at());
    }

    private static Reply reply(
            String title,
            String id,
            String page,
            String self,
            ViewContext context,
            Edition edition,
            List<Feed.Item> items,
            Format format) {
        Instant updated = items.stream()
                .map(Feed.Item::updated)
                .max(Comparator.naturalOrder())
                .or(() -> edition.origins().latest().map(commit -> commit.at()))
                .orElse(edition.publishedAt());
        Feed feed = new Feed(
                id,
                Wording.of(context.lang()).text("feed.title", title, Site.title(edition, context.lang())),
                self,
                page,
                context.lang().tag(),
                context.attribution(),
                updated,
                items);
        return Reply.of(format.mediaType(), format == Format.ATOM ? feed.atom() : feed.json())
                .withLang(context.lang());
    }
}
