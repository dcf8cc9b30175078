package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.essaim.endpoint.embed.Asked;
import org.w3id.essaim.endpoint.embed.Component;
import org.w3id.essaim.endpoint.embed.EmbedParameters;
import org.w3id.essaim.endpoint.embed.Form;
import org.w3id.essaim.endpoint.embed.LookSheet;
import org.w3id.essaim.endpoint.embed.OEmbed;
import org.w3id.essaim.endpoint.embed.Target;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.pages.Assets;
import org.w3id.essaim.endpoint.pages.Embedding;
import org.w3id.essaim.endpoint.pages.PageContext;
import org.w3id.essaim.endpoint.pages.Pages;
import org.w3id.essaim.endpoint.pages.Snippet;
import org.w3id.essaim.endpoint.publish.Edition;

/** What other sites show: {@code /embed/…}, the web component, and {@code /oembed}. */
final class EmbedRoutes implements Routes {

    private static final String HTML = "text/html;charset=utf-8";

    /** Things found of each kind by a search. */
    private static final int PER_KIND = 3;

    private final Site site;
    private final Pages pages;
    private final Component component;

    EmbedRoutes(Site site, Pages pages, Assets assets) {
        this.site = site;
        this.pages = pages;
        this.component = new Component(assets);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(LookSheet.PATH, EmbedRoutes::sheet);
        routes.get("/embed/v1/{name}", this::component);
        routes.get("/embed/{form}", this::frame);
        routes.get("/oembed", this::oEmbed);
    }

    private void frame(Context ctx) throws IOException {
        Form form = Form.ofSlug(ctx.pathParam("form")).orElseThrow(() -> Site.notFound(ctx));
        Edition edition = Site.edition(ctx);
        Asked asked = EmbedParameters.read(form, Site.parameters(ctx), edition.catalogue());
        Lang lang = Site.lang(ctx);
        PageContext page = site.page(edition, ctx, lang);
        // What is asked is records all through: those who ask alike have one text for it.
        site.sendKept(
                ctx, edition, "/embed " + asked, framed("", lang), () -> framed(html(page, edition, asked), lang));
    }

    private static Reply framed(String html, Lang lang) {
        return Reply.of(HTML, html).withLang(lang).withHeader("X-Robots-Tag", "noindex");
    }

    private String html(PageContext page, Edition edition, Asked asked) {
        if (asked instanceof Asked.OfList list) {
            ListResult result = edition.lists().run(list.query());
            return list.fragment()
                    ? pages.fragment(page, result)
                    : pages.embedded(page, result, list.look(), list.map());
        }
        if (asked instanceof Asked.OfThing card) {
            return card.fragment()
                    ? pages.fragment(page, card.thing())
                    : pages.embedded(page, card.thing(), card.look());
        }
        Asked.OfSearch search = (Asked.OfSearch) asked;
        return pages.embedded(page, search.words(), edition.lists().search(search.words(), PER_KIND), search.look());
    }

    private static void sheet(Context ctx) throws IOException {
        Reply.of("text/css;charset=utf-8", LookSheet.read(Site.parameters(ctx)).css())
                .withCacheControl("public, max-age=86400")
                .send(ctx);
    }

    private void component(Context ctx) throws IOException {
        String name = ctx.pathParam("name");
        String base = site.baseUrl();
        if (name.equals(Component.NAME)) {
            Reply.of(Component.TYPE, component.bytes())
                    .withCacheControl("public, max-age=3600")
                    .withLink("<" + base + component.path() + ">; rel=\"canonical\"; integrity=\""
                            + component.integrity() + "\"")
                    .send(ctx);
        } else if (component.path().endsWith("/" + name)) {
            Reply.of(Component.TYPE, component.bytes())
                    .withCacheControl(Reply.IMMUTABLE)
                    .send(ctx);
        } else if (name.equals(Component.ABOUT)) {
            Reply.of(Site.JSON, component.json(base))
                    .withCacheControl("public, max-age=3600")
                    .send(ctx);
        } else {
            throw Site.notFound(ctx);
        }
    }

    private void oEmbed(Context ctx) throws IOException {
        Edition edition = Site.edition(ctx);
        Lang usual = Site.lang(ctx);
        OEmbed asked = OEmbed.read(Site.parameters(ctx), site.baseUrl(ctx) + "/" + usual.tag() + "/commons");
        Target target = Target.of(asked.address(), site.baseUrl(ctx), edition.catalogue())
                .orElseThrow(() -> new Problem.Thrown(Problem.of(
                        "not-found", 404, Map.of("case", "foreign", "name", asked.address(), "near", site.baseUrl()))));
        Lang lang = target.lang().orElse(usual);
        PageContext page = site.page(ctx, lang, "/" + lang.tag() + "/");
        Map<String, String> options = new LinkedHashMap<>(Map.of("lang", lang.tag()));
        options.putAll(target.asked().look().options());
        Snippet snippet = embedding(page, edition, target.asked(), options)
                .snippet()
                .within(asked.mostWidth(), asked.mostHeight());
        byte[] body = asked.json(
                snippet,
                pages.quoted(snippet),
                site.title(lang),
                page.absolute().links().home().href());
        Site.send(ctx, edition, Reply.of(Site.JSON, body).withLang(lang));
    }

    private Embedding embedding(PageContext page, Edition edition, Asked asked, Map<String, String> options) {
        if (asked instanceof Asked.OfList list) {
            return pages.embedding(page, edition.lists().run(list.query()), options);
        }
        if (asked instanceof Asked.OfThing card) {
            return pages.embedding(page, card.thing(), options);
        }
        return pages.embedding(page, ((Asked.OfSearch) asked).words(), options);
    }
}
