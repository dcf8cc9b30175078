package org.w3id.essaim.endpoint;

import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.describe.Described;
import org.w3id.essaim.endpoint.engine.SparqlEdition;
import org.w3id.essaim.endpoint.engine.WordSearch;
import org.w3id.essaim.endpoint.lists.Lists;
import org.w3id.essaim.endpoint.publish.Edition;

/** What queries see of an edition, whoever asks them: its statements, what describes them beside, and its words. */
record SparqlEditions(Descriptions descriptions) {

    SparqlEdition of(Edition edition) {
        Described described = descriptions.of(edition);
        return new SparqlEdition(
                described.dataset(),
                edition.snapshot().id().hex(),
                described.digest(),
                Optional.of(words -> ranked(edition.lists(), words)));
    }

    private static List<WordSearch.Hit> ranked(Lists lists, String words) {
        return lists.ranked(words).stream()
                .map(hit -> new WordSearch.Hit(hit.iri(), hit.score()))
                .toList();
    }
}
