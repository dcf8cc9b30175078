package org.w3id.essaim.endpoint.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;

/** Answers in this process, from the dataset of the edition. */
public final class InProcessBackend implements SparqlBackend {

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
                        budget)
                .write(ask.format(), counted);
        counted.check();
    }
}
