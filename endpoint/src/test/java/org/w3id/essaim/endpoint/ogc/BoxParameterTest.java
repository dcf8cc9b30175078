package org.w3id.essaim.endpoint.ogc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.essaim.endpoint.lists.Box;

class BoxParameterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-2,47.9,-1.3,48.3; -2,47.9,-1.3,48.3",
                "-2,47.8999999999999986,-1.30000000000000004,48.2999999999999972; -2,47.9,-1.3,48.3",
                "-2, 47.9, 0, -1.3, 48.3, 1000; -2,47.9,-1.3,48.3",
                "1e0,4.5E1,1e1,5.e1; 1,45,10,50",
                "-1e-20,0,1,1; 0,0,1,1",
                "170,-50,-170,50; 170,-50,-170,50",
                "-180,-90,180,90; -180,-90,180,90"
            })
    void readsWhatProgramsWrite(String text, String canonical) {
        assertEquals(Optional.of(canonical), BoxParameter.parse(text).map(Box::toString));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "1,2,3,4,5,6,7",
                "1,2,3,4,",
                "a,b,c,d",
                "NaN,0,1,1",
                "Infinity,0,1,1",
                "0x1p0,0,1,1",
                "1e99,0,1,1",
                "-181,0,1,1",
                "0,-91,1,1",
                "0,2,1,1",
                "0,0,9,1,1,0",
                "1;2;3;4"
            })
    void takesNoOther(String text) {
        assertEquals(Optional.empty(), BoxParameter.parse(text).map(Box::toString));
    }
}
