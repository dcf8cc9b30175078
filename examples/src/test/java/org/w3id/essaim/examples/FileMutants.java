package org.w3id.essaim.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.w3id.essaim.examples.OtherObjects.Other;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.Token;
import org.w3id.essaim.loader.source.Token.Kind;

/**
 * The mutants of one file: each of its statements dropped, each of its terms misspelt, each object made another. What is drawn by lot is
 * drawn anew for each statement from what is written there, so that a statement more changes no other mutant.
 */
final class FileMutants {

    private static final int SEED = 5;

    private final SourceFile file;
    private final String text;
    private final List<Token> tokens;
    private final OtherObjects others;
    private final List<DataMutant> mutants = new ArrayList<>();

    private FileMutants(SourceFile file, OtherObjects others) {
        this.file = file;
        this.text = file.text();
        this.tokens = file.tokens();
        this.others = others;
    }

    /** All mutants of a file without fault. */
    static List<DataMutant> of(SourceFile file, OtherObjects others) {
        FileMutants mutants = new FileMutants(file, others);
        Map<Integer, LocatedTriple> bySubject = new LinkedHashMap<>();
        Map<Integer, LocatedTriple> byPredicate = new LinkedHashMap<>();
        for (LocatedTriple triple : file.triples()) {
            bySubject.putIfAbsent(triple.subjectStart(), triple);
            byPredicate.putIfAbsent(triple.predicateStart(), triple);
        }
        bySubject.values().forEach(mutants::misspellSubject);
        byPredicate.values().forEach(mutants::misspellPredicate);
        for (LocatedTriple triple : file.triples()) {
            mutants.drop(triple);
            mutants.misspellObject(triple);
            mutants.retarget(triple);
        }
        return List.copyOf(mutants.mutants);
    }

    private Random random(LocatedTriple triple, String operation) {
        String written = text.substring(triple.objectStart(), triple.objectEnd());
        return new Random((operation + property(triple) + written).hashCode() * 31L + SEED);
    }

    private String property(LocatedTriple triple) {
        return token(triple.predicateStart()).in(text);
    }

    private Token token(int start) {
        return tokens.get(index(start));
    }

    private int index(int start) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).start() == start) {
                return i;
            }
        }
        throw new IllegalArgumentException("no token starts at " + start + " of " + file.path());
    }

    private void add(String operation, LocatedTriple triple, int start, int end, String instead) {
        mutants.add(new DataMutant(
                file.path(),
                operation,
                property(triple),
                text.substring(0, start) + instead + text.substring(end),
                text.substring(start, end) + " -> " + instead));
    }

    // ---- drop

    private void drop(LocatedTriple triple) {
        int first = index(triple.objectStart());
        int after = first;
        while (tokens.get(after).start() < triple.objectEnd()) {
            after++;
        }
        String stop = tokens.get(after).in(text);
        Token before = tokens.get(first - 1);
        if (stop.equals(",")) {
            add("drop", triple, triple.objectStart(), tokens.get(after + 1).start(), "");
        } else if (before.in(text).equals(",")) {
            add("drop", triple, before.start(), triple.objectEnd(), "");
        } else if (stop.equals(";")) {
            add("drop", triple, triple.predicateStart(), tokens.get(after + 1).start(), "");
        } else {
            Token semicolon = tokens.get(index(triple.predicateStart()) - 1);
            add("drop", triple, semicolon.start(), triple.objectEnd(), "");
        }
    }

    // ---- misspell

    private void misspellSubject(LocatedTriple triple) {
        misspell("subject", triple, token(triple.subjectStart()));
    }

    private void misspellPredicate(LocatedTriple triple) {
        Token predicate = token(triple.predicateStart());
        if (predicate.kind() == Kind.A) {
            add("misspell-property", triple, predicate.start(), predicate.end(), "an");
            add("misspell-property", triple, predicate.start(), predicate.end(), "A");
        } else {
            misspell("property", triple, predicate);
        }
    }

    /** The local name with one slip of each sort, and the prefix with one; of an address, what is between the brackets. */
    private void misspell(String what, LocatedTriple triple, Token token) {
        Random random = random(triple, what);
        String written = token.in(text);
        if (token.kind() == Kind.IRI) {
            String address = written.substring(1, written.length() - 1);
            int path = address.indexOf("://") + 3;
            for (String slip : Misspelling.letter(address.substring(path), random)) {
                replace(what, triple, token, "<" + address.substring(0, path) + slip + ">");
            }
            return;
        }
        int colon = written.indexOf(':');
        for (String slip : Misspelling.of(written.substring(colon + 1), random)) {
            replace(what, triple, token, written.substring(0, colon + 1) + slip);
        }
        for (String slip : Misspelling.letter(written.substring(0, colon), random)) {
            add("misspell-prefix", triple, token.start(), token.end(), slip + written.substring(colon));
        }
    }

    private void replace(String what, LocatedTriple triple, Token token, String instead) {
        add("misspell-" + what, triple, token.start(), token.end(), instead);
    }

    private void misspellObject(LocatedTriple triple) {
        Node object = triple.triple().getObject();
        int first = index(triple.objectStart());
        Token token = tokens.get(first);
        if (token.kind() == Kind.NUMBER) {
            Misspelling.letter(token.in(text), random(triple, "value"))
                    .forEach(slip -> replace("value", triple, token, slip));
        } else if (object.isURI()) {
            misspell(others.sort(triple), triple, token);
        } else {
            Token suffix = tokens.get(first + 1);
            boolean typed = suffix.kind() == Kind.CARETS;
            String what = typed ? "value" : "text";
            Misspelling.letter(token.in(text), random(triple, what))
                    .forEach(slip -> replace(what, triple, token, slip));
            if (typed) {
                misspell("datatype", triple, tokens.get(first + 2));
            } else if (suffix.kind() == Kind.LANGUAGE) {
                Misspelling.of(suffix.in(text), random(triple, "language"))
                        .forEach(slip -> replace("language", triple, suffix, slip));
            }
        }
    }

    // ---- retarget

    private void retarget(LocatedTriple triple) {
        Random random = random(triple, "retarget");
        String written = text.substring(triple.objectStart(), triple.objectEnd());
        Optional<String> language =
                Optional.of(triple.triple().getObject()).filter(Node::isLiteral).map(Node::getLiteralLanguage);
        for (Other other : others.of(triple, written, language.orElse(""), random)) {
            add("retarget-" + other.operation(), triple, triple.objectStart(), triple.objectEnd(), other.written());
        }
    }
}
