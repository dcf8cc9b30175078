package org.w3id.essaim.endpoint.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3id.essaim.endpoint.http.Lang;
import org.w3id.essaim.ontology.Kind;

/**
 * What surrounds every page: title, menu, language switch, footer.
 *
 * @param title of the window, without the name of the site
 * @param description for search engines and previews; empty for none
 * @param section the kind that the menu shows as current
 * @param alternates the same thing as data
 * @param map whether the map's script and style are wanted
 */
public record Frame(
        PageContext context,
        Assets assets,
        String title,
        String description,
        Optional<Kind> section,
        List<Alternate> alternates,
        boolean map) {

    /** The kinds in the menu. */
    public static final List<Kind> MENU = List.of(Kind.COMMONS, Kind.PLACE, Kind.ACTOR, Kind.NEED, Kind.STUDY);

    /** The kinds under "Études et MOOC". */
    static final Set<Kind> STUDIES = EnumSet.of(Kind.STUDY, Kind.MOOC, Kind.LEARNING, Kind.SESSION);

    /** Another representation of the page. */
    public record Alternate(String type, WebUrl url) {}

    public Frame {
        Objects.requireNonNull(context);
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        Objects.requireNonNull(section);
        alternates = List.copyOf(alternates);
    }

    static Frame of(PageContext context, Assets assets, String title) {
        return new Frame(context, assets, title, "", Optional.empty(), List.of(), false);
    }

    Frame about(String text) {
        return new Frame(context, assets, title, text, section, alternates, map);
    }

    Frame in(Kind kind) {
        return new Frame(context, assets, title, description, Optional.of(kind), alternates, map);
    }

    Frame withAlternates(List<Alternate> others) {
        return new Frame(context, assets, title, description, section, others, map);
    }

    Frame withMap(boolean wanted) {
        return new Frame(context, assets, title, description, section, alternates, wanted);
    }

    public Wording words() {
        return Wording.of(lang());
    }

    public Lang lang() {
        return context.lang();
    }

    public Links links() {
        return context.links();
    }

    public boolean isHome() {
        return context.path().matches("/[a-z]{2}/?(\\?.*)?");
    }

    public boolean isCurrent(Kind item) {
        return section.filter(s -> s == item || item == Kind.STUDY && STUDIES.contains(s))
                .isPresent();
    }

    /** The same page of the present version. */
    public WebUrl presentPage() {
        return new Links(lang(), "").in(lang(), context.path());
    }

    public WebUrl otherLanguage() {
        return links().in(lang().other(), context.path());
    }

    /** The address of this page in a language, absolute, for search engines. */
    public WebUrl absolute(Lang other) {
        return new WebUrl(context.baseUrl() + links().in(other, context.path()).href());
    }

    public WebUrl asset(String name) {
        return new WebUrl(assets.url(name));
    }

    public String published() {
        return new Dates(lang()).said(context.publishedAt());
    }
}
