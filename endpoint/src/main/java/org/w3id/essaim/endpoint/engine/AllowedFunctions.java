package org.w3id.essaim.endpoint.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.endpoint.geo.GeoFunctions;

/**
 * The functions that may be called by IRI: a closed list. ARQ by itself loads any Java class named {@code java:…}, sleeps on {@code afn:wait}
 * and calls functions named by data ({@code fn:apply}); and an unknown function silently gives no value, so it is refused beforehand.
 */
public final class AllowedFunctions {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";

    private static final String XSD_NAMES =
            "anyURI boolean byte date dateTime dayTimeDuration decimal double duration float gDay "
                    + "gMonth gMonthDay gYear gYearMonth int integer long negativeInteger nonNegativeInteger nonPositiveInteger "
                    + "positiveInteger short string time unsignedInt unsignedLong unsignedShort yearMonthDuration";

    private static final String FN_NAMES =
            "abs adjust-date-to-timezone adjust-dateTime-to-timezone adjust-time-to-timezone boolean "
                    + "ceiling concat contains dateTime day-from-date day-from-dateTime days-from-duration encode-for-uri ends-with floor "
                    + "format-number hours-from-dateTime hours-from-duration hours-from-time lower-case matches minutes-from-dateTime "
                    + "minutes-from-duration minutes-from-time month-from-date month-from-dateTime months-from-duration normalize-space "
                    + "normalize-unicode not numeric-integer-divide numeric-mod replace round round-half-to-even seconds-from-dateTime "
                    + "seconds-from-duration seconds-from-time starts-with string-length substring substring-after substring-before "
                    + "timezone-from-date timezone-from-dateTime timezone-from-time upper-case year-from-date year-from-dateTime "
                    + "years-from-duration";

    private static final String MATH_NAMES = "acos asin atan atan2 cos exp exp10 log log10 pi pow sin sqrt tan";

    private static final Set<String> IRIS = Set.copyOf(iris());

    private AllowedFunctions() {}

    private static Set<String> iris() {
        Set<String> iris = new TreeSet<>();
        add(iris, XSD, XSD_NAMES);
        add(iris, FN, FN_NAMES);
        add(iris, MATH, MATH_NAMES);
        iris.addAll(GeoFunctions.iris());
        return iris;
    }

    private static void add(Set<String> iris, String namespace, String names) {
        Stream.of(names.split(" ")).map(name -> namespace + name).forEach(iris::add);
    }

    /** Whether it may be called, or be used as a predicate that is a function. */
    public static boolean offers(String iri) {
        return has(iri) || properties().contains(iri);
    }

    static boolean has(String iri) {
        return IRIS.contains(iri);
    }

    /**
     * Whether a function of the list takes so many arguments; those of geometry say so themselves, with their own words. ARQ would give no
     * value instead.
     */
    static boolean takes(String iri, ExprList arguments) {
        FunctionFactory factory = FunctionRegistry.get().get(iri);
        if (factory == null) {
            return true;
        }
        try {
            factory.create(iri).build(iri, arguments, ARQ.getContext());
            return true;
        } catch (QueryException e) {
            return false;
        }
    }

    /** The whole list, to offer near names. */
    static Set<String> all() {
        return IRIS;
    }

    /** Those that SPARQL 1.1 does not know by itself. */
    public static Set<String> beyondStandard() {
        Set<String> iris = new TreeSet<>(IRIS);
        iris.removeIf(iri -> iri.startsWith(XSD));
        return iris;
    }

    /** The second wall: where ARQ looks functions up, it finds those of the list alone, each under the caps. */
    static FunctionRegistry registry(ValueCaps caps) {
        FunctionRegistry standard = FunctionRegistry.get();
        Map<String, FunctionFactory> geometry = GeoFunctions.forOneQuery();
        CallChecks checks = new CallChecks(caps);
        return new FunctionRegistry() {
            @Override
            public FunctionFactory get(String iri) {
                FunctionFactory factory = IRIS.contains(iri) ? geometry.getOrDefault(iri, standard.get(iri)) : UNKNOWN;
                return name -> new CappedFunction(factory.create(name), checks, caps);
            }

            @Override
            public boolean isRegistered(String iri) {
                return IRIS.contains(iri);
            }
        };
    }

    private static final FunctionFactory UNKNOWN = iri -> {
        throw new IllegalStateException("a function beyond the list came through the guard: " + iri);
    };

    /** One predicate is a function, and no other: {@code java:…} there loads classes too. */
    static PropertyFunctionRegistry propertyFunctions(Optional<WordSearch> search, Budget budget) {
        return new PropertyFunctionRegistry() {
            @Override
            public boolean manages(String iri) {
                return TextQuery.IRI.equals(iri);
            }

            @Override
            public boolean isRegistered(String iri) {
                return manages(iri);
            }

            @Override
            public @Nullable PropertyFunctionFactory get(String iri) {
                // Without one, the path engine is told that rdfs:member is a plain predicate.
                return manages(iri) ? name -> new TextQuery(search, budget) : null;
            }
        };
    }

    /** Predicates that are functions. */
    public static Set<String> properties() {
        return Set.of(TextQuery.IRI);
    }
}
