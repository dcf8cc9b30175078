package org.w3id.essaim.loader.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * What a template leaves where something is still to come: {@code "[à remplir]"} for a value, in English {@code "[to fill in]"}; and in the
 * address of a thing, where no bracket may stand, {@link #SLUG} between hyphens. All are known whatever language wrote them. No record says
 * any of them in earnest: a form "à remplir" has no brackets, and no name of four x.
 */
public final class Placeholder {

    /** The part of a slug that is not known yet: {@code la-myne-xxxx}. */
    public static final String SLUG = "xxxx";

    private static final List<String> TEXTS = List.of("[à remplir]", "[to fill in]");

    private static final Pattern IN_ADDRESS =
            Pattern.compile(".*/id/[a-z]+/(?:[a-z0-9-]+-)?" + SLUG + "(?:-[a-z0-9-]+)?(?:#.*)?");

    private Placeholder() {}

    /** The mark in a template of this language. */
    public static String text(Locale language) {
        return TEXTS.get(language.getLanguage().equals("fr") ? 0 : 1);
    }

    /** Whether a term is left to be filled, wholly or in part. */
    public static boolean isIn(Node term) {
        if (term.isURI()) {
            return term.getURI().contains(SLUG)
                    && IN_ADDRESS.matcher(term.getURI()).matches();
        }
        if (!term.isLiteral() || term.getLiteralLexicalForm().indexOf('[') < 0) {
            return false;
        }
        String text = term.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
        return TEXTS.stream().anyMatch(text::contains);
    }
}
