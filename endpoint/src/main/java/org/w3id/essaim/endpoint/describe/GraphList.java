package org.w3id.essaim.endpoint.describe;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * The named graphs, page by page: there is one for each file. A collection of SPARQL's service description, its pages linked as
 * <a href="https://www.hydra-cg.com/spec/latest/core/#collections">Hydra</a> has it.
 */
final class GraphList {

    static final int PER_PAGE = 1_000;

    private static final String PATH = "/.well-known/void/graphs";

    private GraphList() {}

    static String collection(Facts facts) {
        return facts.site() + PATH;
    }

    /** The names of the snapshot's graphs, sorted. */
    static List<String> names(Facts facts) {
        List<String> names = new ArrayList<>();
        facts.snapshot().dataset().listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
        names.sort(null);
        return names;
    }

    /** How many pages there are; one even for nothing. */
    static int pages(Facts facts) {
        return Math.max(1, (names(facts).size() + PER_PAGE - 1) / PER_PAGE);
    }

    /**
     * One page.
     *
     * @param page from 1
     */
    static Graph page(Facts facts, int page) {
        List<String> names = names(facts);
        Statements out = new Statements();
        String collection = collection(facts);
        Statements.About all = out.about(collection)
                .a(Names.SD + "GraphCollection", Names.HYDRA + "Collection")
                .number(Names.HYDRA + "totalItems", names.size())
                .link(Names.HYDRA + "view", address(facts, page));
        int from = (page - 1) * PER_PAGE;
        for (String name : names.subList(from, Math.min(names.size(), from + PER_PAGE))) {
            all.link(Names.SD + "namedGraph", name);
            out.about(name).a(Names.SD + "NamedGraph").link(Names.SD + "name", name);
        }
        Statements.About view = out.about(address(facts, page)).a(Names.HYDRA + "PartialCollectionView");
        links(facts, page).forEach(link -> view.link(Names.HYDRA + link.hydra(), link.url()));
        return out.graph();
    }

    private static String address(Facts facts, int page) {
        return collection(facts) + "?page=" + page;
    }

    /** The other pages: first, previous, next, last. */
    static List<Described.Link> links(Facts facts, int page) {
        int last = pages(facts);
        List<Described.Link> links = new ArrayList<>();
        links.add(new Described.Link("first", "first", address(facts, 1)));
        if (page > 1) {
            links.add(new Described.Link("prev", "previous", address(facts, page - 1)));
        }
        if (page < last) {
            links.add(new Described.Link("next", "next", address(facts, page + 1)));
        }
        links.add(new Described.Link("last", "last", address(facts, last)));
        return links;
    }
}
