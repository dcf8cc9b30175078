package org.w3id.essaim.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for clients, to count what each asks without knowing who it is: the address, of IPv6 its network (/64), under a key that is made at
 * start, changes every day and is never written down.
 */
public final class ClientNames {

    private static final long DAY = Duration.ofDays(1).toNanos();
    private static final String ALGORITHM = "HmacSHA256";
    private static final int NETWORK_BYTES = 8;
    private static final int NAME_BYTES = 12;

    private final SecureRandom random = new SecureRandom();
    private final LongSupplier nanos;
    private SecretKeySpec key;
    private long made;

    public ClientNames() {
        this(System::nanoTime);
    }

    /** @param nanos a clock as {@link System#nanoTime()} is one */
    ClientNames(LongSupplier nanos) {
        this.nanos = nanos;
        this.made = nanos.getAsLong();
        this.key = newKey();
    }

    /** The name of whoever sent a request; the same for a day at most. */
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    String of(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return HexFormat.of().formatHex(mac.doFinal(network(address)), 0, NAME_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The server gives addresses as numbers: nothing is looked up. */
    private static byte[] network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        } catch (UnknownHostException e) {
            return new byte[0]; // no address at all: all such count as one
        }
    }

    private synchronized SecretKeySpec key() {
        if (nanos.getAsLong() - made > DAY) {
            made = nanos.getAsLong();
            key = newKey();
        }
        return key;
    }

    private SecretKeySpec newKey() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
