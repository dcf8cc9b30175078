package org.w3id.essaim.endpoint.pages;

/**
 * JSON that may stand in a {@code script} element, which ends where {@code </script} begins, and where nothing is unescaped: the one thing
 * that a template writes as it is.
 *
 * @param text without the characters that mean something in HTML: JSON has them in strings only, and there another spelling
 */
public record ScriptJson(String text) {

    /** @param json a whole JSON text */
    public static ScriptJson of(String json) {
        return new ScriptJson(
                json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }

    public ScriptJson {
        if (text.chars().anyMatch(c -> c == '<' || c == '>' || c == '&')) {
            throw new IllegalArgumentException("not for a script: " + text);
        }
    }
}
