package org.w3id.essaim.endpoint.engine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Counts the bytes of an answer before they are written, and remembers that one could not be written: some writers, that of RDF/XML among
 * them, go on as if nothing had happened.
 */
final class BudgetedOutput extends FilterOutputStream {

    private final Budget budget;
    private Optional<IOException> failure = Optional.empty();

    BudgetedOutput(OutputStream out, Budget budget) {
        super(out);
        this.budget = budget;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        budget.bytes(length);
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    /** @throws IOException if a byte could not be written, whatever became of it since */
    void check() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
