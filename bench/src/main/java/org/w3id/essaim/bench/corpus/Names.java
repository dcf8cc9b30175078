package org.w3id.essaim.bench.corpus;

import java.util.List;

/** Names that are made up, each once: no two things of a kind may look like one. */
final class Names {

    private static final List<String> WHAT = List.of(
            "Hamac",
            "Cormoran",
            "Wagonnet",
            "Parapluie",
            "Tabouret",
            "Calepin",
            "Cerf-volant",
            "Grenier",
            "Moulin",
            "Lavoir",
            "Phare",
            "Pressoir",
            "Séchoir",
            "Tilleul",
            "Verger",
            "Chaudron",
            "Fournil",
            "Kiosque",
            "Préau",
            "Bivouac",
            "Carrefour",
            "Chantier",
            "Bateau",
            "Refuge",
            "Balcon",
            "Panier",
            "Tiroir",
            "Ruisseau",
            "Sentier",
            "Tonneau",
            "Violon",
            "Clocher",
            "Jardin",
            "Hangar",
            "Marché",
            "Pigeonnier",
            "Quinquet",
            "Rabot",
            "Soufflet",
            "Trèfle");

    private static final List<String> HOW = List.of(
            "bavard",
            "bricoleur",
            "coloré",
            "curieux",
            "discret",
            "doux",
            "flottant",
            "fleuri",
            "généreux",
            "gourmand",
            "habile",
            "joyeux",
            "lointain",
            "luisant",
            "malin",
            "moussu",
            "nomade",
            "ouvert",
            "paisible",
            "patient",
            "penché",
            "pétillant",
            "pointu",
            "ponctuel",
            "rayé",
            "rêveur",
            "rieur",
            "rond",
            "rouillé",
            "savant",
            "sonore",
            "studieux",
            "tenace",
            "têtu",
            "tordu",
            "tranquille",
            "vaillant",
            "vermeil",
            "vif",
            "voyageur");

    private static final List<String> WHERE = List.of(
            "des quais",
            "du bourg",
            "de la gare",
            "du canal",
            "des collines",
            "du marais",
            "de la lande",
            "des remparts",
            "du port",
            "du vallon",
            "des halles",
            "de l’étang",
            "du faubourg",
            "de la plaine",
            "des vignes",
            "du plateau",
            "de la rivière",
            "des dunes",
            "du pont",
            "de la forge",
            "des écoles",
            "du rivage",
            "de la combe",
            "des tanneurs",
            "du lac",
            "de la butte",
            "des fontaines",
            "du causse",
            "de la baie",
            "des bruyères",
            "du hameau",
            "de la clairière",
            "des ormes",
            "du gué",
            "de la source",
            "des alizés",
            "du bocage",
            "de la crête",
            "des îles",
            "du sillon");

    /** How many there are. */
    static final int COUNT = WHAT.size() * HOW.size() * WHERE.size();

    /** Shares no divisor with {@link #COUNT}: neighbours get names that are far apart. */
    private static final int STRIDE = 7919;

    private Names() {}

    /** {@code Hamac bavard des quais}: another for each rank below {@link #COUNT}. */
    static String of(int rank) {
        int number = (int) ((long) rank * STRIDE % COUNT);
        int where = number / WHAT.size() / HOW.size();
        return WHAT.get(number % WHAT.size()) + " " + HOW.get(number / WHAT.size() % HOW.size()) + " "
                + WHERE.get(where);
    }
}
