package org.w3id.essaim.loader.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;

/**
 * The tags of a repository.
 *
 * @param commits by the name of the tag, the commit that it stands at; sorted
 */
public record Tags(Map<String, String> commits) {

    /** No tag. */
    public static final Tags NONE = new Tags(Map.of());

    public Tags {
        commits = Collections.unmodifiableMap(new TreeMap<>(commits));
    }

    /** Those of the repository that a folder lies in; none if it lies in none, or in one that cannot be read. */
    public static Tags of(Path folder) {
        try {
            Optional<GitFolder> opened = GitFolder.open(folder);
            if (opened.isEmpty()) {
                return NONE;
            }
            try (GitFolder git = opened.get()) {
                return read(git.repository().getRefDatabase());
            }
        } catch (IOException e) {
            return NONE; // a tag is a better name for a version; without one it has its id
        }
    }

    private static Tags read(RefDatabase refs) throws IOException {
        Map<String, String> commits = new TreeMap<>();
        for (Ref tag : refs.getRefsByPrefix(Constants.R_TAGS)) {
            Ref peeled = refs.peel(tag);
            ObjectId commit = Objects.requireNonNullElse(peeled.getPeeledObjectId(), peeled.getObjectId());
            commits.put(tag.getName().substring(Constants.R_TAGS.length()), commit.name());
        }
        return new Tags(commits);
    }

    /** The first tag at a commit, by name. */
    public Optional<String> at(String commit) {
        return commits.entrySet().stream()
                .filter(tag -> tag.getValue().equals(commit))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
