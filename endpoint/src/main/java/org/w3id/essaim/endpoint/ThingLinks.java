package org.w3id.essaim.endpoint;

import java.util.ArrayList;
import java.util.List;
import org.w3id.essaim.endpoint.describe.Rules;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.things.Thing;
import org.w3id.essaim.loader.snapshot.SnapshotFile;

/** Where the documents about a thing are, and what each says of the others in its {@code Link} headers. */
final class ThingLinks {

    static final String HTML = "text/html";

    private ThingLinks() {}

    /**
     * The address of the data, without the ending of a format.
     *
     * @param base where the documents of the version are, without a final slash
     */
    static String data(String base, Thing thing) {
        return base + "/api/v1/" + path(thing);
    }

    static String page(String base, Thing thing, Lang lang) {
        return base + "/" + lang.tag() + "/" + path(thing);
    }

    private static String path(Thing thing) {
        return thing.kind().orElseThrow().slug() + "/" + thing.slug();
    }

    /** The page in a language, and the data in each format. */
    static Offers offers(String base, Thing thing, Lang lang) {
        List<Offers.Offer> all = new ArrayList<>();
        for (ThingFormat format : ThingFormat.of(thing.kind().orElseThrow())) {
            all.add(new Offers.Offer(format.mediaType(), data(base, thing) + "." + format.suffix()));
        }
        all.add(1, new Offers.Offer(HTML, page(base, thing, lang)));
        return new Offers(all);
    }

    /**
     * Adds them.
     *
     * @param served the media type of the reply, without parameters
     */
    static Reply add(Reply reply, String base, Edition edition, Thing thing, Lang lang, Rules rules, String served) {
        String canonical = served.equals(HTML) ? page(base, thing, lang) : data(base, thing);
        String license = edition.fileOf(thing)
                .map(SnapshotFile::manifest)
                .orElse(edition.snapshot().manifest())
                .license();
        Reply linked = offers(base, thing, lang)
                .linked(reply, served)
                .withLink("<" + canonical + ">; rel=\"canonical\"")
                .withLink("<" + thing.iri() + ">; rel=\"describes\"")
                .withLink("<" + license + ">; rel=\"license\"");
        String shape = rules.shape(thing.type()).orElse("");
        return shape.isEmpty() ? linked : linked.withLink("<" + shape + ">; rel=\"describedby\"");
    }
}
