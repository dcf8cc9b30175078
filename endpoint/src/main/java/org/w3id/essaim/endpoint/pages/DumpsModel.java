package org.w3id.essaim.endpoint.pages;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The dump of a version, and the versions that there are.
 *
 * @param versions the newest first
 */
public record DumpsModel(List<File> files, Citation citation, List<Version> versions) {

    /**
     * A file to take home.
     *
     * @param size in bytes
     * @param sha256 in hexadecimal digits
     */
    public record File(String name, WebUrl url, long size, String sha256) {
        public File {
            Objects.requireNonNull(name);
            Objects.requireNonNull(url);
            Objects.requireNonNull(sha256);
        }
    }

    /**
     * A version that is kept.
     *
     * @param name its tag, else the first digits of its id
     */
    public record Version(String name, WebUrl dumps, Instant published) {
        public Version {
            Objects.requireNonNull(name);
            Objects.requireNonNull(dumps);
            Objects.requireNonNull(published);
        }
    }

    public DumpsModel {
        files = List.copyOf(files);
        Objects.requireNonNull(citation);
        versions = List.copyOf(versions);
    }
}
