package org.w3id.essaim.loader.git;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Finds the last change of many paths in one walk: each path goes back along the commits that left it alone, and the paths that are at the
 * same commit are compared with its parents together.
 */
final class LastChanges implements AutoCloseable {

    private final RevWalk walk;
    private final TreeWalk trees;
    private final TreeFilter folder;
    private final Set<ObjectId> cut;

    LastChanges(GitFolder git, RevWalk walk) throws IOException {
        this.walk = walk;
        this.trees = new TreeWalk(git.repository());
        this.folder = git.prefix().isEmpty() ? TreeFilter.ALL : PathFilter.create(git.prefix());
        this.cut = git.repository().getObjectDatabase().getShallowCommits();
    }

    /** The files of the folder as a commit has them. */
    Map<String, ObjectId> files(RevCommit commit) throws IOException {
        Map<String, ObjectId> files = new HashMap<>();
        start(folder, commit);
        while (trees.next()) {
            files.put(trees.getPathString(), trees.getObjectId(0));
        }
        return files;
    }

    private void start(TreeFilter filter, RevCommit... commits) throws IOException {
        ObjectId[] roots = new ObjectId[commits.length];
        for (int i = 0; i < commits.length; i++) {
            roots[i] = commits[i].getTree();
        }
        trees.reset(roots);
        trees.setRecursive(true);
        trees.setFilter(filter);
    }

    /** @param paths files that the commit has */
    Map<String, Commit> of(RevCommit head, Collection<String> paths) throws IOException {
        Map<String, Commit> found = new HashMap<>();
        Map<RevCommit, Set<String>> asked = new HashMap<>(Map.of(head, new HashSet<>(paths)));
        // The newest first, so that most paths have arrived at a commit before it is compared. That is only a matter of
        // speed.
        PriorityQueue<RevCommit> open = new PriorityQueue<>(
                Comparator.comparingInt(RevCommit::getCommitTime).reversed());
        open.add(head);
        while (!open.isEmpty()) {
            RevCommit commit = open.remove();
            Set<String> here = asked.remove(commit);
            if (commit.getParentCount() == 0) {
                if (!cut.contains(commit)) {
                    here.forEach(path -> found.put(path, commit(commit)));
                }
                continue;
            }
            Map<RevCommit, Set<String>> onwards = compare(commit, here, found);
            for (Map.Entry<RevCommit, Set<String>> next : onwards.entrySet()) {
                Set<String> before = asked.get(next.getKey());
                if (before == null) {
                    asked.put(next.getKey(), next.getValue());
                    open.add(next.getKey());
                } else {
                    before.addAll(next.getValue());
                }
            }
        }
        return found;
    }

    /**
     * Takes from the paths those that the commit changed, and sends the others on to a parent.
     *
     * @param here changed
     */
    private Map<RevCommit, Set<String>> compare(RevCommit commit, Set<String> here, Map<String, Commit> found)
            throws IOException {
        RevCommit[] family = new RevCommit[1 + commit.getParentCount()];
        family[0] = commit;
        for (int i = 1; i < family.length; i++) {
            family[i] = commit.getParent(i - 1);
            walk.parseHeaders(family[i]);
        }
        Map<RevCommit, Set<String>> onwards = new HashMap<>();
        start(AndTreeFilter.create(folder, TreeFilter.ANY_DIFF), family);
        while (trees.next()) {
            String path = trees.getPathString();
            int like = 1;
            while (like < family.length && !isAlike(like)) {
                like++;
            }
            if (like == 1 || !here.remove(path)) {
                continue;
            }
            if (like == family.length) {
                found.put(path, commit(commit));
            } else {
                onwards.computeIfAbsent(family[like], parent -> new HashSet<>()).add(path);
            }
        }
        if (!here.isEmpty()) {
            onwards.merge(family[1], here, (some, rest) -> {
                rest.addAll(some);
                return rest;
            });
        }
        return onwards;
    }

    private boolean isAlike(int parent) {
        return trees.getRawMode(parent) == trees.getRawMode(0) && trees.idEqual(parent, 0);
    }

    private static Commit commit(RevCommit commit) {
        return new Commit(commit.name(), commit.getCommitterIdent().getWhenAsInstant());
    }

    @Override
    public void close() {
        trees.close();
    }
}
