package org.w3id.essaim.endpoint.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One query of the suite.
 *
 * @param outcomes the problems that may be told, {@code 200} with the text that the answer then holds, or {@code cut}
 * @param text as it is sent
 */
record HostileQuery(String name, List<String> outcomes, String text) {

    private static final String PREFIXES = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
            + "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> "
            + "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> "
            + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ";

    /** {@code ~3{{a#}}[[,]]} is {@code a0,a1,a2}; {@code #j} is the next number. The innermost is written out first. */
    private static final Pattern REPEATED = Pattern.compile(
            "(?s)~(\\d+)\\{\\{((?:(?!~\\d+\\{\\{|\\}\\}).)*+(?:\\}(?=\\}\\}))*)\\}\\}(?:\\[\\[(.*?)\\]\\])?");

    HostileQuery {
        outcomes = List.copyOf(outcomes);
    }

    /** Reads {@code ### name | outcome | outcome} and the lines below it, for each. */
    static List<HostileQuery> read(String file, String listener) {
        List<HostileQuery> queries = new ArrayList<>();
        for (String block : file.split("(?m)^### ")) {
            if (!block.isBlank() && !block.startsWith("#")) {
                int line = block.indexOf('\n');
                String[] head = block.substring(0, line).split("\\s*\\|\\s*");
                String text = PREFIXES + writtenOut(block.substring(line + 1).replace("LISTENER", listener));
                queries.add(new HostileQuery(head[0], List.of(head).subList(1, head.length), text));
            }
        }
        return queries;
    }

    private static String writtenOut(String text) {
        Matcher repeated = REPEATED.matcher(text);
        return repeated.find() ? writtenOut(repeated.replaceAll(HostileQuery::copies)) : text;
    }

    private static String copies(java.util.regex.MatchResult repeated) {
        String between = repeated.group(3) == null ? "" : repeated.group(3);
        return Matcher.quoteReplacement(IntStream.range(0, Integer.parseInt(repeated.group(1)))
                .mapToObj(i -> repeated.group(2).replace("#i", "" + i).replace("#j", "" + (i + 1)))
                .collect(Collectors.joining(between)));
    }
}
