package org.w3id.essaim.endpoint;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.w3id.essaim.endpoint.contract.Contract;
import org.w3id.essaim.endpoint.contract.Told;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.http.Routes;
import org.w3id.essaim.endpoint.pages.ApiModel;
import org.w3id.essaim.endpoint.pages.Pages;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.ontology.Kind;

/** {@code /fr/api}, {@code /en/api}: what programs may ask, for people; from the same contract as the schemas. */
final class ApiPageRoutes implements Routes {

    private static final String HTML = "text/html;charset=utf-8";

    private final Site site;
    private final Pages pages;
    private final Contract contract;

    ApiPageRoutes(Site site, Pages pages, Contract contract) {
        this.site = site;
        this.pages = pages;
        this.contract = contract;
    }

    @Override
    public void add(RoutesConfig routes) {
        for (Lang lang : Lang.values()) {
            routes.get("/" + lang.tag() + "/api", ctx -> send(ctx, lang));
        }
    }

    private void send(Context ctx, Lang lang) throws IOException {
        Edition edition = Site.edition(ctx);
        String html = pages.api(site.page(edition, ctx, lang), model(site.views(ctx, edition, lang)));
        Site.send(ctx, edition, Reply.of(HTML, html).withLang(lang));
    }

    private ApiModel model(ViewContext context) {
        List<ApiModel.Described> kinds = Arrays.stream(Kind.values())
                .map(kind -> new ApiModel.Described(
                        kind, words(contract.parameters(kind, context)), words(contract.keys(kind, context))))
                .toList();
        List<ApiModel.Answer> answers = contract.answers(context).stream()
                .map(told -> new ApiModel.Answer(word(told), words(contract.keys(told.name(), context))))
                .toList();
        return new ApiModel(kinds, answers);
    }

    private static ApiModel.Word word(Told told) {
        return new ApiModel.Word(told.name(), told.meaning());
    }

    private static List<ApiModel.Word> words(List<Told> told) {
        return told.stream().map(ApiPageRoutes::word).toList();
    }
}
