package org.w3id.essaim.loader.commands;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.questions.NotAQuestion;
import org.w3id.essaim.loader.questions.Question;
import org.w3id.essaim.loader.snapshot.Snapshot;
import org.w3id.essaim.loader.snapshot.SnapshotDirectory;
import org.w3id.essaim.ontology.Things;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code essaim query}: a SPARQL query against a folder or a snapshot, without a server. */
@Command(name = "query", resourceBundle = Sayings.BUNDLE)
public final class QueryCommand implements Callable<Integer> {

    /** How the rows of a SELECT are printed. */
    enum Format {
        text,
        csv,
        tsv,
        json,
        xml
    }

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "query.file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "query.dir", arity = "0..1")
    private @Nullable Path folder;

    @Option(
            names = "--format",
            paramLabel = "text|csv|tsv|json|xml",
            descriptionKey = "query.format",
            defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--param", paramLabel = "NAME=VALUE", descriptionKey = "query.param")
    private List<String> choices = List.of();

    public QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Choices common = choices(Things.COMMON); // what is wrong with the question is told before anything is opened
        Path data = folder == null ? Folders.defaultCorpus() : folder;
        SnapshotDirectory.Opened opened = open(data);
        DatasetGraph dataset = opened.dataset();
        Choices chosen = opened.things().equals(Things.COMMON) ? common : choices(opened.things());
        Query query = chosen.query();
        noteWhatIsAbsent(chosen, dataset, data);
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            if (query.isAskType()) {
                terminal.out().println(exec.ask());
            } else if (query.isSelectType()) {
                print(exec.select().rewindable());
            } else if (query.isConstructType() || query.isDescribeType()) {
                Graph graph = query.isConstructType() ? exec.construct() : exec.describe();
                graph.getPrefixMapping().setNsPrefixes(dataset.prefixes().getMapping());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                RDFDataMgr.write(bytes, graph, RDFFormat.TURTLE_PRETTY);
                terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
            } else {
                throw new CannotRun("query.form", Map.of("file", file));
            }
        }
        terminal.out().flush();
        return 0;
    }

    /** An empty answer has a reason when what was asked about is not there. */
    private void noteWhatIsAbsent(Choices chosen, DatasetGraph dataset, Path data) {
        Sayings sayings = new Sayings(language.locale(terminal));
        for (Node node : chosen.things()) {
            if (!dataset.getDefaultGraph().contains(node, Node.ANY, Node.ANY)) {
                terminal.err().println(sayings.say("query.absent", Map.of("iri", node.getURI(), "folder", data)));
            }
        }
        terminal.err().flush();
    }

    private Choices choices(Things things) {
        return Choices.of(choices, read(things), language.locale(terminal));
    }

    private Question read(Things things) {
        if (!Files.exists(file)) {
            throw new CannotRun("path.absent", Map.of("path", file));
        }
        try {
            return Question.read(file, things);
        } catch (NotAQuestion e) {
            Map<String, Object> arguments = Map.of("file", file, "path", file, "reason", e.detail());
            throw new CannotRun(
                    switch (e.reason()) {
                        case UNREADABLE -> "read.failed";
                        case NOT_TURTLE, NOT_SPARQL -> "query.syntax";
                        case NO_SELECT -> "query.none";
                        case PARAMETER -> "query.parameter";
                    },
                    arguments);
        }
    }

    private SnapshotDirectory.Opened open(Path data) {
        if (SnapshotDirectory.isOne(data)) {
            try {
                return SnapshotDirectory.open(data);
            } catch (IOException e) {
                throw new CannotRun("read.failed", Map.of("path", data, "reason", String.valueOf(e.getMessage())));
            }
        }
        Workbench workbench = new Workbench();
        CheckResult result = workbench.check(data);
        if (result instanceof CheckResult.Refused refused) {
            throw new CannotRun("query.refused", Map.of("n", refused.findings().size(), "folder", data));
        }
        Snapshot snapshot = Snapshot.build(result.corpus(), workbench.words());
        return new SnapshotDirectory.Opened(snapshot.dataset(), snapshot.things());
    }

    private void print(RowSetRewindable rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (format == Format.text) {
            RowSetOps.out(bytes, rows);
        } else {
            Lang lang = switch (format) {
                case csv -> ResultSetLang.RS_CSV;
                case tsv -> ResultSetLang.RS_TSV;
                case xml -> ResultSetLang.RS_XML;
                case json, text -> ResultSetLang.RS_JSON;
            };
            RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
            writer.write(bytes, rows, new Context());
        }
        terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
    }
}
