package org.w3id.essaim.loader.git;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * A machine without git settings of its system or its user: nothing of them changes what we read, and JGit would start the program git to
 * find them.
 */
final class NoConfiguration extends SystemReader.Delegate {

    static {
        // JGit knows one reader of settings per JVM; no other code of ours uses JGit.
        SystemReader.setInstance(new NoConfiguration(SystemReader.getInstance()));
    }

    private NoConfiguration(SystemReader system) {
        super(system);
    }

    /** From now on JGit reads no settings but those of a repository. To be called before it is used. */
    static void hold() {
        // it is so as soon as this class is there
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    private static final class Empty extends FileBasedConfig {
        Empty(Config parent, FS fs) {
            super(parent, new File(""), fs);
        }

        @Override
        public void load() {
            // there is no file
        }

        @Override
        public void save() {
            // JGit would note there how precise the clock of the file system is
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
