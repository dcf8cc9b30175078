package org.w3id.essaim.endpoint.engine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes of an answer before they are written. */
final class BudgetedOutput extends FilterOutputStream {

    private final Budget budget;

    BudgetedOutput(OutputStream out, Budget budget) {
        super(out);
        this.budget = budget;
    }

    @Override
    public void write(int b) throws IOException {
        budget.bytes(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        budget.bytes(length);
        out.write(bytes, offset, length);
    }
}
