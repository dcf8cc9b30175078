package org.w3id.essaim.endpoint.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientNamesTest {

    private final AtomicLong now = new AtomicLong();
    private final ClientNames names = new ClientNames(now::get);

    @Test
    void anAddressKeepsItsNameAndTellsNothing() {
        String name = names.of("192.0.2.7");
        assertEquals(name, names.of("192.0.2.7"));
        assertEquals(name, names.of("::ffff:192.0.2.7"));
        assertNotEquals(name, names.of("192.0.2.8"));
        assertFalse(name.contains("192"));
        assertNotEquals(name, new ClientNames(now::get).of("192.0.2.7"));
    }

    @Test
    void aNetworkOfIpv6IsOneClient() {
        assertEquals(names.of("2001:db8:1:2::1"), names.of("2001:db8:1:2:ffff::9"));
        assertNotEquals(names.of("2001:db8:1:2::1"), names.of("2001:db8:1:3::1"));
    }

    @Test
    void namesChangeEveryDay() {
        String name = names.of("192.0.2.7");
        now.addAndGet(Duration.ofHours(23).toNanos());
        assertEquals(name, names.of("192.0.2.7"));
        now.addAndGet(Duration.ofHours(2).toNanos());
        assertNotEquals(name, names.of("192.0.2.7"));
    }
}
