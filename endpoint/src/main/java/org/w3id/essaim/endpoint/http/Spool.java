package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A long answer in a temporary file, sent once it is whole. Deleted when closed. */
final class Spool implements Closeable {

    private final Path file;
    private final OutputStream output;

    private Spool(Path file) throws IOException {
        this.file = file;
        this.output = new BufferedOutputStream(Files.newOutputStream(file));
    }

    static Spool open() throws IOException {
        return new Spool(Files.createTempFile("essaim-answer", null));
    }

    OutputStream output() {
        return output;
    }

    void send(Reply head, HttpServletRequest request, HttpServletResponse response) throws IOException {
        output.close();
        head.putHead(request, response);
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        output.close();
        Files.deleteIfExists(file);
    }
}
