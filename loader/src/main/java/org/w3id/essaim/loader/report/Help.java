package org.w3id.essaim.loader.report;

import org.w3id.essaim.loader.finding.FindingCode;

/** Where more is said about a code. */
final class Help {

    private static final String PAGE = "docs/findings.md#";

    /** SARIF wants an absolute address; the project's permanent one leads to the page. */
    private static final String ADDRESS = "https://w3id.org/essaim/";

    private Help() {}

    /** From the root of the project: {@code docs/findings.md#syntax.literal}. */
    static String page(FindingCode code) {
        return PAGE + code.id();
    }

    static String address(FindingCode code) {
        return ADDRESS + page(code);
    }
}
