package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.List;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;

/** A study: about what, how it was made, by whom, what it stands on, where to read it. */
final class StudyPage implements KindPage {

    private final Scribe scribe;
    private final Answers answers;

    StudyPage(Scribe scribe) {
        this.scribe = scribe;
        this.answers = new Answers(scribe);
    }

    @Override
    public List<Question> questions(Thing study) {
        List<Question> questions = new ArrayList<>();
        questions.add(answers.rows("about", study, study.related(Terms.ABOUT)));
        questions.add(answers.question("method", Sentence.EMPTY, new Body.Facts(method(study))));
        questions.add(read(study));
        questions.add(answers.rows("basedOn", study, study.related(Terms.BASED_ON)));
        List<Thing> followers = study.inverse(Terms.BASED_ON);
        if (!followers.isEmpty()) {
            questions.add(answers.rows("usedIn", study, followers));
        }
        return questions;
    }

    private List<Fact> method(Thing study) {
        return new FactSheet(scribe, study)
                .things("method", Es.STUDY_METHOD)
                .things("author", Terms.CREATOR)
                .date("studyDate", Terms.ISSUED)
                .facts();
    }

    private Question read(Thing study) {
        List<WebUrl> pages = new ArrayList<>(Scribe.addresses(study, Terms.HOMEPAGE));
        pages.addAll(Scribe.addresses(study, Terms.URL));
        if (pages.isEmpty()) {
            return answers.question("read", answers.none("read", study));
        }
        List<Sentence> links = pages.stream()
                .map(url -> Sentence.of(Part.plain(url.shown()).to(url)))
                .toList();
        return answers.question(
                "read", scribe.words().sentence("answer.read", scribe.words().all(links)));
    }

    @Override
    public List<Fact> brief(Thing study) {
        return new FactSheet(scribe, study)
                .things("status", Es.STATUS)
                .licence()
                .things("spatial", Terms.SPATIAL)
                .things("theme", Terms.SUBJECT)
                .languages("language")
                .things("contributor", Terms.CONTRIBUTOR)
                .known("steward", Es.STEWARD)
                .pages("contact", Es.CONTACT_PAGE)
                .listed()
                .funding()
                .facts();
    }
}
