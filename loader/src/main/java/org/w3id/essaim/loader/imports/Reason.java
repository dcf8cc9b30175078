package org.w3id.essaim.loader.imports;

import java.util.Locale;

/**
 * What an import met in a row. The words, which say what was done, stand in {@code imports_fr.properties} and
 * {@code imports_en.properties}.
 */
public enum Reason {
    TERRITORY_NONE(Effect.ROW_LEFT_OUT),
    TERRITORY_NOT_FOUND(Effect.ROW_LEFT_OUT),
    TERRITORY_RECOVERED(Effect.ALTERED),
    TERRITORY_DISTRICT(Effect.NOTED),
    TERRITORY_FORMER(Effect.ALTERED),
    TERRITORY_AS_WRITTEN(Effect.ALTERED),
    TERRITORY_OTHER_REGION(Effect.ALTERED),
    TERRITORY_CONTRADICTORY(Effect.ROW_LEFT_OUT),
    NAME_UNUSABLE(Effect.ROW_LEFT_OUT),
    NAME_SAME_PLACE(Effect.NOTED),
    NAME_CLASH(Effect.ALTERED),
    TEXT_SPACES(Effect.ALTERED),
    TEXT_GARBLED(Effect.NOTED),
    NAME_SPELLING(Effect.ALTERED),
    TEXT_MARKUP(Effect.ALTERED),
    TEXT_PERSONAL(Effect.VALUE_LEFT_OUT),
    TYPE_NONE(Effect.ALTERED),
    TYPE_UNKNOWN(Effect.ALTERED),
    ADDRESS_NONE(Effect.VALUE_LEFT_OUT),
    POSTCODE_ZERO(Effect.VALUE_LEFT_OUT),
    POSTCODE_MALFORMED(Effect.VALUE_LEFT_OUT),
    COORDINATES_PRECISION_ABOVE_ONE(Effect.VALUE_LEFT_OUT),
    COORDINATES_PRECISION_ABSENT(Effect.VALUE_LEFT_OUT),
    COORDINATES_PRECISION_LOW(Effect.VALUE_LEFT_OUT),
    COORDINATES_MALFORMED(Effect.VALUE_LEFT_OUT),
    SITE_SCHEME_ADDED(Effect.ALTERED),
    SITE_CUT(Effect.ALTERED),
    SITE_NOT_AN_ADDRESS(Effect.VALUE_LEFT_OUT),
    SITE_TRUNCATED(Effect.VALUE_LEFT_OUT),
    SITE_GARBLED(Effect.VALUE_LEFT_OUT),
    SITE_SOCIAL_ACCOUNT(Effect.VALUE_LEFT_OUT),
    SITE_FROM_DESCRIPTION(Effect.ALTERED),
    SITE_DIFFERS(Effect.VALUE_LEFT_OUT),
    SOCIAL_ACCOUNT(Effect.VALUE_LEFT_OUT),
    LICENCE_NOT_SPDX(Effect.ALTERED),
    LICENCE_DEPRECATED(Effect.NOTED),
    WIKIDATA_SMALL_LETTER(Effect.ALTERED),
    WIKIDATA_MALFORMED(Effect.VALUE_LEFT_OUT),
    WIKIDATA_SHARED(Effect.NOTED),
    CATALOGUE_SHARED(Effect.NOTED),
    NEIGHBOUR_OUTSIDE(Effect.VALUE_LEFT_OUT),
    NOT_RECOMMENDED(Effect.VALUE_LEFT_OUT),
    PARENT_SOFTWARE(Effect.VALUE_LEFT_OUT),
    SOFTWARE_NONE(Effect.ROW_LEFT_OUT),
    SOFTWARE_UNKNOWN(Effect.ROW_LEFT_OUT),
    DATE_MALFORMED(Effect.VALUE_LEFT_OUT);

    /** What became of the row. */
    public enum Effect {
        /** Nothing of the row was imported. */
        ROW_LEFT_OUT,
        /** The row was imported without that value. */
        VALUE_LEFT_OUT,
        /** The row was imported with another value than the source's. */
        ALTERED,
        /** Imported as it stands; someone may want to look. */
        NOTED
    }

    private final Effect effect;

    Reason(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }

    /** The code in reports and catalogues: {@code site-not-an-address}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
