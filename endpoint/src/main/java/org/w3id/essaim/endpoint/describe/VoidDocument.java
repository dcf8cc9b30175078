package org.w3id.essaim.endpoint.describe;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;

/**
 * The numbers of a snapshot by <a href="https://www.w3.org/TR/void/">VoID</a>: a partition for each class with one for each of its
 * properties inside, and in that the datatypes and the classes of the values. Each number can be recounted on the default graph.
 */
final class VoidDocument {

    private static final String DATASET = Names.VOID + "Dataset";
    private static final String TRIPLES = Names.VOID + "triples";

    private final Facts facts;
    private final Census census;
    private final Map<String, String> prefixes;
    private final Statements out = new Statements();

    private VoidDocument(Facts facts, Census census) {
        this.facts = facts;
        this.census = census;
        this.prefixes = Names.prefixes(facts.snapshot().things());
    }

    static Graph of(Facts facts, Census census) {
        return new VoidDocument(facts, census).graph();
    }

    private Graph graph() {
        out.about(facts.statistics())
                .a(Names.VOID + "DatasetDescription")
                .link(Names.FOAF + "primaryTopic", facts.dataset());
        totals();
        vocabularies();
        exampleResources();
        facts.dumps().forEach(dump -> out.about(facts.dataset()).link(Names.VOID + "dataDump", dump.url()));
        census.classes().forEach(this::classPartition);
        census.properties().forEach(p -> propertyPartition(facts.dataset(), "", p));
        census.links().forEach(this::linkset);
        return out.graph();
    }

    private void totals() {
        DatasetStatements.named(out, facts.snapshot().manifest())
                .a(DATASET)
                .text(Names.VOID + "uriSpace", facts.snapshot().things().base())
                .link(Names.VOID + "sparqlEndpoint", facts.endpoint())
                .number(TRIPLES, census.triples())
                .number(Names.VOID + "entities", census.subjects())
                .number(Names.VOID + "distinctSubjects", census.subjects())
                .number(Names.VOID + "distinctObjects", census.objects())
                .number(Names.VOID + "classes", census.classes().size())
                .number(Names.VOID + "properties", census.properties().size())
                .number(Names.VOID + "documents", GraphList.names(facts).size());
        Set<String> formats = Set.of("Turtle", "N-Triples", "JSON-LD", "RDF_XML");
        formats.forEach(f -> out.about(facts.dataset()).link(Names.VOID + "feature", Names.FORMATS + f));
    }

    private void vocabularies() {
        Set<String> namespaces = new TreeSet<>();
        census.classes().forEach(c -> namespaces.add(Names.namespace(c.iri())));
        census.properties().forEach(p -> namespaces.add(Names.namespace(p.iri())));
        namespaces.forEach(ns -> out.about(facts.dataset()).link(Names.VOID + "vocabulary", ns));
    }

    /** Of each kind the thing of which most is said. */
    private void exampleResources() {
        for (Kind kind : Kind.values()) {
            facts.catalogue().things(kind).stream()
                    .max(Comparator.comparing((Thing thing) -> !thing.isFictional())
                            .thenComparingInt(Thing::propertyCount)
                            .thenComparing(Thing::iri))
                    .ifPresent(thing -> out.about(facts.dataset()).link(Names.VOID + "exampleResource", thing.iri()));
        }
    }

    private void classPartition(Census.ClassCount counted) {
        String name = "class=" + Names.brief(counted.iri(), prefixes);
        out.about(facts.dataset()).link(Names.VOID + "classPartition", partition(name));
        out.about(partition(name))
                .a(DATASET)
                .link(Names.VOID + "class", counted.iri())
                .number(Names.VOID + "entities", counted.entities())
                .number(TRIPLES, counted.triples())
                .number(Names.VOID + "properties", counted.properties().size());
        counted.properties().forEach(p -> propertyPartition(partition(name), name + "/", p));
    }

    private void propertyPartition(String whole, String path, Census.PropertyCount counted) {
        String name = path + "property=" + Names.brief(counted.iri(), prefixes);
        out.about(whole).link(Names.VOID + "propertyPartition", partition(name));
        out.about(partition(name))
                .a(DATASET)
                .link(Names.VOID + "property", counted.iri())
                .number(TRIPLES, counted.triples())
                .number(Names.VOID + "distinctSubjects", counted.subjects())
                .number(Names.VOID + "distinctObjects", counted.objects())
                .number(Names.VOID_EXT + "distinctIRIReferenceObjects", counted.iris());
        counted.datatypes()
                .forEach((datatype, count) -> values(
                        name,
                        new Values("datatype", Names.VOID_EXT + "datatypePartition", Names.VOID_EXT + "datatype"),
                        datatype,
                        count));
        counted.classes()
                .forEach((type, count) -> values(
                        name, new Values("class", Names.VOID + "classPartition", Names.VOID + "class"), type, count));
    }

    /** How values are parted: by their datatype, or by their class. */
    private record Values(String word, String partition, String by) {}

    private void values(String name, Values values, String iri, long count) {
        String part = partition(name + "/" + values.word() + "=" + Names.brief(iri, prefixes));
        out.about(partition(name)).link(values.partition(), part);
        out.about(part).a(DATASET).link(values.by(), iri).number(TRIPLES, count);
    }

    private void linkset(Census.LinkCount counted) {
        String host = counted.space().replaceFirst("^(https?)://", "$1/").replaceFirst("/$", "");
        String target = partition("host=" + host);
        String linkset = partition("links=" + Names.brief(counted.property(), prefixes) + "/" + host);
        out.about(target).a(DATASET).text(Names.VOID + "uriSpace", counted.space());
        out.about(facts.dataset()).link(Names.VOID + "subset", linkset);
        out.about(linkset)
                .a(Names.VOID + "Linkset")
                .link(Names.VOID + "linkPredicate", counted.property())
                .link(Names.VOID + "subjectsTarget", facts.dataset())
                .link(Names.VOID + "objectsTarget", target)
                .number(TRIPLES, counted.triples());
    }

    private String partition(String name) {
        return facts.statistics() + "#" + name;
    }
}
