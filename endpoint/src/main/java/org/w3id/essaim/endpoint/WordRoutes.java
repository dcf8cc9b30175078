package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.essaim.endpoint.describe.RdfDocument;
import org.w3id.essaim.endpoint.describe.Rules;
import org.w3id.essaim.endpoint.describe.ServiceWords;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.pages.PageContext;
import org.w3id.essaim.endpoint.pages.Pages;
import org.w3id.essaim.endpoint.views.GraphFormat;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/** The words at their addresses: the ontology, the schemes and their concepts, the shapes, each as statements or as a page. */
final class WordRoutes implements Routes {

    private static final String HTML = "text/html;charset=utf-8";

    private final Site site;
    private final WordGraphs words;
    private final Pages pages;
    private final Rules rules;
    private final RdfDocument service = ServiceWords.document();

    WordRoutes(Site site, WordGraphs words, Pages pages, Rules rules) {
        this.site = site;
        this.words = words;
        this.pages = pages;
        this.rules = rules;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/ns", ctx -> answer(ctx, "ns", all -> words.ontology(), pages::ontology));
        routes.get("/ns/alignments", ctx -> statements(ctx, RdfDocument.of(words.alignments(), Things.COMMON)));
        routes.get("/shapes", ctx -> statements(ctx, rules.document()));
        routes.get("/service", ctx -> statements(ctx, service));
        routes.get("/voc", ctx -> answer(ctx, "voc", WordRoutes::schemes, pages::schemes));
        routes.get("/voc/{scheme}", this::scheme);
        routes.get("/voc/{scheme}/{slug}", this::concept);
        for (Lang lang : Lang.values()) {
            String root = "/" + lang.tag();
            routes.get(root + "/ns", ctx -> page(ctx, lang, "ns", words.ontology(), pages::ontology));
            routes.get(root + "/voc", ctx -> page(ctx, lang, "voc", schemes(all(ctx)), pages::schemes));
            routes.get(root + "/voc/{scheme}", ctx -> {
                String scheme = ctx.pathParam("scheme");
                page(ctx, lang, "voc/" + scheme, described(ctx, all(ctx), scheme), schemePage(scheme));
            });
        }
    }

    /** Every word, licences, territories and products included. */
    private static Graph all(Context ctx) {
        return Site.edition(ctx).snapshot().dataset().getDefaultGraph();
    }

    /** A page made of a graph of words for a reader. */
    @FunctionalInterface
    private interface WordPage {
        String html(PageContext context, Graph words);
    }

    /** Which words are told. */
    @FunctionalInterface
    private interface Choice {
        Graph of(Graph all);
    }

    private static List<String> types() {
        List<String> types = new ArrayList<>(GraphFormat.mediaTypes());
        types.add(ThingLinks.HTML);
        return types;
    }

    private WordPage schemePage(String scheme) {
        return (context, graph) -> pages.scheme(context, graph, scheme);
    }

    private void answer(Context ctx, String path, Choice choice, WordPage page) throws IOException {
        Offers offers = Offers.at(site.baseUrl(ctx) + "/" + path, types());
        boolean html = offers.require(ctx).type().equals(ThingLinks.HTML);
        Graph told = choice.of(all(ctx));
        if (html) {
            page(ctx, Site.lang(ctx), path, told, page);
        } else {
            send(ctx, path, RdfReply.of(ctx, RdfDocument.of(told, Things.COMMON)));
        }
    }

    private void page(Context ctx, Lang lang, String path, Graph told, WordPage page) throws IOException {
        PageContext context = site.page(ctx, lang, "/" + lang.tag() + "/" + path);
        send(ctx, path, Reply.of(HTML, page.html(context, told)).withLang(lang));
    }

    private void statements(Context ctx, RdfDocument document) throws IOException {
        Reply reply = RdfReply.of(ctx, document);
        String url = site.baseUrl(ctx) + ctx.path();
        Site.send(ctx, Site.edition(ctx), links(ctx, Offers.at(url, GraphFormat.mediaTypes()), url, reply));
    }

    private void send(Context ctx, String path, Reply reply) throws IOException {
        String url = site.baseUrl(ctx) + "/" + path;
        Site.send(ctx, Site.edition(ctx), links(ctx, Offers.at(url, types()), url, reply));
    }

    private static Reply links(Context ctx, Offers offers, String url, Reply reply) {
        String license = Site.edition(ctx).snapshot().manifest().license();
        return offers.linked(reply, reply.contentType().replaceFirst(";.*", ""))
                .withLink("<" + url + ">; rel=\"canonical\"")
                .withLink("<" + license + ">; rel=\"license\"");
    }

    private void scheme(Context ctx) throws IOException {
        String scheme = ctx.pathParam("scheme");
        answer(ctx, "voc/" + scheme, all -> described(ctx, all, scheme), schemePage(scheme));
    }

    /** A concept is no document: 303 to where its scheme tells of it, in the format that the client prefers. */
    private void concept(Context ctx) throws IOException {
        String scheme = ctx.pathParam("scheme");
        String slug = ctx.pathParam("slug");
        Node concept = NodeFactory.createURI(Words.VOCABULARY + scheme + "/" + slug);
        if (!words.vocabularies().contains(concept, SKOS.inScheme.asNode(), Node.ANY)) {
            throw Site.notFound(ctx);
        }
        String data = site.baseUrl(ctx) + "/voc/" + scheme;
        String type = Offers.at(data, types()).require(ctx).type();
        String target = type.equals(ThingLinks.HTML)
                ? site.baseUrl(ctx) + "/" + Site.lang(ctx).tag() + "/voc/" + scheme + "#" + slug
                : data;
        Site.send(ctx, Site.edition(ctx), Reply.redirect(303, target));
    }

    /** A scheme and its concepts. */
    private static Graph described(Context ctx, Graph all, String slug) {
        Node scheme = NodeFactory.createURI(Words.VOCABULARY + slug);
        Graph about = WordGraphs.newGraph();
        copy(all, scheme, about);
        if (about.isEmpty()) {
            throw Site.notFound(ctx);
        }
        all.find(Node.ANY, SKOS.inScheme.asNode(), scheme).forEach(t -> copy(all, t.getSubject(), about));
        return about;
    }

    private static Graph schemes(Graph all) {
        Graph about = WordGraphs.newGraph();
        all.find(Node.ANY, Node.ANY, SKOS.ConceptScheme.asNode()).forEach(t -> copy(all, t.getSubject(), about));
        return about;
    }

    private static void copy(Graph from, Node subject, Graph to) {
        from.find(subject, Node.ANY, Node.ANY).forEach(to::add);
    }
}
