package org.w3id.essaim.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.commands.Workbench;

/** What is measured must be known: the same corpus for the same plan, and just the faults that it states. */
class InventionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Plan PLAN = new Plan(400, 1, 5, 0, DAY);

    private static Map<String, String> files(Plan plan) {
        Map<String, String> files = new TreeMap<>();
        new Invention(plan).write(files::put);
        return files;
    }

    @Test
    void thePlanAloneDecides() {
        assertEquals(files(PLAN), files(PLAN));
        assertNotEquals(files(PLAN), files(new Plan(400, 2, 5, 0, DAY)));
    }

    @Test
    void theBytesAreTheSameOnEveryMachine() {
        assertEquals(
                "3304b69b",
                Integer.toHexString(files(PLAN).hashCode()),
                "a change of the generator makes figures of before and after incomparable: say so where they stand");
    }

    @Test
    void everyThingHasAFileOfItsOwn() {
        assertEquals(400, files(PLAN).size());
    }

    @Test
    void theWholeCheckFindsTheFaultsOfThePlanAndNothingElse(@TempDir Path folder) throws Exception {
        assertEquals("", difference(told(new Invention(PLAN)), found(PLAN, folder)));
        assertEquals(PLAN.faults(), new Invention(PLAN).planted().size());
    }

    @Test
    void everyFaultOccurs() {
        Set<Fault> planted = new Invention(PLAN)
                .planted().stream().map(Invention.Planted::fault).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Fault.class), planted);
    }

    @Test
    void aChangeTouchesAsManyFilesAsItSays(@TempDir Path folder) throws Exception {
        Plan changed = PLAN.changed(20);
        Map<String, String> before = files(PLAN);
        Map<String, String> after = files(changed);
        assertEquals(before.keySet(), after.keySet());
        assertEquals(
                20,
                before.keySet().stream()
                        .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                        .count());
        List<String> told = told(new Invention(changed));
        assertTrue(told.containsAll(told(new Invention(PLAN))));
        assertTrue(told.size() > PLAN.faults(), "some changes bring a fault");
        assertEquals("", difference(told, found(changed, folder)));
    }

    @Test
    void aPlanThatCannotBeKeptIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Plan(150, 1, 20, 0, DAY));
        assertThrows(IllegalArgumentException.class, () -> new Plan(100, 1, 30, 0, DAY));
        assertThrows(IllegalArgumentException.class, () -> new Plan(100, 1, 20, 101, DAY));
    }

    /** What only one of the two says, a line each. */
    private static String difference(List<String> told, List<String> found) {
        List<String> lines = new ArrayList<>();
        told.stream().filter(line -> !found.contains(line)).forEach(line -> lines.add("planted, not found: " + line));
        found.stream().filter(line -> !told.contains(line)).forEach(line -> lines.add("found, not planted: " + line));
        if (lines.isEmpty() && told.size() != found.size()) {
            lines.add("planted " + told.size() + ", found " + found.size());
        }
        return String.join("\n", lines);
    }

    private static List<String> told(Invention invention) {
        return invention.planted().stream()
                .map(planted -> planted.thing() + " " + planted.fault().code().id())
                .sorted()
                .toList();
    }

    private static List<String> found(Plan plan, Path folder) throws Exception {
        CorpusFolder.write(plan, folder);
        Clock clock = Clock.fixed(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        CheckResult result = new Workbench(clock).check(folder);
        return result.findings().stream()
                .map(finding ->
                        finding.thing().orElse("") + " " + finding.code().id())
                .sorted()
                .toList();
    }
}
