package org.w3id.essaim.endpoint.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.w3id.essaim.endpoint.lists.ListResult;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** The pages as HTML. Pure: the same arguments give the same text. Safe for many threads. */
public final class Pages {

    private final Assets assets;
    private final France france;
    private final TemplateEngine templates;

    public Pages(Assets assets) {
        this.assets = assets;
        this.france = new France(
                assets.find(assets.url("basemap.geojson")).orElseThrow().bytes());
        this.templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName() + ".templates");
    }

    public String home(PageContext context) {
        return home(context, Optional.empty());
    }

    /** @param data the same for search engines */
    public String home(PageContext context, Optional<ScriptJson> data) {
        return render("home", Map.of("page", HomePage.of(context, assets, france), "data", data));
    }

    /** The things of a kind that a query finds. */
    public String list(PageContext context, Kind kind, ListResult result) {
        ListPage page = ListPage.of(context, kind, result, assets);
        return render("list", Map.of("page", page, "embedding", embedding(context, result, spoken(context))));
    }

    /** What a list is called: {@code Lieux en Bretagne}. */
    public String title(PageContext context, ListResult result) {
        return new ListTitle(new Scribe(context)).of(result.query().kind(), result);
    }

    /**
     * The page of a thing.
     *
     * @throws IllegalArgumentException if it is a concept, which has no page
     */
    public String thing(PageContext context, Thing thing) {
        return thing(context, thing, Optional.empty());
    }

    /** @param data the same for search engines */
    public String thing(PageContext context, Thing thing, Optional<ScriptJson> data) {
        ThingPage page = ThingPage.of(context, thing, assets, france);
        Embedding embedding = embedding(context, thing, spoken(context));
        return render("thing", Map.of("page", page, "embedding", embedding, "data", data));
    }

    /** A list for a frame on another site; with a map, if it is said how. */
    public String embedded(PageContext context, ListResult result, EmbedLook look, Optional<EmbedMap> map) {
        EmbedList list = EmbedList.of(context, result, look, map, assets);
        return render(map.isPresent() ? "embedmap" : "embedlist", list);
    }

    /** A thing for a frame on another site. */
    public String embedded(PageContext context, Thing thing, EmbedLook look) {
        return render("embedcard", EmbedCard.of(context, thing, look, assets, france));
    }

    /** The search for a frame on another site. */
    public String embedded(PageContext context, String words, List<ListResult> groups, EmbedLook look) {
        return render("embedsearch", EmbedSearch.of(context, words, groups, look, assets));
    }

    /** A list as a piece of HTML that another site puts into a page of its own: no style, no script, whole addresses. */
    public String fragment(PageContext context, ListResult result) {
        return render(
                "fragmentlist", EmbedList.of(context.absolute(), result, EmbedLook.plain(), Optional.empty(), assets));
    }

    /** A thing as a piece of HTML. */
    public String fragment(PageContext context, Thing thing) {
        return render("fragmentcard", EmbedCard.of(context.absolute(), thing, EmbedLook.plain(), assets, france));
    }

    /**
     * How a list is shown on other sites.
     *
     * @param options how it looks there, by parameter
     */
    public Embedding embedding(PageContext context, ListResult result, Map<String, String> options) {
        Scribe scribe = new Scribe(context.absolute());
        String title = new ListTitle(scribe).of(result.query().kind(), result);
        return embedding(scribe, Snippet.of(scribe.links(), result.query(), framed(scribe, title), options));
    }

    /** How a thing is shown on other sites. */
    public Embedding embedding(PageContext context, Thing thing, Map<String, String> options) {
        Scribe scribe = new Scribe(context.absolute());
        String title = scribe.label(thing).text();
        return embedding(scribe, Snippet.of(scribe.links(), thing, framed(scribe, title), options));
    }

    /** How a search is shown on other sites. */
    public Embedding embedding(PageContext context, String words, Map<String, String> options) {
        Scribe scribe = new Scribe(context.absolute());
        String title = scribe.words().text("search.title") + (words.isEmpty() ? "" : " · " + words);
        return embedding(scribe, Snippet.ofSearch(scribe.links(), words, framed(scribe, title), options));
    }

    private Embedding embedding(Scribe scribe, Snippet snippet) {
        return new Embedding(
                snippet, render("iframe", snippet).strip(), scribe.links().oEmbed(snippet.page()));
    }

    private static String framed(Scribe scribe, String title) {
        return scribe.words().text("embed.frame", title);
    }

    /** The language is said: else that of each reader's browser would decide. */
    private static Map<String, String> spoken(PageContext context) {
        return Map.of("lang", context.lang().tag());
    }

    /** What editors put into a page for an address of ours: a quotation, then the frame that takes its place. */
    public String quoted(Snippet snippet) {
        return render("oembed", snippet).strip();
    }

    /**
     * What tells a thing from others at a glance, for a frame of 400 to 200 pixels on somebody’s page. It has no script and no link, so that
     * the frame may forbid everything.
     *
     * @throws IllegalArgumentException if it is a concept
     */
    public String preview(PageContext context, Thing thing) {
        return render("preview", PreviewPage.of(context, thing, assets));
    }

    /**
     * What words find, by kind.
     *
     * @param words as they were asked; empty for the empty form
     * @param groups the first things of each kind
     */
    public String search(PageContext context, String words, List<ListResult> groups) {
        SearchPage page = SearchPage.of(context, words, groups, assets);
        return render("search", Map.of("page", page, "embedding", embedding(context, page.words(), spoken(context))));
    }

    public String sparql(PageContext context, SparqlPageModel model) {
        return render("sparql", SparqlPage.of(context, model, assets));
    }

    public String status(PageContext context, StatusModel model) {
        return render("status", StatusPage.of(context, model, assets));
    }

    /** The files of a version. */
    public String dumps(PageContext context, DumpsModel model) {
        return render("dumps", DumpsPage.of(context, model, assets));
    }

    /** An error answer, with its words in the reader's language. */
    public String problem(PageContext context, ToldProblem told) {
        return render("problem", FaultPage.of(context, told, assets));
    }

    /** How to contribute; when one comes from a thing, which file to change. */
    public String contribute(PageContext context, Optional<Thing> thing) {
        return render("prose", ProsePage.contribute(context, thing, assets));
    }

    /** How to contribute a new record of a kind. */
    public String contribute(PageContext context, Kind added) {
        return render("prose", ProsePage.contribute(context, added, assets));
    }

    public String privacy(PageContext context) {
        return render("prose", ProsePage.of(context, "privacy", assets));
    }

    public String accessibility(PageContext context) {
        return render("prose", ProsePage.of(context, "accessibility", assets));
    }

    /** What programs may ask, and what is answered. */
    public String api(PageContext context, ApiModel model) {
        return render("terms", TermsPage.api(context, model, assets));
    }

    /** The classes and properties. */
    public String ontology(PageContext context, Graph words) {
        return render("terms", TermsPage.ontology(context, words, assets));
    }

    /** The list of the schemes. */
    public String schemes(PageContext context, Graph words) {
        return render("terms", TermsPage.schemes(context, words, assets));
    }

    /**
     * The concepts of a scheme.
     *
     * @param scheme the last part of its IRI
     */
    public String scheme(PageContext context, Graph words, String scheme) {
        return render("terms", TermsPage.scheme(context, words, scheme, assets));
    }

    private String render(String template, Map<String, Object> parts) {
        StringOutput out = new StringOutput(1 << 15);
        templates.render(template + ".jte", parts, out);
        return out.toString();
    }

    private String render(String template, Object page) {
        StringOutput out = new StringOutput(1 << 15);
        templates.render(template + ".jte", page, out);
        return out.toString();
    }
}
