package org.w3id.essaim.loader.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.propose.Proposal;
import org.w3id.essaim.loader.propose.ProposalAnswer;
import org.w3id.essaim.loader.propose.Proposer;
import org.w3id.essaim.loader.report.Run;
import org.w3id.essaim.loader.report.Scope;
import org.w3id.essaim.loader.source.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code essaim propose}: a record of an issue that a form made. The text is read from the event's file and nowhere else: it never
 * passes through a shell. Overwrites no record.
 */
@Command(name = "propose", resourceBundle = Sayings.BUNDLE)
public final class ProposeCommand implements Callable<Integer> {

    /** In bytes; an issue's text has 65,536 characters at most. */
    private static final long LARGEST = 2 << 20;

    private final Terminal terminal;
    private final RandomGenerator random;
    private final Clock clock;
    private final Supplier<Workbench> workbenches;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "EVENT", descriptionKey = "propose.event")
    private Path event = Path.of("");

    @Option(names = "--into", paramLabel = "DIR", descriptionKey = "propose.into")
    private @Nullable Path into;

    @Option(names = "--answer", paramLabel = "FILE", descriptionKey = "propose.answer", required = true)
    private Path answer = Path.of("");

    /**
     * @param clock tells the day on which the record is written
     */
    public ProposeCommand(Terminal terminal, RandomGenerator random, Clock clock) {
        this(terminal, random, clock, () -> new Workbench(clock));
    }

    /** @param workbenches asked once the options are understood */
    ProposeCommand(Terminal terminal, RandomGenerator random, Clock clock, Supplier<Workbench> workbenches) {
        this.terminal = terminal;
        this.random = random;
        this.clock = clock;
        this.workbenches = workbenches;
    }

    @Override
    public Integer call() {
        Path folder = into == null ? Folders.defaultCorpus() : into;
        String text = text();
        Workbench bench = workbenches.get();
        Corpus corpus = Workbench.read(folder);
        Proposal proposal = new Proposer(bench.words(), bench.shapes(), bench.checker(), random, clock)
                .propose(corpus, text)
                .orElseThrow(this::notOurs);
        Optional<Run> run = run(proposal, folder, bench);
        write(
                answer,
                ProposalAnswer.of(proposal, run),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        if (proposal instanceof Proposal.Accepted accepted) {
            Path file = folder.resolve(accepted.path());
            write(file, accepted.text(), StandardOpenOption.CREATE_NEW);
            terminal.out().println(file.toString().replace('\\', '/'));
            terminal.out().flush();
            return 0;
        }
        return run.filter(Run::isEngineFault).isPresent() ? 2 : 1;
    }

    private String text() {
        try {
            if (Files.size(event) > LARGEST) {
                throw notOurs();
            }
            JsonNode body = JsonMapper.builder()
                    .build()
                    .readTree(event.toFile())
                    .path("issue")
                    .path("body");
            if (!body.isTextual()) {
                throw notOurs();
            }
            return body.textValue();
        } catch (JsonProcessingException e) {
            throw notOurs();
        } catch (IOException e) {
            throw new CannotRun("read.failed", Map.of("path", event, "reason", String.valueOf(e.getMessage())));
        }
    }

    private CannotRun notOurs() {
        return new CannotRun("propose.not-ours", Map.of("path", event));
    }

    private static Optional<Run> run(Proposal proposal, Path folder, Workbench bench) {
        if (proposal instanceof Proposal.Accepted accepted) {
            return Optional.of(run(accepted.corpus(), accepted.findings(), folder, bench));
        }
        return proposal instanceof Proposal.Faulty faulty
                ? Optional.of(run(faulty.corpus(), faulty.findings(), folder, bench))
                : Optional.empty();
    }

    private static Run run(Corpus corpus, List<Finding> findings, Path folder, Workbench bench) {
        Scope scope = new Scope(new TreeSet<>(), Set.of(), true, true);
        return Run.of(CheckCommand.origin(), folder, corpus, bench.words(), findings, scope, 0);
    }

    private static void write(Path file, String text, StandardOpenOption... how) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            StandardOpenOption[] options = Arrays.copyOf(how, how.length + 1);
            options[how.length] = StandardOpenOption.WRITE;
            Files.writeString(file, text, options);
        } catch (IOException e) {
            throw new CannotRun("write.failed", Map.of("path", file, "reason", String.valueOf(e.getMessage())));
        }
    }
}
