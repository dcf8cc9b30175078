package org.w3id.essaim.endpoint.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Things;
import org.w3id.essaim.ontology.Words;

/**
 * What is counted in the statements of a snapshot, as <a href="https://www.w3.org/TR/void/#statistics">VoID, 4.6</a> has it. Lists are sorted
 * by IRI.
 *
 * @param subjects how many different subjects
 * @param objects how many different objects, literals included
 * @param classes each class that something is an instance of
 * @param properties each property, whatever its subjects are
 * @param links what leads to other hosts
 */
public record Census(
        long triples,
        long subjects,
        long objects,
        List<ClassCount> classes,
        List<PropertyCount> properties,
        List<LinkCount> links) {

    /** Fewer links of one property to one host make no linkset: there would be thousands. */
    public static final int LEAST_LINKS = 10;

    /**
     * The instances of a class and what is said of them.
     *
     * @param triples those whose subject is an instance
     */
    public record ClassCount(String iri, long entities, long triples, List<PropertyCount> properties) {
        public ClassCount {
            Objects.requireNonNull(iri);
            properties = List.copyOf(properties);
        }
    }

    /**
     * The statements with a property.
     *
     * @param subjects how many different ones
     * @param objects how many different ones
     * @param iris how many different objects are IRIs
     * @param datatypes statements by the datatype of their object
     * @param classes statements by the class of their object; one whose object has two classes counts for both
     */
    public record PropertyCount(
            String iri,
            long triples,
            long subjects,
            long objects,
            long iris,
            Map<String, Long> datatypes,
            Map<String, Long> classes) {
        public PropertyCount {
            Objects.requireNonNull(iri);
            datatypes = java.util.Collections.unmodifiableMap(new TreeMap<>(datatypes));
            classes = java.util.Collections.unmodifiableMap(new TreeMap<>(classes));
        }
    }

    /**
     * The statements with a property whose object is an address of a host.
     *
     * @param space what these addresses begin with: {@code https://www.wikidata.org/}
     */
    public record LinkCount(String property, String space, long triples) {}

    public Census {
        classes = List.copyOf(classes);
        properties = List.copyOf(properties);
        links = List.copyOf(links);
    }

    /** Counts the statements of a graph; the bases of things and words are no other hosts. */
    static Census of(Graph graph, Things things) {
        Pass pass = new Pass(graph, things);
        graph.find().forEachRemaining(pass::count);
        return pass.census();
    }

    /** Numbers in the making. */
    private static final class Pass {
        private static final Pattern HOST = Pattern.compile("https?://[^/?#]+/");

        private final Things things;
        private final Map<Node, List<String>> types = new HashMap<>();
        private final Set<Node> subjects = new HashSet<>();
        private final Set<Node> objects = new HashSet<>();
        private final Map<String, PropertyTally> properties = new TreeMap<>();
        private final Map<String, ClassTally> classes = new TreeMap<>();
        private final Map<String, Map<String, Long>> links = new TreeMap<>();
        private long triples;

        Pass(Graph graph, Things things) {
            this.things = things;
            graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(t -> {
                types.computeIfAbsent(t.getSubject(), s -> new ArrayList<>(1))
                        .add(t.getObject().toString());
            });
            types.forEach(
                    (thing, of) -> of.forEach(type -> classes.computeIfAbsent(type, c -> new ClassTally()).entities++));
        }

        void count(Triple triple) {
            String property = triple.getPredicate().getURI();
            List<String> ofObject = types.getOrDefault(triple.getObject(), List.of());
            triples++;
            subjects.add(triple.getSubject());
            objects.add(triple.getObject());
            properties.computeIfAbsent(property, p -> new PropertyTally()).count(triple, ofObject);
            for (String type : types.getOrDefault(triple.getSubject(), List.of())) {
                classes.get(type).count(property, triple, ofObject);
            }
            if (triple.getObject().isURI() && !isOfWords(property)) {
                link(property, triple.getObject().getURI());
            }
        }

        /** What leads to classes and properties is no link between things. */
        private static boolean isOfWords(String property) {
            return property.equals(RDF.type.getURI())
                    || property.equals(Es.MISSING)
                    || property.startsWith(RDFS.getURI());
        }

        private void link(String property, String iri) {
            Matcher host = HOST.matcher(iri);
            if (host.lookingAt() && !iri.startsWith(Words.BASE) && !iri.startsWith(things.base())) {
                links.computeIfAbsent(property, p -> new TreeMap<>()).merge(host.group(), 1L, Long::sum);
            }
        }

        Census census() {
            List<LinkCount> linked = new ArrayList<>();
            links.forEach((property, hosts) -> hosts.forEach((space, count) -> {
                if (count >= LEAST_LINKS) {
                    linked.add(new LinkCount(property, space, count));
                }
            }));
            return new Census(
                    triples,
                    subjects.size(),
                    objects.size(),
                    classes.entrySet().stream()
                            .map(e -> e.getValue().counted(e.getKey()))
                            .toList(),
                    PropertyTally.counted(properties),
                    linked);
        }
    }

    private static final class ClassTally {
        private final Map<String, PropertyTally> properties = new TreeMap<>();
        private long entities;
        private long triples;

        void count(String property, Triple triple, List<String> ofObject) {
            triples++;
            properties.computeIfAbsent(property, p -> new PropertyTally()).count(triple, ofObject);
        }

        ClassCount counted(String iri) {
            return new ClassCount(iri, entities, triples, PropertyTally.counted(properties));
        }
    }

    private static final class PropertyTally {
        private final Set<Node> subjects = new HashSet<>();
        private final Set<Node> objects = new HashSet<>();
        private final Map<String, Long> datatypes = new TreeMap<>();
        private final Map<String, Long> classes = new TreeMap<>();
        private long triples;

        void count(Triple triple, List<String> ofObject) {
            triples++;
            subjects.add(triple.getSubject());
            objects.add(triple.getObject());
            if (triple.getObject().isLiteral()) {
                datatypes.merge(triple.getObject().getLiteralDatatypeURI(), 1L, Long::sum);
            }
            ofObject.forEach(type -> classes.merge(type, 1L, Long::sum));
        }

        static List<PropertyCount> counted(Map<String, PropertyTally> tallies) {
            return tallies.entrySet().stream()
                    .map(e -> e.getValue().counted(e.getKey()))
                    .sorted(Comparator.comparing(PropertyCount::iri))
                    .toList();
        }

        private PropertyCount counted(String iri) {
            long iris = objects.stream().filter(Node::isURI).count();
            return new PropertyCount(iri, triples, subjects.size(), objects.size(), iris, datatypes, classes);
        }
    }
}
