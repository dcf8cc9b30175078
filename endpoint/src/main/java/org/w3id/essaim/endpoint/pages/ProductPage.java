package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;

/** A product to replace: what else there is and under which licence, who left it and with which data, who can help. */
final class ProductPage implements KindPage {

    private final Scribe scribe;
    private final Answers answers;
    private final Licences licences;

    ProductPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
        this.licences = new Licences(scribe);
    }

    @Override
    public List<Question> questions(Thing product) {
        List<Question> questions = new ArrayList<>();
        questions.add(answers.rows("alternatives", product, alternatives(product), c -> alternative(c, product)));
        questions.add(answers.rows(
                "left", product, AdoptionCounts.furthestFirst(product.inverse(Es.REPLACES)), this::departure));
        questions.add(new People(scribe)
                .question("comeForProduct", product, People.unexplained(product.inverse(Es.CAN_ACCOMPANY))));
        List<Thing> lessons = product.inverse(Terms.ABOUT);
        if (!lessons.isEmpty()) {
            questions.add(answers.rows("leaveLearn", product, lessons));
        }
        return questions;
    }

    /** What is said to be another way, then what only takes over its data. */
    private static List<Thing> alternatives(Thing product) {
        Set<Thing> commons = new LinkedHashSet<>(product.inverse(Es.ALTERNATIVE_TO));
        commons.addAll(product.inverse(Es.IMPORTS_FROM));
        return List.copyOf(commons);
    }

    private Entry alternative(Thing commons, Thing product) {
        Wording words = scribe.words();
        boolean imports = commons.related(Es.IMPORTS_FROM).contains(product);
        return scribe.entry(commons)
                .saying(Sentence.joined(
                        List.of(
                                licences.line(commons),
                                imports ? words.sentence("detail.imports") : words.sentence("detail.imports.0"),
                                scribe.detail(commons)),
                        " · "));
    }

    private Entry departure(Thing adoption) {
        Sentence data = Scribe.first(adoption, Es.DATA_KEPT)
                .map(kept -> scribe.words().sentence("detail.dataKept", scribe.common(List.of(kept))))
                .orElseGet(() -> scribe.words().sentence("detail.dataKept.0"));
        return scribe.entry(adoption).saying(Sentence.joined(List.of(scribe.detail(adoption), data), " · "));
    }

    @Override
    public List<Fact> brief(Thing product) {
        return new FactSheet(scribe, product).pages("homepage", Terms.HOMEPAGE).facts();
    }
}
