package org.w3id.essaim.endpoint.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearTest {

    @Test
    void countsInsertionsDeletionsChangesAndSwaps() {
        assertEquals(0, Near.distance("theme", "theme"));
        assertEquals(1, Near.distance("theme", "themes"));
        assertEquals(1, Near.distance("theme", "teme"));
        assertEquals(1, Near.distance("theme", "thime"));
        assertEquals(1, Near.distance("theme", "hteme"));
        assertEquals(3, Near.distance("", "abc"));
    }

    @Test
    void namesTheNearestFirstAndNothingFar() {
        assertEquals(List.of("status", "statut"), Near.to("statu", List.of("statut", "status", "nature")));
        assertEquals(List.of(), Near.to("colour", List.of("statut", "nature")));
    }

    @Test
    void doesNotTakeAShortWordForAnyOther() {
        assertEquals(List.of(), Near.to("x", List.of("q", "id")));
    }
}
