package org.w3id.essaim.loader.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.w3id.essaim.loader.format.Formatter;
import org.w3id.essaim.loader.format.PropertyOrder;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.ReadPolicy;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.TurtleReader;
import org.w3id.essaim.loader.words.WordGraphs;
import org.w3id.essaim.shapes.Shapes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code essaim format}: canonical Turtle, comments kept. Exit code 0 all is in that form, 1 something is to mend or, with
 * {@code --check}, to format, 2 could not run.
 */
@Command(name = "format", resourceBundle = Sayings.BUNDLE)
public final class FormatCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "PATH", descriptionKey = "format.paths")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--check", descriptionKey = "format.check")
    private boolean check;

    public FormatCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Sayings sayings = new Sayings(language.locale(terminal));
        Map<Path, List<Path>> byCorpus = new LinkedHashMap<>();
        for (Path path : paths.isEmpty() ? List.of(Folders.defaultCorpus()) : paths) {
            byCorpus.computeIfAbsent(Folders.requireCorpusOf(path), corpus -> new ArrayList<>())
                    .add(path.toAbsolutePath().normalize());
        }
        PropertyOrder order = PropertyOrder.ofRules(Shapes.standard());
        FormatRun run = new FormatRun(terminal, sayings, check);
        byCorpus.forEach((folder, asked) -> format(run, order, folder, asked));
        return run.finish();
    }

    private void format(FormatRun run, PropertyOrder order, Path folder, List<Path> asked) {
        Corpus corpus = Workbench.read(folder);
        Path root = folder.toAbsolutePath().normalize();
        List<SourceFile> own = Stream.concat(
                        Stream.of(corpus.manifest().file()),
                        corpus.files().stream().filter(corpus::isOwn))
                .toList();
        for (Path path : asked) {
            if (own.stream().noneMatch(file -> root.resolve(file.path()).startsWith(path))) {
                throw new CannotRun("format.nothing", Map.of("path", Folders.shortest(path)));
            }
        }
        TurtleReader reader =
                new TurtleReader(ReadPolicy.contributions(corpus.manifest().things()));
        Formatter formatter = new Formatter(reader, order);
        own.stream()
                .filter(file -> asked.stream()
                        .anyMatch(path -> root.resolve(file.path()).startsWith(path)))
                .forEach(file -> run.format(root.resolve(file.path()), file, reader, formatter));
        if (!run.findings().isEmpty()) {
            Terminal toErr = new Terminal(terminal.err(), terminal.err(), terminal.tty(), terminal.environment());
            new FindingsPrinter(toErr, language.locale(terminal).getLanguage())
                    .print(folder, corpus, run.takeFindings(), WordGraphs.read(), 0);
        }
    }
}
