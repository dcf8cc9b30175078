package org.w3id.essaim.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.essaim.bench.measure.HeapPeak;
import org.w3id.essaim.bench.measure.Machine;
import org.w3id.essaim.bench.measure.Program;
import org.w3id.essaim.bench.measure.Samples;
import org.w3id.essaim.bench.measure.Table;
import org.w3id.essaim.bench.peers.ResultLines;
import org.w3id.essaim.bench.peers.WarmEngine;

/** {@code essaim check} beside the validators of TopBraid and Jena: results first, then programs from start to end, then engines alone. */
final class CheckCase {

    private static final int SHOWN = 5;
    private static final int WARM_UPS = 3;

    private final Workspace workspace;
    private final Subject subject;
    private final PrintWriter out;

    CheckCase(Workspace workspace, Subject subject, PrintWriter out) {
        this.workspace = workspace;
        this.subject = subject;
        this.out = out;
    }

    /** Measures nothing where the results differ: a speed with a wrong answer does not count. */
    boolean run(int rounds) throws IOException {
        out.printf(
                Locale.ROOT,
                "%n## %,d things, %,d triples with the words, %,d planted faults%n%n",
                subject.plan().things(),
                subject.triples(),
                subject.plan().faults());
        Map<String, Long> heaps = new LinkedHashMap<>();
        if (!sameResults(heaps)) {
            return false;
        }
        programs(rounds, heaps);
        engines(rounds);
        return true;
    }

    private Path report(String name) {
        return workspace.file(name.replace(' ', '-') + ".out");
    }

    /** The round that is not timed: its reports are compared, its heaps are looked at, and its files are in memory afterwards. */
    private boolean sameResults(Map<String, Long> heaps) throws IOException {
        Path heap = workspace.file("heap.txt");
        for (Map.Entry<String, Program> entry :
                new Programs(workspace, subject).watched(heap).entrySet()) {
            entry.getValue().run(report(entry.getKey()));
            heaps.put(entry.getKey(), HeapPeak.readMegabytes(heap));
        }
        List<String> ours = essaimResults();
        List<String> topbraid = ResultLines.of(report(Programs.TOPBRAID));
        List<String> jena = ResultLines.of(report(Programs.JENA));
        Table table = new Table("results of the rules", "all", "without repeats", "as Essaim");
        boolean same = row(table, "Essaim", ours, ours)
                & row(table, "TopBraid", topbraid, ours)
                & row(table, "Jena", jena, ours);
        out.println(table);
        out.println("The whole check, which does more than the rules and tells one cause once: " + lastLine());
        out.println();
        if (!same) {
            difference("TopBraid", topbraid, ours);
            difference("Jena", jena, ours);
            out.println("The results differ, so no time is told.");
        }
        return same;
    }

    private List<String> essaimResults() throws IOException {
        Path file = workspace.file("essaim.lines");
        try (WarmEngine engine = engine(WarmEngine.Kind.ESSAIM)) {
            engine.tell(file);
        }
        return Files.readAllLines(file);
    }

    private static boolean row(Table table, String name, List<String> results, List<String> ours) {
        boolean same = new HashSet<>(results).equals(new HashSet<>(ours));
        table.row(
                name,
                String.valueOf(results.size()),
                String.valueOf(Set.copyOf(results).size()),
                same ? "yes" : "NO");
        return same;
    }

    private void difference(String name, List<String> theirs, List<String> ours) {
        tellFirst("Only " + name, theirs, ours);
        tellFirst("Only Essaim, not " + name, ours, theirs);
    }

    private void tellFirst(String who, List<String> some, List<String> others) {
        Set<String> only = new TreeSet<>(some);
        only.removeAll(new HashSet<>(others));
        only.stream().limit(SHOWN).forEach(line -> out.println(who + ": " + line));
    }

    private String lastLine() throws IOException {
        List<String> lines = Files.readAllLines(report(Programs.ESSAIM), StandardCharsets.UTF_8);
        return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
    }

    private void programs(int rounds, Map<String, Long> heaps) throws IOException {
        Map<String, Program> programs = new Programs(workspace, subject).timed();
        Map<String, Samples.Builder> walls = new LinkedHashMap<>();
        Map<String, Samples.Builder> processors = new LinkedHashMap<>();
        String before = Machine.load();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Program> entry : programs.entrySet()) {
                Program.Spent spent = entry.getValue().run(report(entry.getKey()));
                walls.computeIfAbsent(entry.getKey(), name -> new Samples.Builder())
                        .add(spent.wall());
                processors
                        .computeIfAbsent(entry.getKey(), name -> new Samples.Builder())
                        .add(spent.processor());
            }
        }
        Table table =
                new Table("program, from start to end", "wall, ms", "Essaim ÷ it", "processor, ms", "heap at most, MB");
        Samples ours = walls.get(Programs.ESSAIM).build();
        walls.forEach((name, wall) -> table.row(
                name,
                wall.build().toString(),
                ratio(ours, wall.build()),
                processors.get(name).build().toString(),
                heaps.containsKey(name) ? String.valueOf(heaps.get(name)) : ""));
        out.println(table);
        loads(rounds, before);
    }

    private void loads(int rounds, String before) {
        out.println("Median (shortest–longest) of " + rounds + ", in turn; load " + before + " before, "
                + Machine.load() + " after.");
        out.println();
        out.flush();
    }

    private static String ratio(Samples ours, Samples theirs) {
        return ours.equals(theirs) ? "" : String.format(Locale.ROOT, "%.2f", ours.over(theirs));
    }

    private WarmEngine engine(WarmEngine.Kind kind) throws IOException {
        return WarmEngine.start(kind, workspace.java(), workspace.classPath(kind), subject.data(), subject.shapes());
    }

    private void engines(int rounds) throws IOException {
        Map<WarmEngine.Kind, WarmEngine> engines = new EnumMap<>(WarmEngine.Kind.class);
        try {
            for (WarmEngine.Kind kind : WarmEngine.Kind.values()) {
                engines.put(kind, engine(kind));
            }
            Map<WarmEngine.Kind, Samples.Builder> times = new EnumMap<>(WarmEngine.Kind.class);
            String before = Machine.load();
            for (int round = 0; round < WARM_UPS + rounds; round++) {
                for (Map.Entry<WarmEngine.Kind, WarmEngine> entry : engines.entrySet()) {
                    WarmEngine.Round result = entry.getValue().round();
                    if (round >= WARM_UPS) {
                        times.computeIfAbsent(entry.getKey(), kind -> new Samples.Builder())
                                .add(result.time());
                    }
                }
            }
            Table table = new Table("engine alone, warm, data in memory", "wall, ms", "Essaim ÷ it");
            Samples ours = times.get(WarmEngine.Kind.ESSAIM).build();
            times.forEach(
                    (kind, samples) -> table.row(name(kind), samples.build().toString(), ratio(ours, samples.build())));
            out.println(table);
            loads(rounds, before);
        } finally {
            engines.values().forEach(WarmEngine::close);
        }
    }

    private static String name(WarmEngine.Kind kind) {
        return switch (kind) {
            case ESSAIM -> "Essaim";
            case TOPBRAID -> "TopBraid";
            case JENA -> "Jena";
        };
    }
}
