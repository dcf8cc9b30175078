package org.w3id.essaim.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.w3id.essaim.bench.measure.Machine;
import org.w3id.essaim.bench.measure.Samples;
import org.w3id.essaim.bench.measure.Table;

/** Tells times of this process, each beside one of them. */
final class Ratios {

    private Ratios() {}

    /** @param beside the name of the work that the others are divided by */
    static void print(PrintWriter out, String what, Map<String, Samples> times, String beside) {
        Table table = new Table(what, "wall, ms", "÷ " + beside);
        times.forEach((name, samples) -> table.row(
                name, samples.toString(), String.format(Locale.ROOT, "%.3f", samples.over(times.get(beside)))));
        out.println();
        out.println(table);
        out.println("Median (shortest–longest), in turn, warm; load " + Machine.load() + " after.");
    }
}
