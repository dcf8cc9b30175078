package org.w3id.essaim.loader.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.Fix;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.finding.Severity;

/** Findings in the words of one language, without control characters: one line each. */
public final class Wording {

    /** The arguments through which a message gives the rule's own words; where it has neither, they follow it. */
    private static final Set<String> ADVICE = Set.of("message", "advice");

    /** An argument that is a key of the catalogue stands for the words there. */
    private static final String WORD = "word.";

    private final Messages messages;
    private final Naming naming;

    public Wording(Messages messages, Naming naming) {
        this.messages = messages;
        this.naming = naming;
    }

    public Messages messages() {
        return messages;
    }

    Naming naming() {
        return naming;
    }

    /** {@code fr} or {@code en}. */
    public String language() {
        return messages.locale().getLanguage();
    }

    /** {@code « porté par » (es:steward)}. */
    String named(String iri) {
        return naming.named(iri, language());
    }

    /** A property by its name; where the words have none, by the one that a rule gives with a finding about it. */
    String property(String iri, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.path().equals(Optional.of(iri)))
                .findFirst()
                .map(finding -> naming.property(iri, finding.arguments(), language()))
                .orElseGet(() -> named(iri));
    }

    /** What is wrong. Where a code has several wordings, the argument {@code variant} names the one that fits. */
    public String sentence(Finding finding) {
        Map<String, String> arguments = new LinkedHashMap<>(finding.arguments());
        String advice = Optional.ofNullable(arguments.remove("message." + language()))
                .or(() -> Optional.ofNullable(arguments.get("message.fr")))
                .orElse("");
        arguments.put("message", advice);
        arguments.put("advice", advice);
        arguments.replaceAll(
                (name, value) -> value.startsWith(WORD) && messages.has(value) ? messages.of(value, Map.of()) : value);
        String variant = arguments.getOrDefault("variant", "");
        String key = finding.code().id() + (variant.isEmpty() ? "" : "." + variant);
        Map<String, String> named = new LinkedHashMap<>(naming.arguments(arguments, language()));
        new Parts(messages, naming).of(arguments).forEach(named::putIfAbsent);
        String sentence = messages.of(key, named);
        boolean said = advice.isEmpty() || messages.argumentsOf(key).stream().anyMatch(ADVICE::contains);
        return said ? sentence : sentence + " " + Naming.visible(advice);
    }

    /** How it can be mended. */
    public String fix(Fix fix) {
        Map<String, String> arguments = new LinkedHashMap<>(fix.arguments());
        arguments.replaceAll((name, text) -> Naming.visible(text));
        return messages.of(fix.key(), arguments);
    }

    /** Why another place is named. */
    public String related(Related related) {
        return messages.of(related.key(), Map.of());
    }

    /** {@code erreur}, {@code warning} … */
    public String severity(Severity severity) {
        return messages.of("severity." + severity.name().toLowerCase(Locale.ROOT), Map.of());
    }

    /** A sentence of the catalogue about a number, in the number's form: {@code 1 erreur}, {@code 2 erreurs}. */
    String count(String noun, long n) {
        boolean one = messages.isFrench() ? n < 2 : n == 1;
        return messages.of("count." + noun + (one ? ".one" : ".many"), Map.of("n", number(n)));
    }

    String number(long n) {
        return String.format(messages.locale(), "%,d", n);
    }
}
