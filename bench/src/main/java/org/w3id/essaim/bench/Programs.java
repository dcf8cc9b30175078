package org.w3id.essaim.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.essaim.bench.measure.Program;

/** The programs that are measured, as somebody starts them who has installed them. */
final class Programs {

    static final String ESSAIM = "essaim check";
    static final String TOPBRAID = "TopBraid shaclvalidate";
    static final String JENA = "Jena shacl validate";

    /** With which the launcher starts a command of ours, and nobody theirs: given to them too, in rows of their own. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String QUICKLY = ", Essaim’s options";

    private static final Set<Integer> CONFORMS_OR_NOT = Set.of(0, 1);

    private final Workspace workspace;
    private final Subject subject;

    Programs(Workspace workspace, Subject subject) {
        this.workspace = workspace;
        this.subject = subject;
    }

    /** By name, Essaim first. */
    Map<String, Program> timed() {
        Map<String, Program> programs = new LinkedHashMap<>(once(List.of()));
        programs.put(TOPBRAID + QUICKLY, topbraid(QUICK));
        programs.put(JENA + QUICKLY, jena(QUICK));
        return programs;
    }

    /** The three, with an agent that looks at their heaps. */
    Map<String, Program> watched(Path heap) {
        return once(List.of("-javaagent:" + workspace.jar() + "=" + heap));
    }

    private Map<String, Program> once(List<String> options) {
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put(ESSAIM, essaim(options));
        programs.put(TOPBRAID, topbraid(options));
        programs.put(JENA, jena(options));
        return programs;
    }

    private Program essaim(List<String> options) {
        String javaOptions = "-Xmx" + workspace.heap() + " " + String.join(" ", options);
        List<String> command = List.of(
                workspace.root().resolve("essaim").toString(),
                "check",
                subject.folder().toString(),
                "--lang",
                "en");
        Map<String, String> environment =
                Map.of("ESSAIM_JAVA_HOME", workspace.javaHome(), "ESSAIM_JAVA_OPTS", javaOptions);
        return new Program(command, environment, CONFORMS_OR_NOT);
    }

    private Program topbraid(List<String> options) {
        return java(
                options,
                workspace.peer("topbraid"),
                "org.topbraid.shacl.tools.Validate",
                "-datafile",
                subject.data().toString(),
                "-shapesfile",
                subject.shapes().toString());
    }

    private Program jena(List<String> options) {
        return java(
                options,
                workspace.peer("jena"),
                "shacl.shacl",
                "validate",
                "--shapes",
                subject.shapes().toString(),
                "--data",
                subject.data().toString());
    }

    private Program java(List<String> options, String classPath, String... arguments) {
        List<String> command = new ArrayList<>(workspace.java());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath));
        command.addAll(List.of(arguments));
        return new Program(command, Map.of(), CONFORMS_OR_NOT);
    }
}
