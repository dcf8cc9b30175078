package org.w3id.essaim.endpoint.pages;

import java.util.List;
import java.util.Objects;

/** The files of a version, how to cite it, and the other versions. */
public record DumpsPage(Frame frame, String lead, List<Fact> files, String citation, List<Fact> versions) {

    private static final long KILOBYTE = 1_000;

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
                model.files().stream().map(file -> fact(file, words)).toList(),
                model.citation().text(),
                model.versions().stream().map(version -> fact(version, scribe)).toList());
    }

    private static Fact fact(DumpsModel.File file, Wording words) {
        long kilobytes = (file.size() + KILOBYTE - 1) / KILOBYTE;
        return new Fact(
                words.text("dumps.file." + file.name().replaceFirst("^.*\\.csv$", "csv")),
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
