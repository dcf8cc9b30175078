package org.w3id.essaim.endpoint.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
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
        return render("home", HomePage.of(context, assets, france));
    }

    /** The things of a kind that a query finds. */
    public String list(PageContext context, Kind kind, ListResult result) {
        return render("list", ListPage.of(context, kind, result, assets));
    }

    /**
     * The page of a thing.
     *
     * @throws IllegalArgumentException if it is a concept, which has no page
     */
    public String thing(PageContext context, Thing thing) {
        return render("thing", ThingPage.of(context, thing, assets, france));
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
        return render("search", SearchPage.of(context, words, groups, assets));
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

    private String render(String template, Object page) {
        StringOutput out = new StringOutput(1 << 15);
        templates.render(template + ".jte", page, out);
        return out.toString();
    }
}
