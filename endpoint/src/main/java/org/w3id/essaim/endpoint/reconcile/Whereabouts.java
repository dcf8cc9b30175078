package org.w3id.essaim.endpoint.reconcile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.essaim.endpoint.things.TerritoryChain;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Things;

/** Whether a territory is meant by what a table says: {@code commune-35238}, {@code 35238}, {@code Rennes}, {@code 35000 RENNES CEDEX}. */
final class Whereabouts {

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern CODE = Pattern.compile("(?i)([0-9]|2[AB])[0-9]{1,4}|2[AB]");
    private static final Pattern BEFORE_ID = Pattern.compile("^(.*/)?(?=[a-z]+-[0-9a-z]+$)");
    private static final Map<String, String> SHORT = Map.of("st", "saint", "ste", "sainte");

    /** Levels whose codes people write alone; a region’s two digits would be taken for those of a department. */
    private static final Pattern CODED = Pattern.compile("(commune|arrondissement|department)-(.*)");

    private Whereabouts() {}

    /** Whether a thing stands there: in that town, or in a town of that department or region. */
    static boolean isIn(Thing thing, String given) {
        Collection<Thing> territories = TerritoryChain.within(thing);
        String text = given.strip();
        String slug = BEFORE_ID.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (territories.stream().anyMatch(territory -> territory.slug().equals(slug))) {
            return true;
        }
        if (CODE.matcher(text).matches()) {
            String code = withItsZero(text);
            return haveCode(territories, code.toLowerCase(Locale.ROOT)) || hasPostcode(thing, code);
        }
        String name = town(text);
        return !name.isEmpty()
                && territories.stream()
                        .flatMap(NameIndex::namesOf)
                        .map(Whereabouts::joined)
                        .anyMatch(name::equals);
    }

    private static boolean haveCode(Collection<Thing> territories, String code) {
        return territories.stream()
                .map(territory -> CODED.matcher(territory.slug()))
                .anyMatch(coded -> coded.matches() && coded.group(2).equals(code));
    }

    /** Spreadsheets take codes for numbers: 1004 was 01004. */
    static String withItsZero(String code) {
        String text = code.strip();
        return FOUR_DIGITS.matcher(text).matches() ? "0" + text : text;
    }

    static boolean isPostcode(String text) {
        return POSTCODE.matcher(text).matches();
    }

    /** Whether the town, or the district of a city, has this postcode; not the city that holds the district, which has all of them. */
    static boolean hasPostcode(Thing thing, String postcode) {
        Collection<Thing> towns = thing.isA(Kind.TERRITORY) ? List.of(thing) : thing.territories();
        return isPostcode(postcode)
                && towns.stream()
                        .filter(territory -> territory.iri().startsWith(Things.COMMON.namespace(Kind.TERRITORY)))
                        .flatMap(territory -> Territories.standard().find(territory.slug()).stream())
                        .anyMatch(territory -> territory.postcodes().contains(postcode));
    }

    /** Without a postcode and what the post adds. */
    private static String town(String text) {
        Folded folded = Folded.of(text);
        int cedex = folded.words().indexOf("cedex");
        return joined(new Folded((cedex < 0 ? folded.words() : folded.words().subList(0, cedex))
                .stream().filter(word -> !POSTCODE.matcher(word).matches()).toList()));
    }

    private static String joined(Folded name) {
        return name.words().stream().map(word -> SHORT.getOrDefault(word, word)).collect(Collectors.joining());
    }
}
