package org.w3id.essaim.endpoint.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormDataTest {

    @Test
    void readsParametersInTheirOrder() throws CharacterCodingException {
        FormData data = FormData.parse("b=1&a=x+y%2Bz&b=%C3%A9&&c&=d&e==");
        assertEquals(
                Map.of(
                        "b",
                        List.of("1", "é"),
                        "a",
                        List.of("x y+z"),
                        "c",
                        List.of(""),
                        "",
                        List.of("d"),
                        "e",
                        List.of("=")),
                data.values());
        assertEquals(List.of("1", "é", "2"), data.and(FormData.parse("b=2")).all("b"));
        assertEquals(List.of(), data.all("absent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%E9", "a=%C3%28", "%FF=1", "a=%ED%A0%80"})
    void refusesWhatIsNotUtf8(String encoded) {
        assertThrows(CharacterCodingException.class, () -> FormData.parse(encoded));
    }
}
