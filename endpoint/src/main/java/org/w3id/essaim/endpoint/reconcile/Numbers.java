package org.w3id.essaim.endpoint.reconcile;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as tables write them, with a point or a comma. */
final class Numbers {

    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,15}([.,][0-9]{1,30})?");

    private Numbers() {}

    static Optional<Double> of(String text) {
        String bare = text.strip();
        return FORM.matcher(bare).matches() ? Optional.of(Double.valueOf(bare.replace(',', '.'))) : Optional.empty();
    }
}
