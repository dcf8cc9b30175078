package org.w3id.essaim.shapes;

import java.time.Duration;
import org.topbraid.jenax.progress.NullProgressMonitor;

/** Tells TopBraid to stop once a time has passed. It asks between shapes and between focus nodes. */
final class Deadline extends NullProgressMonitor {

    private final long start = System.nanoTime();
    private final long limit;

    Deadline(Duration limit) {
        this.limit = limit.toNanos();
    }

    @Override
    public boolean isCanceled() {
        return System.nanoTime() - start > limit;
    }
}
