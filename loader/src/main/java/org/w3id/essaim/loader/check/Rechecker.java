package org.w3id.essaim.loader.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.Corpus;

/**
 * Checks one corpus again and again as it changes: tells what a whole check would tell, having looked only at what can be found otherwise
 * than the last time. Not safe for several threads.
 */
public final class Rechecker {

    /** What is known of the corpus as it was last. Records age: it is known for a day. */
    private record Known(Overview overview, List<Finding> findings, LocalDate day) {}

    private final Checker checker;
    private Optional<Known> last = Optional.empty();

    Rechecker(Checker checker) {
        this.checker = checker;
    }

    /** Tells every fault of a corpus. */
    public CheckResult check(Corpus now) {
        LocalDate today = checker.today();
        Optional<Known> known = last.filter(k -> k.day().equals(today));
        Overview after = checker.overview(now, known.map(Known::overview));
        List<Finding> findings =
                known.map(before -> findings(before, after)).orElseGet(() -> checker.findings(after, Region.WHOLE));
        CheckResult result = CheckResult.of(now, findings);
        last = Optional.of(new Known(after, result.findings(), today));
        return result;
    }

    private List<Finding> findings(Known known, Overview after) {
        Overview before = known.overview();
        Region region = checker.affected(before, after);
        while (true) {
            List<Finding> found = checker.findings(after, region);
            Region wider = region.with(
                    Stream.concat(found.stream(), known.findings().stream().filter(isOf(region, before))));
            if (wider.equals(region)) {
                Stream<Finding> stood =
                        known.findings().stream().filter(region.findings().negate());
                return Stream.concat(checker.answered(stood, after).stream(), found.stream())
                        .toList();
            }
            // A rule told of a fault where it can be mended, in a file that was not looked at.
            region = Affected.closed(wider, before, after);
        }
    }

    /** About a thing that is described there, wherever it is told. */
    private static Predicate<Finding> isOf(Region region, Overview overview) {
        return finding -> finding.thing()
                .flatMap(overview.subject()::fileOfThing)
                .filter(file -> region.contains(file.path()))
                .isPresent();
    }
}
