package org.w3id.essaim.endpoint;

import java.util.ArrayList;
import java.util.List;
import org.w3id.essaim.endpoint.describe.Rules;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.endpoint.http.Reply;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.views.Thing;
import org.w3id.essaim.loader.snapshot.SnapshotFile;

/** Where the documents about a thing are, and what each says of the others in its {@code Link} headers. */
final class ThingLinks {

    static final String HTML = "text/html";

    private ThingLinks() {}

    /** The address of the data, without the ending of a format. */
    static String data(Site site, Thing thing) {
        return site.baseUrl() + "/api/v1/" + path(thing);
    }

    static String page(Site site, Thing thing, Lang lang) {
        return site.baseUrl() + "/" + lang.tag() + "/" + path(thing);
    }

    private static String path(Thing thing) {
        return thing.kind().orElseThrow().slug() + "/" + thing.slug();
    }

    /** The page in a language, and the data in each format. */
    static Offers offers(Site site, Thing thing, Lang lang) {
        List<Offers.Offer> all = new ArrayList<>();
        for (ThingFormat format : ThingFormat.of(thing.kind().orElseThrow())) {
            all.add(new Offers.Offer(format.mediaType(), data(site, thing) + "." + format.suffix()));
        }
        all.add(1, new Offers.Offer(HTML, page(site, thing, lang)));
        return new Offers(all);
    }

    /**
     * Adds them.
     *
     * @param served the media type of the reply, without parameters
     */
    static Reply add(Reply reply, Site site, Edition edition, Thing thing, Lang lang, Rules rules, String served) {
        String canonical = served.equals(HTML) ? page(site, thing, lang) : data(site, thing);
        String license = edition.fileOf(thing)
                .map(SnapshotFile::manifest)
                .orElse(edition.snapshot().manifest())
                .license();
        Reply linked = offers(site, thing, lang)
                .linked(reply, served)
                .withLink("<" + canonical + ">; rel=\"canonical\"")
                .withLink("<" + thing.iri() + ">; rel=\"describes\"")
                .withLink("<" + license + ">; rel=\"license\"");
        String shape = rules.shape(thing.type()).orElse("");
        return shape.isEmpty() ? linked : linked.withLink("<" + shape + ">; rel=\"describedby\"");
    }
}
