package org.w3id.essaim.endpoint.mcp;

import java.util.List;

/** One question that a program may ask of the graph. Reads, and changes nothing. */
interface GraphTool {

    /** As programs call it: {@code find_thing}; its words stand under this name in {@code tools.properties}. */
    String name();

    List<Argument> arguments();

    /** @throws org.w3id.essaim.endpoint.http.Problem.Thrown if there is no whole answer */
    Told call(Given given, McpEdition edition);

    /**
     * What a tool takes.
     *
     * @param type as JSON Schema names it: {@code string}, {@code integer}, {@code object}
     */
    record Argument(String name, String type, boolean required) {

        static Argument text(String name) {
            return new Argument(name, "string", true);
        }

        static Argument optional(String name) {
            return new Argument(name, "string", false);
        }

        static Argument number(String name) {
            return new Argument(name, "integer", false);
        }

        static Argument object(String name) {
            return new Argument(name, "object", false);
        }
    }
}
