package org.w3id.essaim.examples.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Scheme;

/** Questions about studies, learning resources and courses. */
final class ResourceRecounts {

    private ResourceRecounts() {}

    static Table studiesAbout(Walk walk, Map<String, Node> choices) {
        List<List<Optional<Node>>> rows = new ArrayList<>();
        for (Node study : walk.ofClass(Es.STUDY)) {
            if (walk.says(study, Walk.SCHEMA + "about", choices.get("commons"))) {
                for (Optional<Node> method : Walk.orNone(walk.objects(study, Es.STUDY_METHOD))) {
                    for (Optional<Node> author : Walk.orNone(walk.objects(study, DCTerms.creator.getURI()))) {
                        rows.add(Table.row(study, method, author));
                    }
                }
            }
        }
        return Table.of("study method author", rows).orderedBy("study", "method", "author");
    }

    static Table freeResources(Walk walk, Map<String, Node> choices) {
        Set<List<Optional<Node>>> rows = new HashSet<>();
        for (Node resource : walk.ofClassOrBelow(Es.LEARNING_RESOURCE)) {
            boolean spoken = walk.objects(resource, DCTerms.language.getURI()).stream()
                    .anyMatch(tag -> isIn(tag, choices.get("language")));
            if (spoken
                    && walk.says(resource, Walk.SUBJECT, choices.get("theme"))
                    && walk.says(resource, DCTerms.audience.getURI(), choices.get("public"))) {
                walk.objects(resource, Walk.LICENSE).stream()
                        .filter(licence -> isFree(walk, licence))
                        .forEach(licence -> rows.add(Table.row(resource, licence)));
            }
        }
        return Table.of("resource licence", rows).orderedBy("resource", "licence");
    }

    /** {@code fr-CA} is in {@code fr}. */
    private static boolean isIn(Node tag, Node language) {
        String given = tag.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
        String asked = language.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
        return given.equals(asked) || given.startsWith(asked + "-");
    }

    private static boolean isFree(Walk walk, Node licence) {
        return walk.isOneOf(
                licence,
                CommonsRecounts.BROADER,
                Scheme.FAMILLE_LICENCE,
                "copyleft",
                "copyleft-faible",
                "permissive",
                "domaine-public");
    }

    static Table upcomingSessions(Walk walk, Map<String, Node> choices) {
        String from = choices.get("from").getLiteralLexicalForm();
        String to = choices.get("to").getLiteralLexicalForm();
        List<List<Optional<Node>>> rows = new ArrayList<>();
        for (Node mooc : walk.ofClass(Es.MOOC)) {
            for (Node session : walk.objects(mooc, Walk.SCHEMA + "hasCourseInstance")) {
                for (Node start : walk.objects(session, Walk.SCHEMA + "startDate")) {
                    String day = start.getLiteralLexicalForm();
                    if (!last(day).isBefore(first(from)) && !first(day).isAfter(last(to))) {
                        Walk.orNone(walk.objects(mooc, DCTerms.audience.getURI()))
                                .forEach(audience -> rows.add(Table.row(mooc, session, start, audience)));
                    }
                }
            }
        }
        return Table.of("mooc session start audience", rows).orderedBy("start", "mooc", "session", "audience");
    }

    /** The first day of a year, a month or a day. */
    private static LocalDate first(String date) {
        return LocalDate.parse(date + "-01-01".substring(Math.max(0, date.length() - "2026".length())));
    }

    /** The last day of a year, a month or a day. */
    private static LocalDate last(String date) {
        LocalDate first = first(date);
        return switch (date.length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }
}
