package org.w3id.essaim.loader.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.finding.FindingCode;
import org.w3id.essaim.ontology.Es;

/** A name where a link is wanted: the finding is told with the things that bear that name. */
final class TextForThing {

    private final Subject subject;
    private final ThingNames names;

    TextForThing(Subject subject) {
        this.subject = subject;
        this.names = new ThingNames(subject);
    }

    /** The same finding; one about a name with what is called so. */
    Finding answer(Finding finding) {
        Map<String, String> told = finding.arguments();
        String text = told.getOrDefault("term", "");
        if (finding.code() != FindingCode.SHAPE_CLASS || text.isEmpty() || text.contains(":")) {
            return finding;
        }
        List<String> near = LinkCheck.named(
                subject, names, text, told.getOrDefault("class", "").equals(Es.TERRITORY));
        Map<String, String> arguments = new LinkedHashMap<>(told);
        arguments.put("near", String.join(" ", near));
        return new Finding(
                        finding.code(),
                        finding.severity(),
                        finding.position(),
                        finding.thing(),
                        finding.path(),
                        arguments)
                .withRelated(finding.related());
    }
}
