package org.w3id.essaim.loader.imports;

/**
 * What a row of the list of third places says of where it stands, all of it as it is written there.
 *
 * @param code the INSEE code of the commune or municipal district that a geocoder found, {@code 0} for none
 * @param name the commune as people wrote it
 * @param postcode as people wrote it, {@code 0} for none
 * @param region the INSEE code of the region, empty for none
 * @param department that of the department
 * @param secondCode the INSEE code of the commune once more, from another column, which knows no municipal districts
 * @param isVague whether the geocoder was not sure of what it found
 */
record Whereabouts(
        String code,
        String name,
        String postcode,
        String region,
        String department,
        String secondCode,
        boolean isVague) {}
