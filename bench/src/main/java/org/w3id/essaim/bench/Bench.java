package org.w3id.essaim.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.w3id.essaim.bench.corpus.Plan;
import org.w3id.essaim.bench.measure.Machine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench/run}: what is measured, on how much, how often. */
@Command(
        name = "bench/run",
        description =
                "How fast a check is, beside the validators of others. Results are compared before any time is told.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) {
        JenaSystem.init();
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    /** What every case is asked. */
    static final class Options {

        @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "timed rounds; 5 unless told")
        private int rounds = 5;

        @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of the corpora; 1 unless told")
        private long seed = 1;

        @Option(
                names = "--one-fault-in",
                paramLabel = "N",
                defaultValue = "20",
                description = "of so many things one has a fault; divides 100; 20 unless told")
        private int oneFaultIn = 20;

        @Option(
                names = "--heap",
                paramLabel = "SIZE",
                defaultValue = "4g",
                description = "largest heap of each program; 4g unless told")
        private String heap = "4g";

        Plan plan(int things) {
            return new Plan(things, seed, oneFaultIn, 0, LocalDate.now());
        }

        Workspace workspace() {
            return Workspace.standard(heap);
        }

        int rounds() {
            return rounds;
        }
    }

    private static PrintWriter begin(String what) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        out.println("# " + what);
        out.println();
        out.println(LocalDate.now() + ", " + Machine.describe());
        return out;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "essaim check, TopBraid’s shaclvalidate and Jena’s shacl validate on the same statements and rules.")
    int check(
            @Mixin Options options,
            @Option(
                            names = "--things",
                            paramLabel = "N",
                            split = ",",
                            defaultValue = "1000,10000",
                            description = "sizes, with commas")
                    List<Integer> sizes)
            throws Exception {
        PrintWriter out = begin("essaim check, beside TopBraid and Jena");
        boolean same = true;
        for (int things : sizes) {
            Subject subject = Subject.of(options.plan(things), options.workspace());
            same &= new CheckCase(options.workspace(), subject, out).run(options.rounds());
        }
        return same ? 0 : 1;
    }

    @Command(
            name = "read",
            mixinStandardHelpOptions = true,
            description = "Reading files with positions beside reading them with Jena’s RIOT.")
    int read(
            @Mixin Options options,
            @Option(
                            names = "--things",
                            paramLabel = "N",
                            split = ",",
                            defaultValue = "10000",
                            description = "sizes, with commas")
                    List<Integer> sizes)
            throws Exception {
        PrintWriter out = begin("Reading with positions, beside RIOT");
        for (int things : sizes) {
            new ReadCase(options.plan(things), options.workspace(), out).run(options.rounds());
        }
        return 0;
    }

    @Command(
            name = "double",
            mixinStandardHelpOptions = true,
            description = "A whole check, warm, of a corpus and of one twice as large.")
    int twice(
            @Mixin Options options,
            @Option(names = "--things", paramLabel = "N", defaultValue = "10000", description = "the smaller size")
                    int things)
            throws Exception {
        new DoubleCase(options.plan(things), options.plan(2 * things), options.workspace(), begin("Twice the corpus"))
                .run(options.rounds());
        return 0;
    }

    @Command(
            name = "base",
            mixinStandardHelpOptions = true,
            description = "What a change brings (check --base), warm, beside a whole check.")
    int base(
            @Mixin Options options,
            @Option(names = "--things", paramLabel = "N", defaultValue = "10000", description = "the size") int things,
            @Option(names = "--changes", paramLabel = "N", defaultValue = "20", description = "how many files differ")
                    int changes)
            throws Exception {
        Plan plan = options.plan(things);
        new BaseCase(plan, plan.changed(changes), options.workspace(), begin("What a change brings"))
                .run(options.rounds());
        return 0;
    }

    @Command(
            name = "ask",
            mixinStandardHelpOptions = true,
            description = "Questions over HTTP, asked of Essaim and of Fuseki as it comes.")
    int ask(
            @Mixin Options options,
            @Option(
                            names = "--clients",
                            paramLabel = "N",
                            defaultValue = "8",
                            description = "that ask at a time; 8 unless told")
                    int clients,
            @Option(
                            names = "--seconds",
                            paramLabel = "N",
                            defaultValue = "3",
                            description = "of each turn; 3 unless told")
                    int seconds)
            throws Exception {
        PrintWriter out = begin("Questions over HTTP, beside Fuseki");
        Path graph = options.workspace().root().resolve("examples/graph");
        new AskCase(options.workspace(), clients, Duration.ofSeconds(seconds), out).run(graph, options.rounds());
        return 0;
    }

    @Command(
            name = "views",
            mixinStandardHelpOptions = true,
            description =
                    "JSON, maps and embeds over HTTP at 50,000 things: latencies and weights beside their budgets.")
    int views(
            @Mixin Options options,
            @Option(names = "--things", paramLabel = "N", defaultValue = "50000", description = "the size") int things,
            @Option(
                            names = "--seconds",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "of each turn; 5 unless told")
                    int seconds)
            throws Exception {
        Plan plan = new Plan(things, options.seed, 0, 0, LocalDate.now());
        PrintWriter out = begin("Views over HTTP, " + things + " things, heap " + options.heap);
        return new ViewsCase(plan, options.workspace(), Duration.ofSeconds(seconds), out).run() ? 0 : 1;
    }

    @Command(
            name = "all",
            mixinStandardHelpOptions = true,
            description =
                    "Everything: check at 1,000, 10,000 and 100,000 things; read, double and base at 10,000; ask.")
    int all(@Mixin Options options) throws Exception {
        int exit = check(options, List.of(1_000, 10_000, 100_000));
        read(options, List.of(10_000));
        twice(options, 10_000);
        base(options, 10_000, 20);
        ask(options, 8, 3);
        return exit;
    }
}
