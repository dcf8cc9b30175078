package org.w3id.essaim.endpoint.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The files of a version, how to cite it, and the other versions. */
public record DumpsPage(Frame frame, String lead, List<Fact> files, String citation, List<Fact> versions) {

    private static final long KILOBYTE = 1_000;
    private static final String TABLE = ".csv";

    public DumpsPage {
        Objects.requireNonNull(frame);
        Objects.requireNonNull(lead);
        Objects.requireNonNull(citation);
        files = List.copyOf(files);
        versions = List.copyOf(versions);
    }

    static DumpsPage of(PageContext context, DumpsModel model, Assets assets) {
        Scribe scribe = new Scribe(context);
        Wording words = scribe.words();
        return new DumpsPage(
                Frame.of(context, assets, words.text("dumps.title")),
                words.text(
                        "dumps.lead",
                        model.citation().snapshot(),
                        scribe.dates().said(model.citation().published())),
                model.files().stream()
                        .sorted(Comparator.comparingInt(DumpsPage::rank))
                        .map(file -> fact(file, words))
                        .toList(),
                model.citation().text(),
                model.versions().stream().map(version -> fact(version, scribe)).toList());
    }

    /** First what holds all, then the tables, then what belongs to them. */
    private static int rank(DumpsModel.File file) {
        return file.name().endsWith(".gz") ? 0 : file.name().endsWith(TABLE) ? 1 : 2;
    }

    private static String title(String file, Wording words) {
        return file.endsWith(TABLE)
                ? words.text("dumps.file.csv", words.text("kind." + file.substring(0, file.length() - TABLE.length())))
                : words.text("dumps.file." + file);
    }

    private static Fact fact(DumpsModel.File file, Wording words) {
        long kilobytes = (file.size() + KILOBYTE - 1) / KILOBYTE;
        return new Fact(
                title(file.name(), words),
                List.of(Scribe.line(Sentence.of(Part.plain(file.name()).to(file.url())))),
                Sentence.plain(words.text("dumps.size", words.number(kilobytes), file.sha256())));
    }

    private static Fact fact(DumpsModel.Version version, Scribe scribe) {
        return new Fact(
                scribe.dates().saidWithTime(version.published()),
                List.of(Scribe.line(Sentence.of(Part.plain(version.name()).to(version.dumps())))),
                Sentence.EMPTY);
    }
}
