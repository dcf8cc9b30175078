package org.w3id.essaim.endpoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.essaim.ontology.Kind;

class SynonymsTest {

    private static final Words WORDS = new Words();
    private static final Set<Kind> PLACES = Set.of(Kind.PLACE);

    private static final SearchIndex INDEX = SearchIndex.build(List.of(
            Entries.place("hyphen", "Un tiers‑lieu à la campagne", ""),
            Entries.place("together", "Tierslieux du Nord", ""),
            Entries.english("english", "A third place", ""),
            Entries.english("other", "A library of tools", ""),
            Entries.english("another", "A garden", ""),
            Entries.place("apart", "Un lieu pour les tiers", ""),
            Entries.place("asso", "L’association des voisins", "")));

    @Test
    void findThirdPlacesByEachOfTheirNames() {
        for (String asked :
                List.of("tiers-lieux", "tiers lieu", "tierslieux", "Tierslieu", "third places", "third-place")) {
            SearchHits hits = INDEX.search(asked, PLACES);
            assertEquals(Set.of("hyphen", "together", "english"), new HashSet<>(hits.iris()), asked);
            assertEquals(Optional.empty(), hits.searched(), asked);
        }
    }

    @Test
    void putWhatIsWrittenAsAskedFirst() {
        assertEquals("together", INDEX.search("tierslieux", PLACES).iris().get(0));
        assertEquals("english", INDEX.search("third places", PLACES).iris().get(0));
    }

    @Test
    void standBesideOtherWords() {
        assertEquals(
                List.of("hyphen"), INDEX.search("campagne third place", PLACES).iris());
        assertEquals(List.of("asso"), INDEX.search("asso voisins", PLACES).iris());
    }

    @Test
    void doNotHideWordsThatStandApart() {
        SearchIndex index = SearchIndex.build(List.of(Entries.place("apart", "Une gouvernance vraiment partagée", "")));
        assertEquals(
                List.of("apart"), index.search("gouvernance partagée", PLACES).iris());
        assertEquals(List.of(), index.search("gouvernance collective", PLACES).iris());
    }

    @Test
    void areNotSoughtIfAskedLiterally() {
        assertEquals(
                List.of("together"),
                INDEX.search("tierslieux", PLACES, Manner.LITERAL, 9).iris());
        assertEquals(
                Set.of("hyphen", "apart"),
                new HashSet<>(
                        INDEX.search("tiers lieux", PLACES, Manner.LITERAL, 9).iris()));
    }

    @Test
    void takeTheLongestWording() {
        List<Synonyms.Span> spans = Synonyms.read(WORDS).spans(WORDS.of("des communs numériques libres"));
        assertEquals(
                List.of(1, 2, 1),
                spans.stream().map(span -> span.words().size()).toList());
        assertTrue(spans.get(1).hasOthers());
    }

    @Test
    void areManyAndEachGroupIsWrittenOnce() {
        List<String> lines = WordList.lines("synonyms.txt");
        assertTrue(lines.size() >= 40, lines.size() + " groups");
        assertEquals(lines.size(), new HashSet<>(lines).size());
    }
}
