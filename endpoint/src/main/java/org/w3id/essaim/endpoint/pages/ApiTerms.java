package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/** The reference of the API as a page: questions that are one address each, what holds for all answers, then kind by kind. */
final class ApiTerms {

    private static final String SCHEMAS = "schemas/";

    private final PageContext context;
    private final Wording words;
    private final Links links;

    ApiTerms(PageContext context) {
        this.context = context;
        this.words = Wording.of(context.lang());
        this.links = context.links();
    }

    TermsPage page(ApiModel model, Assets assets) {
        List<TermsPage.Section> sections = new ArrayList<>();
        sections.add(new TermsPage.Section("questions", words.text("api.questions"), questions()));
        sections.add(new TermsPage.Section("rules", words.text("api.rules"), rules()));
        model.kinds().forEach(kind -> sections.add(section(kind)));
        sections.add(new TermsPage.Section("answers", words.text("api.answers"), answers(model.answers())));
        String title = words.text("api.title");
        return new TermsPage(
                Frame.of(context, assets, title).about(words.text("api.lead")),
                Part.plain(title),
                words.sentence("api.lead"),
                sections);
    }

    /** Those that name a product or a commons name the first that there is; where there is none, they are not asked. */
    private List<TermsPage.Term> questions() {
        List<TermsPage.Term> asked = new ArrayList<>();
        for (int i = 1; words.has("api.q" + i); i++) {
            String key = "api.q" + i;
            Optional<Thing> about = words.has(key + ".about")
                    ? Kind.ofSlug(words.text(key + ".about")).flatMap(this::first)
                    : Optional.empty();
            if (about.isPresent() || !words.has(key + ".about")) {
                String path = words.text(key + ".path", about.map(Thing::slug).orElse(""));
                Part name = Part.plain(words.text(key)).to(links.data(path));
                asked.add(new TermsPage.Term("q" + i, name, path, Sentence.EMPTY, List.of()));
            }
        }
        return asked;
    }

    private Optional<Thing> first(Kind kind) {
        return context.catalogue().things(kind).stream().findFirst();
    }

    private List<TermsPage.Term> rules() {
        List<TermsPage.Term> all = new ArrayList<>();
        for (int i = 1; words.has("api.r" + i); i++) {
            String key = "api.r" + i;
            Sentence told = words.sentence(
                    key + ".text",
                    links.data("openapi.json"),
                    links.page("status"),
                    words.number(ViewQuery.DEFAULT_LIMIT),
                    words.number(ViewQuery.MAX_LIMIT),
                    words.number(ViewQuery.MAX_DEPTH));
            all.add(new TermsPage.Term(
                    "r" + i, Part.plain(words.text(key)), words.text(key + ".code"), told, List.of()));
        }
        return all;
    }

    private TermsPage.Section section(ApiModel.Described described) {
        String slug = described.kind().slug();
        TermsPage.Term parameters = new TermsPage.Term(
                slug + "-parameters",
                Part.plain(words.text("api.parameters")).to(links.data(slug)),
                "/api/v1/" + slug,
                Sentence.EMPTY,
                facts(described.parameters()));
        TermsPage.Term keys = new TermsPage.Term(
                slug + "-keys",
                Part.plain(words.text("api.keys")).to(links.data(SCHEMAS + slug + ".json")),
                "/api/v1/" + slug + "/…",
                Sentence.EMPTY,
                facts(described.keys()));
        return new TermsPage.Section(slug, words.text("kinds." + slug), List.of(parameters, keys));
    }

    private List<TermsPage.Term> answers(List<ApiModel.Answer> answers) {
        return answers.stream()
                .map(answer -> {
                    String name = answer.schema().name();
                    String path = SCHEMAS + name + ".json";
                    Part title = Part.plain(answer.schema().meaning()).to(links.data(path));
                    return new TermsPage.Term(
                            "answer-" + name, title, "/api/v1/" + path, Sentence.EMPTY, facts(answer.keys()));
                })
                .toList();
    }

    private static List<Fact> facts(List<ApiModel.Word> words) {
        return words.stream()
                .map(word -> new Fact(word.name(), List.of(), Sentence.plain(word.meaning())))
                .toList();
    }
}
