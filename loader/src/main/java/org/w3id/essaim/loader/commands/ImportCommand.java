package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.imports.ImportResult;
import org.w3id.essaim.loader.imports.Imports;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.ontology.Things;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code essaim import}: source data into Turtle, with a report of every row left out or altered. */
@Command(name = "import", resourceBundle = Sayings.BUNDLE)
public final class ImportCommand implements Callable<Integer> {

    /** Where each set is written when it is not said: the place in this project that holds it. */
    private static final Map<String, String> TARGETS = Map.of(
            "territories", "ontology/territories",
            "tiers-lieux", "examples/graph",
            "sill", "examples/graph",
            "spdx", "ontology",
            "basemap", "endpoint/src/main/resources/org/w3id/essaim/endpoint/assets");

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "SET", descriptionKey = "import.set")
    private String set = "";

    @Option(names = "--from", paramLabel = "DIR", descriptionKey = "import.from", required = true)
    private Path from = Path.of("");

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "import.to")
    private @Nullable Path to;

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "import.report")
    private @Nullable Path report;

    public ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Locale locale = language.locale(terminal);
        Path target = to == null ? Folders.home().resolve(TARGETS.getOrDefault(set, "")) : to;
        ImportResult result;
        try {
            Things things = new CorpusReader().base(target).orElse(Things.COMMON);
            result = new Imports(things).run(set, from, target);
            if (result instanceof ImportResult.Done done && report != null) {
                Files.writeString(report, done.table(locale));
            }
        } catch (IOException e) {
            throw new CannotRun("write.failed", Map.of("path", target, "reason", String.valueOf(e.getMessage())));
        }
        boolean done = result instanceof ImportResult.Done;
        (done ? terminal.out() : terminal.err()).println(result.summary(locale));
        terminal.out().flush();
        terminal.err().flush();
        return done ? 0 : 2;
    }
}
