package org.w3id.essaim.endpoint.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpSettingsTest {

    @Test
    void statesItsDefaults() {
        assertEquals(
                new HttpSettings(
                        "localhost",
                        8080,
                        Duration.ofSeconds(10),
                        8_192,
                        64,
                        65_536,
                        1_024,
                        Duration.ofSeconds(40),
                        2_000,
                        250),
                HttpSettings.of("localhost", 8080));
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThrows(IllegalArgumentException.class, () -> HttpSettings.of("localhost", -1));
        assertThrows(IllegalArgumentException.class, () -> HttpSettings.of("localhost", 65_536));
    }
}
