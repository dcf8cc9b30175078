package org.w3id.essaim.endpoint.http;

import java.io.IOException;
import org.eclipse.jetty.io.QuietException;

/**
 * An answer that had begun cannot be ended. Thrown out of the outermost filter, it makes the server break the body off, so that no client
 * takes what it has for the whole.
 */
public final class CutAnswerException extends IOException implements QuietException {

    private static final long serialVersionUID = 1L;

    public CutAnswerException(Throwable cause) {
        super("the answer was cut", cause);
    }
}
