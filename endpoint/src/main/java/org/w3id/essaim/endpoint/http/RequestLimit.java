package org.w3id.essaim.endpoint.http;

/**
 * How much one client may ask.
 *
 * @param perMinute requests that it may send at once, and that it gets back in a minute
 * @param ownMachine whether requests from this machine count too. They do not by default: they are its operator's, or those of a proxy
 *     that stands for everybody and has to count itself
 */
public record RequestLimit(int perMinute, boolean ownMachine) {

    /** What costs nothing: downloads of everything are cheaper for both sides than asking for each thing. */
    static final String FREE_PATH = "/dumps";

    public RequestLimit {
        if (perMinute < 1) {
            throw new IllegalArgumentException("not a number of requests: " + perMinute);
        }
    }

    /** 600 a minute. */
    public static RequestLimit defaults() {
        return new RequestLimit(600, false);
    }
}
