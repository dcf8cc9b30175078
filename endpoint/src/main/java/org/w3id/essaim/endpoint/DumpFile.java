package org.w3id.essaim.endpoint;

import java.util.Objects;
import org.w3id.essaim.endpoint.http.ETag;
import org.w3id.essaim.endpoint.http.FileReply;
import org.w3id.essaim.endpoint.http.Reply;

/**
 * A file of a dump.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
record DumpFile(String name, long size, String sha256, FileReply.Content content) {

    private static final int TAG_DIGITS = 16;

    DumpFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(content);
    }

    /** What is compressed is sent as the file that it is, not as an encoding of another. */
    String type() {
        if (name.endsWith(".gz")) {
            return "application/gzip";
        }
        return name.endsWith(".csv") ? "text/csv;charset=utf-8;header=present" : "text/plain;charset=utf-8";
    }

    FileReply reply() {
        ETag tag = ETag.strong(sha256.substring(0, TAG_DIGITS));
        return new FileReply(type(), size, tag, Reply.IMMUTABLE, content);
    }
}
