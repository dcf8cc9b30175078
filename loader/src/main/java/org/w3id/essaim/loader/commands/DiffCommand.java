package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.diff.DiffJson;
import org.w3id.essaim.loader.diff.DiffText;
import org.w3id.essaim.loader.diff.Difference;
import org.w3id.essaim.loader.diff.Version;
import org.w3id.essaim.loader.git.Revision;
import org.w3id.essaim.loader.report.Messages;
import org.w3id.essaim.loader.report.Naming;
import org.w3id.essaim.loader.snapshot.SnapshotDirectory;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.GitSource;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.loader.words.WordGraphs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code essaim diff}: what a change means, thing by thing. Exit code as that of diff: 0 no difference, 1 differences, 2 when they could
 * not be told, or not all of them.
 */
@Command(name = "diff", resourceBundle = Sayings.BUNDLE)
public final class DiffCommand implements Callable<Integer> {

    /** How a difference is told. */
    enum Format {
        text,
        markdown,
        json
    }

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "diff.a")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "diff.b", arity = "0..1")
    private @Nullable String after;

    @Option(names = "--corpus", paramLabel = "DIR", descriptionKey = "diff.corpus")
    private @Nullable Path corpus;

    @Option(
            names = "--format",
            paramLabel = "text|markdown|json",
            descriptionKey = "diff.format",
            defaultValue = "text")
    private Format format = Format.text;

    public DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Locale locale = language.locale(terminal);
        Path current = corpus == null ? Folders.defaultCorpus() : corpus;
        Version from = version(before, current);
        Version to = after == null ? Version.of(Workbench.read(current)) : version(after, current);
        Difference difference = Difference.between(from, to);
        Messages messages = Messages.in(locale.getLanguage());
        Naming naming = new Naming(WordGraphs.read(), to.things());
        terminal.out()
                .print(
                        switch (format) {
                            case text -> DiffText.text(difference, naming, messages);
                            case markdown -> DiffText.markdown(difference, naming, messages);
                            case json -> DiffJson.json(difference);
                        });
        terminal.out().flush();
        if (!difference.unread().isEmpty()) {
            return 2;
        }
        return difference.isEmpty() ? 0 : 1;
    }

    /** A folder, a snapshot's directory, or else a revision of the current corpus. */
    private static Version version(String named, Path current) {
        Optional<Path> folder = folder(named);
        try {
            if (folder.isPresent() && SnapshotDirectory.isOne(folder.get())) {
                SnapshotDirectory.Opened opened = SnapshotDirectory.open(folder.get());
                return Version.of(opened.dataset(), opened.things());
            }
            if (folder.isPresent()) {
                return Version.of(Workbench.read(folder.get()));
            }
            if (!(Revision.find(current, named) instanceof Revision.Lookup.Found found)) {
                throw new CannotRun("diff.unknown", Map.of("given", named, "folder", current));
            }
            try (Revision revision = found.revision()) {
                return Version.of(new CorpusReader().read(new GitSource(current, revision.folder())));
            }
        } catch (NotACorpus e) {
            throw new CannotRun("diff.no-corpus", Map.of("given", named, "folder", current));
        } catch (IOException e) {
            throw new CannotRun("read.failed", Map.of("path", named, "reason", String.valueOf(e.getMessage())));
        }
    }

    private static Optional<Path> folder(String named) {
        try {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty(); // some revisions are written as no path is
        }
    }
}
