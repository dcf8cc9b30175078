package org.w3id.essaim.endpoint;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import org.w3id.essaim.loader.commands.BuildCommand;
import org.w3id.essaim.loader.commands.CannotRun;
import org.w3id.essaim.loader.commands.CheckCommand;
import org.w3id.essaim.loader.commands.DiffCommand;
import org.w3id.essaim.loader.commands.FormatCommand;
import org.w3id.essaim.loader.commands.ImportCommand;
import org.w3id.essaim.loader.commands.NewCommand;
import org.w3id.essaim.loader.commands.ProposeCommand;
import org.w3id.essaim.loader.commands.QueryCommand;
import org.w3id.essaim.loader.commands.ReportCommand;
import org.w3id.essaim.loader.commands.Sayings;
import org.w3id.essaim.loader.commands.Terminal;
import org.w3id.essaim.loader.lsp.LspCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: reads the command line, runs a command, gives its exit code (0 no error, 1 errors, 2 could not run). */
@Command(name = "essaim", resourceBundle = Sayings.BUNDLE, versionProvider = Version.class)
public final class Essaim implements Runnable {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    private boolean version;

    @Override
    public void run() {
        throw new IllegalStateException("without a command, serve is run");
    }

    public static void main(String[] arguments) throws IOException {
        configureLogging();
        Terminal terminal = new Terminal(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Boolean.getBoolean("essaim.tty"),
                Boolean.getBoolean("essaim.tty.err"),
                System.getenv());
        int exit = run(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        if (exit != ServeCommand.KEEPS_RUNNING) {
            System.exit(exit);
        }
    }

    /** The shipped configuration, unless the operator names another as the JDK has it. */
    private static void configureLogging() throws IOException {
        if (System.getProperty("java.util.logging.config.file") == null) {
            try (InputStream in = Essaim.class.getResourceAsStream("logging.properties")) {
                LogManager.getLogManager().readConfiguration(in);
            }
        }
    }

    /** What a person types, in the encoding of the terminal; where the system tells no other than ASCII, names have accents all the same. */
    private static BufferedReader answers() {
        String told = System.getProperty("stdin.encoding", System.getProperty("native.encoding", "UTF-8"));
        Charset charset = Charset.isSupported(told) ? Charset.forName(told) : StandardCharsets.UTF_8;
        return new BufferedReader(new InputStreamReader(
                System.in, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /**
     * Runs one command.
     *
     * @return its exit code, or {@link ServeCommand#KEEPS_RUNNING}
     */
    static int run(Terminal terminal, String... arguments) {
        Locale locale = Sayings.locale(languageOf(arguments), terminal.environment());
        Locale.setDefault(locale); // picocli's own words follow it
        Sayings sayings = new Sayings(locale);
        CommandLine line = new CommandLine(new Essaim())
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new ReportCommand(terminal))
                .addSubcommand(new FormatCommand(terminal))
                .addSubcommand(new BuildCommand(terminal))
                .addSubcommand(new QueryCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new NewCommand(terminal, Essaim::answers, new SecureRandom(), Clock.systemDefaultZone()))
                .addSubcommand(new ProposeCommand(terminal, new SecureRandom(), Clock.systemDefaultZone()))
                .addSubcommand(new LspCommand(terminal, System.in, new FileOutputStream(FileDescriptor.out)))
                .addSubcommand(new CommandLine(new AutoComplete.GenerateCompletion()))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpAutoWidth(true);
        line.setResourceBundle(sayings.bundle());
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            terminal.out().flush();
            if (fault instanceof CannotRun cannot) {
                terminal.err().println(cannot.in(sayings));
            } else {
                terminal.err().println(sayings.say("crashed", Map.of()));
                fault.printStackTrace(terminal.err());
            }
            terminal.err().flush();
            return 2;
        });
        line.setParameterExceptionHandler((fault, given) -> misused(fault, sayings));
        return line.execute(withServe(line, arguments));
    }

    /** A command line that cannot be understood: what is wrong, and where to read on; exit code 2. */
    private static int misused(CommandLine.ParameterException fault, Sayings sayings) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        fault.getCommandLine().getErr().println(misuse(fault, command, sayings));
        fault.getCommandLine().getErr().flush();
        return 2;
    }

    private static String misuse(CommandLine.ParameterException fault, String command, Sayings sayings) {
        if (fault instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return sayings.say(
                    "usage.unknown",
                    Map.of("argument", String.join(" ", unmatched.getUnmatched()), "command", command));
        }
        if (fault.getArgSpec() instanceof CommandLine.Model.OptionSpec option
                && option.type().isEnum()
                && fault.getValue() != null) {
            String allowed = Arrays.stream(option.type().getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return sayings.say(
                    "usage.value",
                    Map.of(
                            "value",
                            fault.getValue(),
                            "option",
                            option.longestName(),
                            "allowed",
                            allowed,
                            "command",
                            command));
        }
        return sayings.say("usage.wrong", Map.of("reason", String.valueOf(fault.getMessage()), "command", command));
    }

    /** Without a command, or with options or a folder only, {@code serve} is meant. */
    private static String[] withServe(CommandLine line, String[] arguments) {
        boolean asked = arguments.length > 0
                && (line.getSubcommands().containsKey(arguments[0])
                        || List.of("-h", "--help", "-V", "--version").contains(arguments[0]));
        boolean options = arguments.length == 0 || arguments[0].startsWith("-");
        if (asked || !options) {
            return arguments;
        }
        String[] serve = new String[arguments.length + 1];
        serve[0] = "serve";
        System.arraycopy(arguments, 0, serve, 1, arguments.length);
        return serve;
    }

    /** {@code --lang}, looked for before anything else, so that help and usage errors speak it too. */
    private static String languageOf(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return arguments[i].substring("--lang=".length());
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return "";
    }
}
