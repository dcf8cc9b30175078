package org.w3id.essaim.loader.check;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;

/** No mail address and no telephone number, in whatever value: a contact page does what they do, and protects people. */
final class PersonalDataCheck implements Check {

    /** Not after an {@code @}: {@code @name@server} is an account of the fediverse, not an address. */
    private static final Pattern MAIL = Pattern.compile(
            "(?<![@\\p{Alnum}._%+-])[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}(\\.[\\p{Alnum}-]{1,63})+");

    /** French numbers, as people write them. */
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\d.])(?:(?:\\+33|0033)[ .\u00A0\u202F-]?(?:\\(0\\))?|0)"
                    + "[ .\u00A0\u202F-]?[1-9](?:[ .\u00A0\u202F-]?\\d{2}){4}(?![\\d.]*\\d)");

    /** In an address, digits alone may be anything: only the country's prefix tells. */
    private static final Pattern TELEPHONE_IN_IRI = Pattern.compile("(?:\\+|%2B)33[1-9]\\d{8}(?!\\d)");

    /** Of a number without its first zero. */
    private static final int DIGITS = 9;

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        subject.manifest().ifPresent(manifest -> run(manifest, findings));
        subject.files().forEach(file -> run(file, findings));
    }

    private static void run(SourceFile file, Consumer<Finding> findings) {
        for (LocatedTriple located : file.triples()) {
            if (reachesAPerson(located.triple().getObject())) {
                findings.accept(TripleFinding.of(
                        FindingCode.POLICY_PERSONAL_DATA, file.objectPosition(located), located, Map.of()));
            }
        }
    }

    private static boolean reachesAPerson(Node value) {
        if (value.isURI()) {
            String iri = value.getURI();
            return iri.startsWith("mailto:")
                    || iri.startsWith("tel:")
                    || hasMail(iri.replace("%40", "@"))
                    || TELEPHONE_IN_IRI.matcher(iri).find();
        }
        return value.isLiteral()
                && (hasMail(value.getLiteralLexicalForm()) || hasTelephone(value.getLiteralLexicalForm()));
    }

    private static boolean hasMail(String text) {
        return text.indexOf('@') >= 0 && MAIL.matcher(text).find();
    }

    /** Few texts have as many digits as a number: the others are not searched. */
    private static boolean hasTelephone(String text) {
        return text.chars().filter(Character::isDigit).limit(DIGITS).count() == DIGITS
                && TELEPHONE.matcher(text).find();
    }
}
