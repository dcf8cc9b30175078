package org.w3id.essaim.loader.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.loader.finding.Related;
import org.w3id.essaim.loader.source.LocatedTriple;
import org.w3id.essaim.ontology.Kind;

/** That a thing is not described twice under names that are nearly one. */
final class LikenessCheck {

    /** These are named after what they link, so that two of one name are nothing odd. */
    private static final Set<Kind> NAMED_AFTER_OTHERS = EnumSet.of(Kind.ADOPTION, Kind.FUNDING, Kind.SESSION);

    /** A slip of the pen spares the beginning or the end of a name. */
    private static final int ENDS = 3;

    /** @param likenesses in the order of their things */
    void run(List<Likeness> likenesses, Set<Pair> told, Consumer<Finding> findings) {
        Map<String, List<Likeness>> blocks = new LinkedHashMap<>();
        for (Likeness likeness : likenesses) {
            Kind kind = likeness.thing().kind();
            if (!likeness.names().isEmpty() && !NAMED_AFTER_OTHERS.contains(kind)) {
                keys(likeness)
                        .forEach(key -> blocks.computeIfAbsent(kind.slug() + " " + key, k -> new ArrayList<>())
                                .add(likeness));
            }
        }
        for (List<Likeness> block : blocks.values()) {
            for (int later = 1; later < block.size(); later++) {
                for (Likeness earlier : block.subList(0, later)) {
                    compare(earlier, block.get(later), told, findings);
                }
            }
        }
    }

    /** Only what shares one of these is compared, so that the work grows with the things and not with their square. */
    private static Set<String> keys(Likeness likeness) {
        Set<String> keys = new TreeSet<>();
        boolean place = likeness.thing().kind() == Kind.PLACE;
        String town = place ? likeness.town() : "";
        for (NameForm name : likeness.names()) {
            keys.add("name " + town + " " + name.whole());
            if (place) {
                String whole = name.whole();
                keys.add("start " + town + " " + whole.substring(0, Math.min(ENDS, whole.length())));
                keys.add("end " + town + " " + whole.substring(Math.max(0, whole.length() - ENDS)));
                name.core().forEach(word -> keys.add("word " + likeness.department() + " " + word));
            }
        }
        if (place) {
            likeness.sites().forEach(site -> keys.add("site " + likeness.department() + " " + site));
        }
        return keys;
    }

    private static void compare(Likeness earlier, Likeness later, Set<Pair> told, Consumer<Finding> findings) {
        List<String> why = earlier.why(later);
        if (!why.isEmpty()
                && !earlier.thing().isDifferentFrom(later.thing())
                && told.add(Pair.of(earlier.thing(), later.thing()))) {
            findings.accept(finding(earlier.thing(), later.thing(), why));
        }
    }

    private static Finding finding(Described earlier, Described later, List<String> why) {
        LocatedTriple name = name(later);
        LocatedTriple other = name(earlier);
        Map<String, String> arguments = new TreeMap<>(Map.of(
                "other", earlier.iri(),
                "label", ShapeArguments.text(other.triple().getObject()),
                "path", earlier.file().path(),
                "why", why.get(0),
                "also", why.size() > 1 ? why.get(1) : "",
                "too", why.size() > 2 ? why.get(2) : ""));
        return TripleFinding.of(FindingCode.LINK_NEAR_DUPLICATE, later.position(name), name, arguments)
                .withRelated(List.of(new Related(earlier.position(other), "related.other")));
    }

    private static LocatedTriple name(Described thing) {
        return thing.of(RDFS.label.getURI()).get(0);
    }
}
