package org.w3id.essaim.examples;

import java.util.List;
import java.util.Random;
import org.w3id.essaim.loader.source.SourceFile;
import org.w3id.essaim.loader.source.Token;

/**
 * A file with the same terms, laid out at random: blanks and ends of lines of every sort, a byte order mark or none, {@code PREFIX} for
 * {@code @prefix}, {@code ;} written twice, statements cut in several about one subject; and comments strewn between any two tokens.
 */
final class OtherLayout {

    private final Random random;
    private final int often;
    private final String text;
    private final List<Token> tokens;
    private final String endOfLine;
    private final boolean brackets;
    private final StringBuilder out = new StringBuilder();
    private int comments;
    private String subject = "";

    /** @param often how many of ten gaps get a comment more */
    OtherLayout(Random random, SourceFile file, int often) {
        this.random = random;
        this.often = often;
        this.text = file.text();
        this.tokens = file.tokens();
        this.endOfLine = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        this.brackets = tokens.stream().anyMatch(token -> token.kind() == Token.Kind.OPEN);
    }

    String text() {
        if (random.nextBoolean()) {
            out.append('\ufeff');
        }
        int end = 0;
        boolean starts = true;
        boolean shortForm = false;
        for (Token token : tokens) {
            String gap = text.substring(end, token.start());
            String slice = token.in(text);
            boolean suffix = token.kind() == Token.Kind.LANGUAGE || token.kind() == Token.Kind.CARETS;
            gap(gap, !suffix);
            if (starts) {
                subject = token.kind() == Token.Kind.DIRECTIVE ? "" : slice;
                shortForm = slice.equals("@prefix") && random.nextBoolean();
                slice = shortForm ? "PREFIX" : slice;
            }
            starts = token.kind() == Token.Kind.STOP && slice.equals(".");
            out.append(starts && shortForm && subject.isEmpty() ? "" : slice.equals(";") ? semicolon() : slice);
            end = token.end();
        }
        gap(text.substring(end), true);
        return out.toString();
    }

    private String semicolon() {
        return switch (random.nextInt(5)) {
            case 0 -> ";;";
            case 1 -> "; " + endOfLine + " ;";
            case 2 -> brackets ? ";" : "." + endOfLine + subject + " ";
            default -> ";";
        };
    }

    /** What stands between two tokens: the comments that were there, and others. */
    private void gap(String gap, boolean needed) {
        if (gap.contains("#")) {
            out.append(gap.replaceAll("\r\n?|\n", endOfLine));
        } else if (needed || random.nextInt(4) == 0) {
            out.append(List.of(" ", "\t", " " + endOfLine, endOfLine + endOfLine + "  ")
                    .get(random.nextInt(4)));
        }
        while (random.nextInt(10) < often) {
            String between = List.of("", " ", endOfLine, endOfLine + "\t").get(random.nextInt(4));
            String glue = out.isEmpty() || needed ? between : " " + between;
            out.append(glue).append(comment()).append(endOfLine);
        }
    }

    private String comment() {
        String words = List.of("", "# mot", " é 🐝", " . ; \"", " <https://x/>  ", " essaim import sill")
                .get(random.nextInt(6));
        return "#" + (words.isEmpty() ? "" : words + " " + comments++);
    }
}
