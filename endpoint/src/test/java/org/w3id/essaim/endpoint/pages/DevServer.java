package org.w3id.essaim.endpoint.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Problem;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.loader.finding.Position;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.ontology.Kind;

/**
 * Shows the pages while they are being made, on loopback, without the endpoint: {@code DevServer PORT CORPUS ONTOLOGY}. Sends the policy
 * the endpoint will send, so that a page that would break it is seen to.
 */
final class DevServer {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private final Assets assets = new Assets();
    private final Pages pages = new Pages(assets);
    private final Shelf shelf;

    private DevServer(Shelf shelf) {
        this.shelf = shelf;
    }

    public static void main(String[] args) throws IOException {
        Shelf shelf = Shelf.ofFolder(Path.of(args[1]), Path.of(args[2]));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        server.createContext("/", new DevServer(shelf)::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<Asset> asset = assets.find(path);
        if (asset.isPresent()) {
            send(exchange, 200, asset.get().contentType(), asset.get().bytes());
        } else if (path.startsWith("/api/")) {
            send(exchange, 200, "application/geo+json", geojson(parameters(exchange)));
        } else {
            String html = html(exchange, path);
            send(exchange, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String html(HttpExchange exchange, String path) {
        String[] steps = path.split("/");
        Lang lang = steps.length > 1 ? Lang.ofTag(steps[1]).orElse(Lang.FR) : Lang.FR;
        PageContext context = shelf.context(lang, exchange.getRequestURI().toString());
        Map<String, List<String>> parameters = parameters(exchange);
        try {
            return html(context, steps, parameters);
        } catch (Problem.Thrown thrown) {
            return pages.problem(
                    context,
                    new ToldProblem(thrown.problem(), "Paramètre non valide", "Un paramètre n’est pas valide."));
        }
    }

    private String html(PageContext context, String[] steps, Map<String, List<String>> parameters) {
        String page = steps.length > 2 ? steps[2] : "";
        Optional<Kind> kind = Kind.ofSlug(page);
        if (kind.isPresent() && steps.length > 3) {
            return shelf.catalogue
                    .thing(kind.get(), steps[3])
                    .map(t -> pages.thing(context, t))
                    .orElseGet(() -> missing(context));
        }
        if (kind.isPresent()) {
            return pages.list(
                    context,
                    kind.get(),
                    shelf.lists.run(ViewQuery.parse(kind.get(), parameters, shelf.catalogue), ListPage.FACETS));
        }
        String q = parameters.getOrDefault("q", List.of("")).get(0);
        return switch (page) {
            case "" -> pages.home(context);
            case "search" -> pages.search(context, q, q.isBlank() ? List.of() : shelf.lists.search(q, 5));
            case "sparql" -> pages.sparql(context, asked(parameters));
            case "status" -> pages.status(context, status(parameters));
            case "contribute" -> pages.contribute(context, Optional.empty());
            case "privacy" -> pages.privacy(context);
            case "accessibility" -> pages.accessibility(context);
            default -> missing(context);
        };
    }

    private String missing(PageContext context) {
        return pages.problem(
                context,
                new ToldProblem(
                        Problem.of("not-found", 404), "Page introuvable", "Rien ne se trouve à cette adresse."));
    }

    private static StatusModel status(Map<String, List<String>> parameters) {
        var line = new StatusModel.FoundLine(
                Severity.ERROR,
                new Position("place/60/l-hermitage-60032.ttl", 14, 17, 15),
                "link.dangling",
                "Aucun fichier ne décrit cet acteur. Vouliez-vous dire …/actor/hermitage ?");
        return new StatusModel(
                "0.1.0",
                26_814,
                1_489,
                parameters.containsKey("refused")
                        ? Optional.of(new StatusModel.Refusal(Shelf.PUBLISHED.plusSeconds(600), List.of(line)))
                        : Optional.empty(),
                new StatusModel.Limits(Optional.of(600), 30, 1_000_000));
    }

    private SparqlPageModel asked(Map<String, List<String>> parameters) {
        List<Example> examples = List.of(
                new Example(
                        "most-adopted",
                        Map.of(
                                Lang.FR,
                                "Quels communs sont les plus adoptés ?",
                                Lang.EN,
                                "Which commons are the most adopted?"),
                        """
                        # Communs les plus adoptés, essais compris
                        PREFIX es: <https://w3id.org/essaim/ns#>
                        SELECT ?commons (COUNT(DISTINCT ?who) AS ?n)
                        WHERE {
                          ?adoption es:adopted ?commons ; es:adopter ?who .
                        }
                        GROUP BY ?commons ORDER BY DESC(?n) ?commons
                        """),
                new Example(
                        "places",
                        Map.of(Lang.FR, "Combien de tiers-lieux par type ?", Lang.EN, "How many third places by type?"),
                        """
                        PREFIX es: <https://w3id.org/essaim/ns#>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        SELECT ?type (COUNT(?place) AS ?n)
                        WHERE { ?place a es:ThirdPlace ; dcterms:type ?type }
                        GROUP BY ?type ORDER BY DESC(?n)
                        """));
        String query = parameters.getOrDefault("query", List.of("")).get(0);
        if (!parameters.containsKey("run")) {
            return SparqlPageModel.unasked(examples, query);
        }
        var graph = GraphFactory.createDefaultGraph();
        shelf.catalogue.things(Kind.ADOPTION).forEach(a -> copy(a, graph));
        shelf.catalogue.things(Kind.PLACE).forEach(a -> copy(a, graph));
        try (var execution = QueryExecutionFactory.create(query, ModelFactory.createModelForGraph(graph))) {
            ResultSet results = execution.execSelect();
            List<List<Optional<Node>>> rows = new ArrayList<>();
            results.forEachRemaining(row -> {
                List<Optional<Node>> cells = new ArrayList<>();
                results.getResultVars()
                        .forEach(v -> cells.add(Optional.ofNullable(row.get(v)).map(n -> n.asNode())));
                rows.add(cells);
            });
            return new SparqlPageModel(
                    examples,
                    query,
                    Optional.of(new SparqlAnswer.Table(results.getResultVars(), rows, Duration.ofMillis(12))),
                    Optional.empty());
        } catch (QueryParseException e) {
            var problem =
                    new Problem("query-syntax", 400, Map.of(), Map.of("line", e.getLine(), "column", e.getColumn()));
            return new SparqlPageModel(
                    examples,
                    query,
                    Optional.empty(),
                    Optional.of(new ToldProblem(problem, "Requête mal écrite", String.valueOf(e.getMessage()))));
        }
    }

    private static void copy(Thing thing, org.apache.jena.graph.Graph graph) {
        var subject = org.apache.jena.graph.NodeFactory.createURI(thing.iri());
        for (String property :
                List.of(org.w3id.essaim.ontology.Es.ADOPTED, org.w3id.essaim.ontology.Es.ADOPTER, Terms.TYPE)) {
            thing.values(property)
                    .forEach(v -> graph.add(subject, org.apache.jena.graph.NodeFactory.createURI(property), v));
        }
        graph.add(
                subject,
                org.apache.jena.vocabulary.RDF.type.asNode(),
                org.apache.jena.graph.NodeFactory.createURI(org.w3id.essaim.ontology.Es.NS + thing.type()));
    }

    private byte[] geojson(Map<String, List<String>> parameters) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode all = json.createObjectNode().put("type", "FeatureCollection");
        var features = all.putArray("features");
        for (Thing place : shelf.lists.all(ViewQuery.parse(Kind.PLACE, parameters, shelf.catalogue))) {
            if (place.value(Terms.LATITUDE).isPresent()) {
                ObjectNode feature = features.addObject().put("type", "Feature");
                feature.putObject("properties")
                        .put("name", place.name(Lang.FR).value())
                        .put(
                                "locality",
                                Scribe.first(place, Terms.SPATIAL)
                                        .map(t -> t.name(Lang.FR).value())
                                        .orElse(""))
                        .put("url", "/fr/place/" + place.slug());
                feature.putObject("geometry")
                        .put("type", "Point")
                        .putArray("coordinates")
                        .add(Double.parseDouble(place.value(Terms.LONGITUDE).orElse("0")))
                        .add(Double.parseDouble(place.value(Terms.LATITUDE).orElse("0")));
            }
        }
        return json.writeValueAsBytes(all);
    }

    private static Map<String, List<String>> parameters(HttpExchange exchange) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] both = pair.split("=", 2);
                String value = both.length > 1 ? URLDecoder.decode(both[1], StandardCharsets.UTF_8) : "";
                if (!value.isEmpty()) {
                    parameters.computeIfAbsent(both[0], k -> new ArrayList<>()).add(value);
                }
            }
        }
        return parameters;
    }
}
