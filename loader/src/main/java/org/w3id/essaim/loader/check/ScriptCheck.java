package org.w3id.essaim.loader.check;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.loader.source.SourceFile;

/**
 * That no address passes for another: a Cyrillic а looks like a Latin a and leads elsewhere. Of the scripts that may stand together in one
 * part of a host, as Unicode's security report has them at "highly restrictive": https://www.unicode.org/reports/tr39/#Restriction_Level_Detection
 */
final class ScriptCheck implements Check {

    private static final Pattern HOST = Pattern.compile("https?://(?:[^/?#@]*@)?([^/?#:]+)", Pattern.CASE_INSENSITIVE);

    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        for (SourceFile file : subject.files()) {
            for (LocatedTriple located : file.triples()) {
                if (located.triple().getObject().isURI()) {
                    tell(file, located, findings);
                }
            }
        }
    }

    private static void tell(SourceFile file, LocatedTriple located, Consumer<Finding> findings) {
        Matcher host = HOST.matcher(located.triple().getObject().getURI());
        if (host.lookingAt() && isMixed(host.group(1))) {
            findings.accept(TripleFinding.of(
                    FindingCode.POLICY_MIXED_SCRIPT,
                    file.objectPosition(located),
                    located,
                    Map.of("host", IDN.toUnicode(host.group(1)))));
        }
    }

    /** A part between two dots in letters that do not belong together, even where it is written in ASCII as {@code xn--…}. */
    static boolean isMixed(String host) {
        boolean plain = host.chars().allMatch(c -> c < 0x80) && !host.contains("xn--");
        return !plain
                && Pattern.compile("\\.").splitAsStream(IDN.toUnicode(host)).anyMatch(ScriptCheck::isLabelMixed);
    }

    private static boolean isLabelMixed(String label) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts.size() > 1 && TOGETHER.stream().noneMatch(together -> together.containsAll(scripts));
    }
}
