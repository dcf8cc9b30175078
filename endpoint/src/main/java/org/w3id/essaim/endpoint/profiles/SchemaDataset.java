package org.w3id.essaim.endpoint.profiles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.lists.Format;
import org.w3id.essaim.endpoint.lists.ViewQuery;
import org.w3id.essaim.endpoint.views.ViewContext;
import org.w3id.essaim.loader.source.Manifest;
import org.w3id.essaim.ontology.Kind;

/** All of the graph as a {@code Dataset} of schema.org, as searches for data sets read it. */
public final class SchemaDataset {

    private final ViewContext context;
    private final SchemaPen pen;

    public SchemaDataset(ViewContext context) {
        this.context = context;
        this.pen = new SchemaPen(context);
    }

    /** @param publishedAt when this version was first published */
    public ObjectNode json(Manifest manifest, Instant publishedAt) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("@context", SchemaOrg.CONTEXT).put("@type", "Dataset").put("@id", manifest.iri());
        text(manifest.title()).ifPresent(title -> out.put("name", title));
        text(manifest.description()).ifPresent(description -> out.put("description", description));
        String home = context.baseUrl() + "/" + context.lang().tag() + "/";
        out.put("url", manifest.landingPage().orElse(home));
        out.put("license", context.licence());
        out.put("creditText", context.attribution());
        out.put("version", context.snapshot());
        out.put("dateModified", publishedAt.toString());
        out.put("isAccessibleForFree", true);
        ArrayNode languages = out.putArray("inLanguage");
        manifest.languages().forEach(languages::add);
        ArrayNode counts = out.putArray("variableMeasured");
        ArrayNode files = out.putArray("distribution");
        files.add(file("application/n-quads", context.baseUrl() + "/dumps/" + context.snapshot()));
        for (Kind kind : Kind.values()) {
            int count = context.catalogue().things(kind).size();
            counts.add(pen.typed("PropertyValue").put("name", name(kind)).put("value", count));
            ViewQuery table = ViewQuery.all(kind).withFormat(Format.CSV);
            files.add(file("text/csv", context.api(table)).put("name", name(kind)));
        }
        out.set("mainEntityOfPage", pen.page(home));
        return out;
    }

    private ObjectNode file(String type, String address) {
        return pen.typed("DataDownload").put("encodingFormat", type).put("contentUrl", address);
    }

    private String name(Kind kind) {
        return context.catalogue()
                .label(kind, context.lang())
                .map(label -> label.value())
                .orElse(kind.slug());
    }

    private Optional<String> text(Map<String, String> texts) {
        Lang lang = context.lang();
        return Stream.of(lang.tag(), lang.other().tag(), "")
                .filter(texts::containsKey)
                .map(texts::get)
                .findFirst();
    }
}
