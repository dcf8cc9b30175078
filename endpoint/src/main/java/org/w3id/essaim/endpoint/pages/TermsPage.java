package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;

/**
 * A page that tells words one by one, each at an anchor of its own: the ontology, the list of schemes, a scheme.
 *
 * @param lead what they are for; may be empty
 */
public record TermsPage(Frame frame, Part title, Sentence lead, List<Section> sections) {

    /** A heading and the words below it. */
    public record Section(String id, String title, List<Term> terms) {
        public Section {
            Objects.requireNonNull(id);
            Objects.requireNonNull(title);
            terms = List.copyOf(terms);
        }
    }

    /**
     * A word.
     *
     * @param id its anchor
     * @param name in the reader's language
     * @param code what it is written as, in Turtle or by its IRI
     * @param comment what it means; may be empty
     */
    public record Term(String id, Part name, String code, Sentence comment, List<Fact> facts) {
        public Term {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(code);
            Objects.requireNonNull(comment);
            facts = List.copyOf(facts);
        }
    }

    public TermsPage {
        Objects.requireNonNull(frame);
        Objects.requireNonNull(title);
        Objects.requireNonNull(lead);
        sections = List.copyOf(sections);
    }

    static TermsPage ontology(PageContext context, Graph words, Assets assets) {
        return new OntologyTerms(new TermScribe(context, words)).page(assets);
    }

    static TermsPage schemes(PageContext context, Graph words, Assets assets) {
        return new SchemeTerms(new TermScribe(context, words)).schemes(assets);
    }

    static TermsPage scheme(PageContext context, Graph words, String slug, Assets assets) {
        return new SchemeTerms(new TermScribe(context, words)).scheme(slug, assets);
    }

    static TermsPage api(PageContext context, ApiModel model, Assets assets) {
        return new ApiTerms(context).page(model, assets);
    }
}
