package org.w3id.essaim.endpoint;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.http.ProblemWords;
import org.w3id.essaim.endpoint.pages.Example;
import org.w3id.essaim.endpoint.pages.PageContext;
import org.w3id.essaim.endpoint.pages.Pages;
import org.w3id.essaim.endpoint.pages.SparqlPageModel;
import org.w3id.essaim.endpoint.publish.Edition;

/** The SPARQL page: a query in a form, and its answer when it was asked to run. A shared link fills the form and runs nothing. */
final class SparqlPages {

    private final Pages pages;
    private final ProblemWords words;
    private final List<Example> examples;

    SparqlPages(Pages pages, ProblemWords words, List<Example> examples) {
        this.pages = pages;
        this.words = words;
        this.examples = List.copyOf(examples);
    }

    String page(Context ctx, Edition edition, PageContext page) {
        String query = Optional.ofNullable(ctx.queryParam("query")).orElse("");
        return pages.sparql(page, SparqlPageModel.unasked(examples, query));
    }
}
