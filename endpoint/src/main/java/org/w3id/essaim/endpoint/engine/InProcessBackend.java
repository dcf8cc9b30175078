package org.w3id.essaim.endpoint.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;

/** Answers in this process, from the dataset of the edition. */
public final class InProcessBackend implements SparqlBackend {

    private final Means means;

    public InProcessBackend() {
        this(AddressPolicy.PUBLIC);
    }

    /** @param addresses those that {@code SERVICE} may connect with */
    InProcessBackend(AddressPolicy addresses) {
        this.means = new Means(new MemoryWatch(), addresses);
    }

    /** What executions in this process share. */
    record Means(MemoryWatch memory, AddressPolicy addresses) {}

    Means means() {
        return means;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public void answer(Ask ask, Budget budget, OutputStream out) throws IOException {
        BudgetedOutput counted = new BudgetedOutput(out, budget);
        new Execution(
                        ask.query().query(),
                        ask.graphs().of(ask.edition().dataset()),
                        ask.edition().search(),
                        budget,
                        means)
                .write(ask.format(), counted);
        counted.check();
    }

    @Override
    public void close() {
        means.memory().close();
    }
}
