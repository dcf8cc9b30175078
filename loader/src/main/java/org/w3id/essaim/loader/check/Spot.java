package org.w3id.essaim.loader.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where exactly a place is.
 *
 * @param numbers of the address, its house number among them
 * @param street the words of the address that are not such as "rue"
 * @param point latitude and longitude in degrees
 */
record Spot(Set<String> numbers, Set<String> street, Optional<double[]> point) {

    Spot {
        numbers = Set.copyOf(numbers);
        street = Set.copyOf(street);
    }

    /** Metres between two points that are one house. */
    private static final double SAME_HOUSE = 50;

    private static final double METRES_PER_DEGREE = 111_195;

    /** What every address says. */
    private static final Set<String> COMMON = Set.of(
            "rue",
            "r",
            "avenue",
            "av",
            "ave",
            "boulevard",
            "bd",
            "bvd",
            "place",
            "pl",
            "quai",
            "chemin",
            "route",
            "rte",
            "impasse",
            "cours",
            "allee",
            "allees",
            "square",
            "de",
            "du",
            "des",
            "d",
            "la",
            "le",
            "les",
            "l",
            "et",
            "a",
            "au",
            "aux",
            "bis",
            "ter",
            "lieu",
            "dit",
            "bp",
            "cs",
            "za",
            "zi",
            "zone",
            "batiment",
            "bat");

    /** Of a thing without an address nor a point, one that is nowhere. */
    static Spot of(Described thing) {
        List<String> words = thing.value("https://schema.org/streetAddress")
                .map(NameForm::words)
                .orElse(List.of());
        Optional<double[]> point = number(thing, "https://schema.org/latitude")
                .flatMap(latitude -> number(thing, "https://schema.org/longitude")
                        .map(longitude -> new double[] {latitude, longitude}));
        return new Spot(
                words.stream().filter(Spot::isNumber).collect(Collectors.toSet()),
                words.stream()
                        .filter(word -> !isNumber(word) && !COMMON.contains(word) && word.length() > 1)
                        .collect(Collectors.toSet()),
                point);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static Optional<Double> number(Described thing, String property) {
        try {
            return thing.value(property).map(Double::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty(); // told by a rule
        }
    }

    /** The same number in the same street; where one has no address, two points within {@value #SAME_HOUSE} metres. */
    boolean isSame(Spot other) {
        if (!street.isEmpty() && !other.street.isEmpty()) {
            boolean sameNumber = numbers.stream().anyMatch(other.numbers::contains);
            return sameNumber && (street.containsAll(other.street) || other.street.containsAll(street));
        }
        return point.isPresent() && other.point.isPresent() && metres(point.get(), other.point.get()) < SAME_HOUSE;
    }

    /** On a flat map, which is true enough within a town. */
    private static double metres(double[] a, double[] b) {
        double east = (b[1] - a[1]) * Math.cos(Math.toRadians((a[0] + b[0]) / 2));
        return METRES_PER_DEGREE * Math.hypot(b[0] - a[0], east);
    }
}
