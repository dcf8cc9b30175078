package org.w3id.essaim.loader.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.w3id.essaim.loader.check.Comparison;
import org.w3id.essaim.loader.git.Revision;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.loader.source.CorpusReader;
import org.w3id.essaim.loader.source.GitSource;
import org.w3id.essaim.loader.source.NotACorpus;

/** {@code essaim check --base REF}: what a change brings, against a commit that is read without being checked out. */
final class BaseCheck {

    private BaseCheck() {}

    /**
     * @param ref a commit, a branch or a tag
     * @throws CannotRun if there is no such commit, or it holds no such corpus
     */
    static Comparison compare(Workbench workbench, Path folder, String ref) {
        Corpus now = Workbench.read(folder);
        return workbench.checker().compare(base(folder, ref, now), now);
    }

    /** How many files the change touches, and how many findings stood there before. */
    static String summary(Comparison comparison, String ref, Locale locale) {
        int renamed = comparison.change().renamed().size();
        return new Sayings(locale)
                .say(
                        "base.told",
                        Map.of(
                                "base",
                                ref,
                                "added",
                                comparison.change().added().size() - renamed,
                                "changed",
                                comparison.change().changed().size(),
                                "deleted",
                                comparison.change().deleted().size(),
                                "renamed",
                                renamed,
                                "stood",
                                comparison.stood()));
    }

    private static Corpus base(Path folder, String ref, Corpus now) {
        try {
            Revision.Lookup lookup = Revision.find(folder, ref);
            if (lookup instanceof Revision.Lookup.NoRepository) {
                throw new CannotRun("base.no-repository", Map.of("folder", folder));
            }
            if (!(lookup instanceof Revision.Lookup.Found found)) {
                throw new CannotRun("base.no-commit", Map.of("folder", folder, "base", ref));
            }
            try (Revision revision = found.revision()) {
                return new CorpusReader().read(new GitSource(folder, revision.folder()), now);
            }
        } catch (NotACorpus e) {
            throw new CannotRun("base.no-corpus", Map.of("folder", folder, "base", ref));
        } catch (IOException e) {
            throw new CannotRun("read.failed", Map.of("path", folder, "reason", String.valueOf(e.getMessage())));
        }
    }
}
