package org.w3id.essaim.loader.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * What another parser, Jena's, reads in the files that were accepted. Our parser is one of a kind, for the sake of its positions; before a
 * graph is built from it, a parser that everybody uses must have read the same.
 */
public final class SecondReading {

    /** What it would only advise against, such as a host in capitals, is no matter of grammar. */
    private static final ErrorHandler FAULTS_ONLY = new ErrorHandler() {
        @Override
        public void warning(String message, long line, long column) {}

        @Override
        public void error(String message, long line, long column) {
            throw new RiotException(message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new RiotException(message);
        }
    };

    private SecondReading() {}

    /** Files in which it reads something else, at their first character; sorted. */
    public static List<Finding> disagreements(Corpus corpus) {
        return corpus.files().parallelStream()
                .filter(file -> !agrees(read(file), file.text()))
                .map(SecondReading::finding)
                .sorted()
                .toList();
    }

    private static Set<Triple> read(SourceFile file) {
        return file.triples().stream().map(located -> located.triple()).collect(Collectors.toSet());
    }

    private static Finding finding(SourceFile file) {
        return Finding.of(FindingCode.ENGINE_PARSERS_DISAGREE, Position.startOf(file.path()), Map.of());
    }

    /** Whether it reads just these triples in a text; a text that it refuses holds none. */
    static boolean agrees(Set<Triple> triples, String text) {
        Set<Triple> second = new HashSet<>();
        try {
            RDFParser.fromString(text, Lang.TURTLE)
                    .checking(true)
                    .strict(true)
                    .resolveURIs(false) // it would take the dots out of a/../b, and a name is compared as it is written
                    .errorHandler(FAULTS_ONLY)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void triple(Triple triple) {
                            second.add(triple);
                        }
                    });
        } catch (RiotException e) {
            return false;
        }
        return second.equals(triples);
    }
}
