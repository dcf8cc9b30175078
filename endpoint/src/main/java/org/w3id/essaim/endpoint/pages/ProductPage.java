package org.w3id.essaim.endpoint.pages;

import java.util.List;
import org.w3id.essaim.endpoint.views.Thing;
import org.w3id.essaim.ontology.Es;

/** A product to replace: what else there is, who can help to leave it, who left it. */
final class ProductPage implements KindPage {

    private final Scribe scribe;
    private final Answers answers;

    ProductPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing product) {
        return List.of(
                answers.rows("alternatives", product, product.inverse(Es.ALTERNATIVE_TO)),
                answers.rows("import", product, product.inverse(Es.IMPORTS_FROM)),
                answers.rows("left", product, product.inverse(Es.REPLACES)),
                answers.people(
                        "comeForProduct", product, new java.util.LinkedHashSet<>(product.inverse(Es.CAN_ACCOMPANY))));
    }

    @Override
    public List<Fact> brief(Thing product) {
        return new FactSheet(scribe, product)
                .pages("homepage", Terms.HOMEPAGE)
                .pages("exactMatch", Terms.EXACT_MATCH)
                .facts();
    }
}
