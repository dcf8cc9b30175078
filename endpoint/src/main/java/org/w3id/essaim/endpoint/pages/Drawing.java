package org.w3id.essaim.endpoint.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The picture of a neighbourhood: where each name and line stands, in units of an SVG {@value #WIDTH} wide. Two columns of names, the
 * thing between them; one name above and one below where a relation has only one.
 */
public record Drawing(
        int height, int middle, List<Node> nodes, List<Line> lines, List<Label> labels, Optional<String> caption) {

    public static final int WIDTH = 960;

    private static final int ROW = 26;
    private static final int LEFT = 286;
    private static final int RIGHT = WIDTH - LEFT;
    private static final int HUB = 40;
    static final int LONGEST = 34;

    /** Where a name stands beside its glyph. */
    public enum Side {
        LEFT,
        RIGHT,
        ABOVE,
        BELOW
    }

    /** A neighbour; {@code shown} is its name, cut if it is long. */
    public record Node(Entry entry, String shown, int x, int y, Side side) {

        /** Where the name begins, ends or is centred. */
        public int textX() {
            return switch (side) {
                case LEFT -> x - 16;
                case RIGHT -> x + 16;
                case ABOVE, BELOW -> x;
            };
        }

        /** Which end of the name stands there. */
        public String anchor() {
            return switch (side) {
                case LEFT -> "end";
                case RIGHT -> "start";
                case ABOVE, BELOW -> "centre";
            };
        }
    }

    /** A line of a relation. */
    public record Line(String path, String colour) {}

    /** A relation, written once. */
    public record Label(String text, int x, int y, Side side) {}

    public Drawing {
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
        Objects.requireNonNull(caption);
    }

    static Drawing of(Neighbourhood neighbourhood) {
        return new Layout(neighbourhood.groups()).drawing();
    }

    /** Places groups; thrown away afterwards. */
    private static final class Layout {
        private final List<Neighbourhood.Group> columns = new ArrayList<>();
        private Optional<Neighbourhood.Group> above = Optional.empty();
        private Optional<Neighbourhood.Group> below = Optional.empty();
        private final List<Node> nodes = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();

        Layout(List<Neighbourhood.Group> groups) {
            List<Neighbourhood.Group> bySize = new ArrayList<>(groups);
            bySize.sort(
                    Comparator.comparing((Neighbourhood.Group g) -> -g.things().size()));
            for (Neighbourhood.Group group : bySize) {
                boolean single = group.things().size() == 1 && !columns.isEmpty();
                if (single && above.isEmpty() && (columns.size() > 1 || bySize.size() < 4)) {
                    above = Optional.of(group);
                } else if (single && below.isEmpty() && above.isPresent()) {
                    below = Optional.of(group);
                } else {
                    columns.add(group);
                }
            }
        }

        Drawing drawing() {
            List<List<Neighbourhood.Group>> sides = sides();
            int rows = Math.max(rows(sides.get(0)), rows(sides.get(1)));
            int top = above.isPresent() ? 96 : 24;
            int body = Math.max(rows * ROW, 132);
            int middle = top + body / 2;
            int height = top + body + (below.isPresent() ? 112 : 40);
            column(sides.get(0), Side.LEFT, middle);
            column(sides.get(1), Side.RIGHT, middle);
            above.ifPresent(g -> vertical(g, Side.ABOVE, 22, middle));
            below.ifPresent(g -> vertical(g, Side.BELOW, height - 22, middle));
            Optional<String> caption = isSplit()
                    ? Optional.of(
                            columns.get(0).label() + "\u00a0: " + columns.get(0).all())
                    : Optional.empty();
            return new Drawing(height, middle, nodes, lines, labels, caption);
        }

        /** One large relation is split between both columns and named under the thing. */
        private boolean isSplit() {
            return columns.size() == 1 && columns.get(0).things().size() > 1;
        }

        private List<List<Neighbourhood.Group>> sides() {
            List<Neighbourhood.Group> left = new ArrayList<>();
            List<Neighbourhood.Group> right = new ArrayList<>();
            if (isSplit()) {
                Neighbourhood.Group only = columns.get(0);
                int half = (only.things().size() + 1) / 2;
                left.add(only.unnamed(only.things().subList(0, half)));
                right.add(only.unnamed(only.things().subList(half, only.things().size())));
            } else {
                for (Neighbourhood.Group group : columns) {
                    (rows(left) <= rows(right) ? left : right).add(group);
                }
            }
            return List.of(left, right);
        }

        private static int rows(List<Neighbourhood.Group> groups) {
            return groups.stream()
                    .mapToInt(g -> g.things().size() + (g.label().isEmpty() ? 0 : 2))
                    .sum();
        }

        private void column(List<Neighbourhood.Group> groups, Side side, int middle) {
            int y = middle - rows(groups) * ROW / 2 + ROW / 2;
            int x = side == Side.LEFT ? LEFT : RIGHT;
            for (Neighbourhood.Group group : groups) {
                if (!group.label().isEmpty()) {
                    y += ROW / 2;
                    labels.add(new Label(group.label(), side == Side.LEFT ? x - 16 : x + 16, y, side));
                    y += ROW;
                }
                for (Entry entry : group.things()) {
                    nodes.add(new Node(entry, cut(entry.name().text(), LONGEST), x, y, side));
                    lines.add(curve(x, y, side, middle, group.colour()));
                    y += ROW;
                }
                y += group.label().isEmpty() ? 0 : ROW / 2;
            }
        }

        private static Line curve(int x, int y, Side side, int middle, String colour) {
            int sign = side == Side.LEFT ? 1 : -1;
            int from = x + sign * 14;
            int to = WIDTH / 2 - sign * HUB;
            int bend = (from + to) / 2;
            String path =
                    String.format(Locale.ROOT, "M%d %dC%d %d %d %d %d %d", from, y, bend, y, bend, middle, to, middle);
            return new Line(path, colour);
        }

        private void vertical(Neighbourhood.Group group, Side side, int y, int middle) {
            int x = WIDTH / 2;
            Entry entry = group.things().get(0);
            nodes.add(new Node(entry, cut(entry.name().text(), 2 * LONGEST), x, y, side));
            int from = side == Side.ABOVE ? y + 12 : y - 18;
            int to = side == Side.ABOVE ? middle - 34 : middle + 66;
            lines.add(new Line(String.format(Locale.ROOT, "M%d %dV%d", x, from, to), group.colour()));
            labels.add(new Label(group.label(), x + 10, (from + to) / 2 + 4, side));
        }
    }

    /** A name that fits its column. */
    static String cut(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest - 1).strip() + "…";
    }
}
