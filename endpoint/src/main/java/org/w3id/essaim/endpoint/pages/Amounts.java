package org.w3id.essaim.endpoint.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.w3id.essaim.endpoint.things.Thing;

/** Sums of money. A total is a floor: amounts are often not published. */
record Amounts(BigDecimal published, long stated, long unstated) {

    private static final Currency EURO = Currency.getInstance("EUR");

    /** What these fundings come to. */
    static Amounts of(List<Thing> fundings) {
        List<BigDecimal> amounts = fundings.stream()
                .flatMap(f -> f.value(Terms.AMOUNT).stream())
                .flatMap(a -> decimal(a).stream())
                .toList();
        return new Amounts(
                amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                amounts.size(),
                fundings.size() - amounts.size());
    }

    /** {@code au moins 1 200 €, un montant non publié}; {@code 2 montants non publiés}. */
    Sentence said(Wording words) {
        if (stated == 0) {
            return words.count("amount.none", unstated);
        }
        String sum = said(published, words);
        return unstated == 0 ? Sentence.plain(sum) : words.count("amount.floor", unstated, sum);
    }

    static String said(String amount, Wording words) {
        return decimal(amount).map(sum -> said(sum, words)).orElse(amount);
    }

    private static String said(BigDecimal sum, Wording words) {
        NumberFormat format = NumberFormat.getCurrencyInstance(words.locale());
        format.setCurrency(EURO);
        int cents = sum.stripTrailingZeros().scale() > 0 ? 2 : 0;
        format.setMinimumFractionDigits(cents);
        format.setMaximumFractionDigits(cents);
        return format.format(sum);
    }

    private static Optional<BigDecimal> decimal(String amount) {
        return amount.matches("\\d{1,12}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(amount)) : Optional.empty();
    }
}
