package org.w3id.essaim.endpoint.lists;

import java.util.Set;

/** Parameters that campaigns and social networks add to the links they carry: ignored, and never echoed. */
public final class Trackers {

    private static final Set<String> CLICK_IDS = Set.of("fbclid", "gclid");

    private Trackers() {}

    public static boolean isOne(String parameter) {
        return parameter.startsWith("utm_") || parameter.startsWith("mtm_") || CLICK_IDS.contains(parameter);
    }
}
