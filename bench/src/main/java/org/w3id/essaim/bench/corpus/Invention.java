package org.w3id.essaim.bench.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.essaim.loader.format.Description;
import org.w3id.essaim.loader.format.ThingWriter;
import org.w3id.essaim.ontology.Kind;

/** A corpus by a plan: its files, and the faults that were put into them. Draws once, writes as often as asked, always the same. */
public final class Invention {

    private static final int FAULT_AMONG_CHANGES = 4;

    /** A fault and the IRI of the thing that has it. */
    public record Planted(String thing, Fault fault) {}

    private final Plan plan;
    private final Address address = new Address();
    private final Roll roll;
    private final Map<Integer, Fault> faults = new java.util.HashMap<>();
    private final Map<Kind, Integer> turns = new EnumMap<>(Kind.class);
    private final Set<Integer> changed = new HashSet<>();

    public Invention(Plan plan) {
        this.plan = plan;
        this.roll = new Roll(plan);
        plant();
        change();
    }

    /** In each stretch of things one has a fault, drawn; the kinds take their faults in turn. */
    private void plant() {
        if (plan.oneFaultIn() == 0) {
            return;
        }
        Random random = new Random(plan.seed());
        for (int start = 0; start < plan.things(); start += plan.oneFaultIn()) {
            plantAt(start + random.nextInt(plan.oneFaultIn()));
        }
    }

    private void plantAt(int index) {
        Kind kind = roll.entries().get(index).kind();
        faults.put(index, Fault.of(kind, turns.merge(kind, 1, Integer::sum) - 1));
    }

    /** Spread over the whole corpus. */
    private void change() {
        for (int i = 0; i < plan.changes(); i++) {
            int index = (int) ((long) i * plan.things() / plan.changes());
            changed.add(index);
            if (i % FAULT_AMONG_CHANGES == 0 && !faults.containsKey(index)) {
                plantAt(index);
            }
        }
    }

    /** In the order of the things. */
    public List<Planted> planted() {
        List<Planted> planted = new ArrayList<>();
        for (Roll.Entry entry : roll.entries()) {
            if (faults.containsKey(entry.index())) {
                planted.add(new Planted(address.iri(entry.kind(), entry.rank()), faults.get(entry.index())));
            }
        }
        return List.copyOf(planted);
    }

    /** All files of things, by the path in the corpus. */
    public void write(BiConsumer<String, String> file) {
        ThingWriter writer = new ThingWriter(Address.THINGS);
        Recipes recipes = new Recipes(plan, roll, address);
        for (Roll.Entry entry : roll.entries()) {
            Description thing = recipes.of(entry);
            if (changed.contains(entry.index())) {
                thing = thing.link(DCTerms.source, "https://mesure.example/relu/" + entry.index());
            }
            Fault fault = faults.get(entry.index());
            Description told = fault == null ? thing : fault.in(thing);
            file.accept(address.file(entry.kind(), entry.rank()), writer.write(told));
        }
    }
}
