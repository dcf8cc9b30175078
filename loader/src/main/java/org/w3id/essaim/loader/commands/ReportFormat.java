package org.w3id.essaim.loader.commands;

import org.w3id.essaim.loader.report.GithubReport;
import org.w3id.essaim.loader.report.JsonReport;
import org.w3id.essaim.loader.report.JunitReport;
import org.w3id.essaim.loader.report.MarkdownReport;
import org.w3id.essaim.loader.report.PlainReport;
import org.w3id.essaim.loader.report.Report;
import org.w3id.essaim.loader.report.SarifReport;

/** What {@code check --format} takes, written as it is typed. */
enum ReportFormat {
    text,
    json,
    sarif,
    github,
    junit,
    markdown;

    /** As many as are shown; {@code --all} asks for all. */
    private static final int SHOWN = 1_000;

    /**
     * @param language {@code fr} or {@code en}
     * @param plain what prints text
     * @param all whether every finding is wanted
     */
    Report report(String language, PlainReport plain, boolean all) {
        return switch (this) {
            case text -> plain;
            case json -> new JsonReport(all ? Integer.MAX_VALUE : SHOWN);
            case sarif -> new SarifReport(language);
            case github -> new GithubReport(language);
            case junit -> new JunitReport(language);
            case markdown -> new MarkdownReport(language);
        };
    }
}
