package org.w3id.essaim.loader.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of software as it stands in the list. Who is a referent for it, how sure of it, and in what context the State uses it, are
 * not even read.
 *
 * @param function what it is for, in French
 * @param license an SPDX identifier, or what people wrote
 * @param wikidataId {@code Q215051}
 * @param comptoirDuLibreOrgId its number at the Comptoir du Libre
 * @param parentSoftware what it is a plug-in of
 */
record SillEntry(
        @JsonProperty("_id") Integer id,
        @JsonProperty("_name") String name,
        @JsonProperty("_function") String function,
        @JsonProperty("_license") String license,
        String recommendationStatus,
        @Nullable String wikidataId,
        @Nullable Integer comptoirDuLibreOrgId,
        List<Neighbour> alikeSoftwares,
        @Nullable Object parentSoftware) {

    static final String NOT_RECOMMENDED = "no longer recommended";

    /**
     * A piece of software for the same use.
     *
     * @param softwareId its identifier in the list; none if it is not there
     */
    record Neighbour(@Nullable Integer softwareId) {}

    SillEntry {
        SourceJson.requireAll(id, name, function, license, recommendationStatus, alikeSoftwares);
        alikeSoftwares = List.copyOf(alikeSoftwares);
    }
}
