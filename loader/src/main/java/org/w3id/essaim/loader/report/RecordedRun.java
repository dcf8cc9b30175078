package org.w3id.essaim.loader.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Severity;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.words.WordGraphs;

/**
 * A check that was told as JSON elsewhere, perhaps by a run that a stranger could change: read strictly, to be told anew in words of ours.
 * What it says of itself (where it ran, against which rules) is checked and not repeated to people as a link or a path.
 */
public final class RecordedRun {

    private static final int MOST = 5_000;
    private static final int LARGEST_COUNT = 100_000_000;
    private static final int LONGEST = 256;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+-]{1,64}");
    private static final Pattern REVISION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._/~^-]*");

    private RecordedRun() {}

    /**
     * Reads a file, or the zip archive in which a forge keeps it.
     *
     * @param corpus that it is said to be about, as the reader has it; its things need not have been read
     * @param folder of the corpus as the report is to show it
     * @throws NotFindings if any of it is not as {@link JsonReport} writes it
     */
    public static Run read(Path file, Corpus corpus, String folder, WordGraphs words) throws IOException, NotFindings {
        StrictJson json = StrictJson.read(FindingsFile.read(file));
        json.at("format").require(json.at("format").text(LONGEST).equals("findings-1"));
        json.at("tool")
                .at("name")
                .require(json.at("tool").at("name").text(LONGEST).equals(Origin.NAME));
        Origin origin = new Origin(
                json.at("tool").at("version").text(VERSION, LONGEST),
                json.at("shapes").text(HASH, LONGEST),
                json.at("base").optional(REVISION, LONGEST));
        List<Finding> findings = new ArrayList<>();
        RecordedFinding reader = new RecordedFinding();
        for (StrictJson each : json.at("findings").each(MOST)) {
            findings.add(reader.read(each));
        }
        StrictJson summary = json.at("summary");
        agree(summary, findings);
        Set<String> files = findings.stream().map(f -> f.position().file()).collect(Collectors.toSet());
        return new Run(
                origin,
                folder,
                corpus,
                words,
                Map.of(),
                findings,
                new Scope(new TreeSet<>(files), files, true, true),
                count(summary, "ms"),
                new Run.Extent(count(summary, "files"), count(summary, "findings") - findings.size()));
    }

    /** The numbers are those of the findings; what is left out is never an error while something lighter is told. */
    private static void agree(StrictJson summary, List<Finding> findings) throws NotFindings {
        int all = count(summary, "findings");
        summary.at("shown").require(count(summary, "shown") == findings.size() && findings.size() <= all);
        long told = 0;
        for (Severity severity : Severity.values()) {
            String name = severity.name().toLowerCase(Locale.ROOT) + "s";
            long listed =
                    findings.stream().filter(f -> f.severity() == severity).count();
            int counted = count(summary, name);
            boolean whole = severity != Severity.ERROR && findings.size() < all || listed == counted;
            boolean full = severity == Severity.ERROR && listed == findings.size() && listed <= counted;
            summary.at(name).require(listed <= counted && (whole || full));
            told += counted;
        }
        summary.at("findings").require(told == all);
    }

    private static int count(StrictJson summary, String name) throws NotFindings {
        return summary.at(name).number(0, LARGEST_COUNT);
    }
}
