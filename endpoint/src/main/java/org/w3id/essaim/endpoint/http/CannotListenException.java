package org.w3id.essaim.endpoint.http;

/** The server cannot listen where it was told to. */
public final class CannotListenException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What to mend. */
    public enum Reason {
        /** Another program listens there: choose another port. */
        PORT_TAKEN,
        /** Ports below 1024 are the system's. */
        PORT_FORBIDDEN,
        /** This machine has no such address. */
        NO_SUCH_ADDRESS
    }

    private final String host;
    private final int port;
    private final Reason reason;

    CannotListenException(String host, int port, Reason reason, Throwable cause) {
        super("cannot listen on " + host + ":" + port + ": " + reason, cause);
        this.host = host;
        this.port = port;
        this.reason = reason;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public Reason reason() {
        return reason;
    }
}
