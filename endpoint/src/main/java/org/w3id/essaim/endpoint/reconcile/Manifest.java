package org.w3id.essaim.endpoint.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.ontology.Es;
import org.w3id.essaim.ontology.Things;

/**
 * What a client must know of the service before it asks.
 *
 * @param things the base of the things
 * @param title what the graph is called
 * @param service where the service is reached, without a final slash
 * @param logo address of a square picture
 * @param version of the program
 */
public record Manifest(Things things, String title, String service, String logo, String version, Lang lang) {

    /** Pixels of the frame in which a preview is shown. */
    public static final int PREVIEW_WIDTH = 400;

    public static final int PREVIEW_HEIGHT = 200;

    private static final String ID = "?id={{id}}";

    public Manifest {
        Objects.requireNonNull(things);
        Objects.requireNonNull(title);
        Objects.requireNonNull(service);
        Objects.requireNonNull(logo);
        Objects.requireNonNull(version);
        Objects.requireNonNull(lang);
    }

    public ObjectNode json() {
        Pen pen = new Pen(lang);
        ObjectNode manifest = Pen.object();
        manifest.putArray("versions").add("0.2");
        manifest.put("name", title)
                .put("identifierSpace", things.base() + "id/")
                .put("schemaSpace", Es.NS)
                .put("serviceVersion", version)
                .put("logo", logo)
                .put("batchSize", Limits.QUERIES);
        ArrayNode types = manifest.putArray("defaultTypes");
        Types.DEFAULT.forEach(kind -> types.add(pen.type(kind)));
        manifest.putObject("view").put("url", service + "/view" + ID);
        manifest.putObject("preview")
                .put("url", service + "/preview" + ID)
                .put("width", PREVIEW_WIDTH)
                .put("height", PREVIEW_HEIGHT);
        ObjectNode suggest = manifest.putObject("suggest");
        for (String what : List.of("entity", "type", "property")) {
            suggest.putObject(what).put("service_url", service).put("service_path", "/suggest/" + what);
        }
        ObjectNode extend = manifest.putObject("extend");
        extend.putObject("propose_properties").put("service_url", service).put("service_path", "/properties");
        ArrayNode settings = extend.putArray("property_settings");
        settings.add(limit(pen.words()));
        settings.add(language(pen.words()));
        return manifest;
    }

    private static ObjectNode limit(Wording words) {
        return Pen.object()
                .put("name", ExtensionQuery.LIMIT)
                .put("type", "number")
                .put("default", 0)
                .put("label", words.text("setting.limit"))
                .put("help_text", words.text("setting.limit.help"));
    }

    private ObjectNode language(Wording words) {
        ObjectNode setting = Pen.object()
                .put("name", ExtensionQuery.LANG)
                .put("type", "select")
                .put("default", lang.tag())
                .put("label", words.text("setting.lang"))
                .put("help_text", words.text("setting.lang.help"));
        ArrayNode choices = setting.putArray("choices");
        for (Lang each : Lang.values()) {
            choices.addObject().put("value", each.tag()).put("name", words.text("lang." + each.tag()));
        }
        return setting;
    }
}
