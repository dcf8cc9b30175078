package org.w3id.essaim.endpoint.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Catalogue;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Kind;

/** The outline of France from the base map, and where places stand on it: the mainland as a cone shows it, overseas in boxes beside. */
final class France {

    private static final String THIRD_PLACE = Es.THIRD_PLACE.substring(Es.NS.length());

    private static final int WIDTH = 560;
    private static final int HEIGHT = 540;

    /** Straight runs of an outline are cut to this distance, in units of the map. */
    private static final double TOLERANCE = 0.4;

    private final List<Inset> insets;
    private final String land;
    private final String overseas;

    /** @param baseMap GeoJSON in which a feature of many polygons is named France */
    France(byte[] baseMap) {
        this.insets = List.of(
                Inset.mainland(),
                Inset.box(-61.95, -60.95, 15.78, 16.56, 0),
                Inset.box(-61.28, -60.76, 14.35, 14.93, 1),
                Inset.box(-54.75, -51.5, 2.0, 5.95, 2),
                Inset.box(55.15, 55.9, -21.45, -20.82, 3),
                Inset.box(44.98, 45.35, -13.05, -12.6, 4));
        List<StringBuilder> paths = new ArrayList<>();
        insets.forEach(i -> paths.add(new StringBuilder()));
        for (List<double[]> ring : rings(baseMap)) {
            inset(ring.get(0)[1], ring.get(0)[0]).ifPresent(i -> paths.get(i).append(outline(ring, insets.get(i))));
        }
        this.land = paths.get(0).toString();
        this.overseas = String.join("", paths.subList(1, paths.size()));
    }

    private static List<List<double[]>> rings(byte[] baseMap) {
        List<List<double[]>> rings = new ArrayList<>();
        try {
            for (JsonNode feature : new ObjectMapper().readTree(baseMap).path("features")) {
                if (feature.path("properties").path("name").asText().equals("France")) {
                    JsonNode geometry = feature.path("geometry");
                    for (JsonNode polygon : geometry.path("coordinates")) {
                        List<double[]> ring = new ArrayList<>();
                        polygon.path(0)
                                .forEach(p -> ring.add(new double[] {
                                    p.path(0).asDouble(), p.path(1).asDouble()
                                }));
                        rings.add(ring);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rings;
    }

    private Optional<Integer> inset(double latitude, double longitude) {
        for (int i = 0; i < insets.size(); i++) {
            if (insets.get(i).holds(latitude, longitude)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String outline(List<double[]> ring, Inset inset) {
        StringBuilder path = new StringBuilder();
        DotMap.Point last = new DotMap.Point(-99, -99);
        for (double[] lonLat : ring) {
            DotMap.Point point = inset.project(lonLat[1], lonLat[0]);
            if (Math.hypot(point.x() - last.x(), point.y() - last.y()) >= TOLERANCE * 3) {
                path.append(path.length() == 0 ? 'M' : 'L')
                        .append(number(point.x()))
                        .append(' ')
                        .append(number(point.y()));
                last = point;
            }
        }
        return path.length() == 0 ? "" : path.append('Z').toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }

    /** All third places of a catalogue that have coordinates: a library is a place too, and is not counted. */
    DotMap places(Catalogue catalogue) {
        List<Thing> places = catalogue.things(Kind.PLACE).stream()
                .filter(p -> p.type().equals(THIRD_PLACE))
                .toList();
        StringBuilder dots = new StringBuilder();
        long located = 0;
        for (Thing place : places) {
            if (place.value(Terms.LATITUDE).isPresent()) {
                located++;
                point(place).ifPresent(p -> dots.append(dot(p)));
            }
        }
        return new DotMap(WIDTH, HEIGHT, land, overseas, dots.toString(), located, places.size());
    }

    /** One place; empty if it has no coordinates or stands elsewhere. */
    Optional<DotMap> locating(Thing place) {
        return point(place).map(p -> new DotMap(WIDTH, HEIGHT, land, overseas, dot(p), 1, 1));
    }

    private static String dot(DotMap.Point point) {
        return "M" + number(point.x()) + " " + number(point.y()) + "h0";
    }

    private Optional<DotMap.Point> point(Thing place) {
        return place.value(Terms.LATITUDE)
                .flatMap(lat -> place.value(Terms.LONGITUDE).flatMap(lon -> {
                    double latitude = Double.parseDouble(lat);
                    double longitude = Double.parseDouble(lon);
                    return inset(latitude, longitude).map(i -> insets.get(i).project(latitude, longitude));
                }));
    }

    /** A part of France and where it is drawn. */
    private record Inset(
            double west, double east, double south, double north, double left, double top, double scale, boolean cone) {

        private static final double CENTRE = Math.toRadians(2.6);
        private static final double SINE = Math.sin(Math.toRadians(46.5));
        private static final double RADIUS = 1 / Math.tan(Math.toRadians(46.5)) + Math.toRadians(46.5);

        static Inset mainland() {
            return new Inset(-5.6, 9.8, 41.2, 51.3, 0, 0, 2720, true);
        }

        /** The territories overseas are as large as the box allows, one under the other. */
        static Inset box(double west, double east, double south, double north, int row) {
            double wide = (east - west) * Math.cos(Math.toRadians((south + north) / 2));
            double scale = 40 / Math.max(wide, north - south);
            return new Inset(west, east, south, north, 6, 214 + row * 66, scale, false);
        }

        boolean holds(double latitude, double longitude) {
            return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
        }

        DotMap.Point project(double latitude, double longitude) {
            if (!cone) {
                double shrink = Math.cos(Math.toRadians((south + north) / 2));
                return new DotMap.Point(left + (longitude - west) * shrink * scale, top + (north - latitude) * scale);
            }
            double angle = (Math.toRadians(longitude) - CENTRE) * SINE;
            double radius = RADIUS - Math.toRadians(latitude);
            double x = radius * Math.sin(angle);
            double y = radius * Math.cos(angle);
            return new DotMap.Point(290 + x * scale, 12 + (y - (RADIUS - Math.toRadians(51.1))) * scale);
        }
    }
}
