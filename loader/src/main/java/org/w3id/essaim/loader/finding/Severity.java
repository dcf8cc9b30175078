package org.w3id.essaim.loader.finding;

/** How grave a finding is. Only an error keeps a change from being merged. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
