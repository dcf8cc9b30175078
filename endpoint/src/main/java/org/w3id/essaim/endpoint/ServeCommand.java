package org.w3id.essaim.endpoint;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.endpoint.engine.AdmissionSettings;
import org.w3id.essaim.endpoint.http.CannotListenException;
import org.w3id.essaim.endpoint.http.RequestLimit;
import org.w3id.essaim.endpoint.publish.Edition;
import org.w3id.essaim.endpoint.publish.Keeping;
import org.w3id.essaim.endpoint.publish.Publisher;
import org.w3id.essaim.loader.check.CheckResult;
import org.w3id.essaim.loader.commands.CannotRun;
import org.w3id.essaim.loader.commands.FindingsPrinter;
import org.w3id.essaim.loader.commands.Folders;
import org.w3id.essaim.loader.commands.LanguageOption;
import org.w3id.essaim.loader.commands.Sayings;
import org.w3id.essaim.loader.commands.Terminal;
import org.w3id.essaim.loader.commands.Workbench;
import org.w3id.essaim.loader.finding.Finding;
import org.w3id.essaim.loader.source.NotACorpus;
import org.w3id.essaim.ontology.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code essaim serve}: check, build, publish and serve a folder until stopped. */
@Command(name = "serve", resourceBundle = Sayings.BUNDLE)
final class ServeCommand implements Callable<Integer> {

    /** No exit code: the server runs on in its own threads. */
    static final int KEEPS_RUNNING = -1;

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "DIR", descriptionKey = "serve.dir", arity = "0..1")
    private @Nullable Path folder;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "serve.port", defaultValue = "8080")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "serve.host", defaultValue = "localhost")
    private String host = "localhost";

    @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "serve.baseUrl")
    private @Nullable String baseUrl;

    @Option(names = "--demo", descriptionKey = "serve.demo")
    private boolean demo;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--limits", paramLabel = "on|off", descriptionKey = "serve.limits", defaultValue = "on")
    private String limits = "on";

    @Option(names = "--allow-service", paramLabel = "IRI", descriptionKey = "serve.allowService")
    private List<String> services = List.of();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Sayings sayings = new Sayings(language.locale(terminal));
        Path corpus = corpus();
        if (port < 0 || port > 65_535) {
            throw new CannotRun("serve.port.invalid", Map.of("port", port));
        }
        AdmissionSettings admission = admission();
        Set<String> allowed = services();
        Optional<URI> base = Optional.ofNullable(baseUrl).map(ServeCommand::site);
        CompletableFuture<Workbench> preparing = CompletableFuture.supplyAsync(Workbench::new);
        Keeping keeping = store.open(corpus, terminal, sayings);
        Publisher.Opening opening = opening(corpus, preparing, keeping);
        Workbench workbench = preparing.join();
        if (opening instanceof Publisher.Opening.Refused refused) {
            keeping.close();
            return refused(refused.result(), corpus, workbench, sayings);
        }
        Publisher.Opening.Open open = (Publisher.Opening.Open) opening;
        Publisher publisher = open.publisher();
        Path questions = Folders.home().resolve("examples/queries");
        EndpointServer server;
        try {
            server = EndpointServer.start(
                    publisher, workbench.words(), questions, admission, requests(), host, port, base, allowed);
        } catch (CannotListenException e) {
            publisher.close();
            throw cannotListen(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "essaim-stop"));
        greet(publisher.current(), open.unchanged(), corpus, server, sayings);
        return KEEPS_RUNNING;
    }

    private static Publisher.Opening opening(Path corpus, CompletableFuture<Workbench> preparing, Keeping keeping) {
        try {
            return Publisher.open(corpus, preparing::join, Clock.systemUTC(), keeping);
        } catch (NotACorpus e) {
            keeping.close();
            throw Workbench.cannotRun(corpus, e);
        } catch (IOException e) {
            keeping.close();
            throw new CannotRun("read.failed", Map.of("path", corpus, "reason", String.valueOf(e.getMessage())));
        }
    }

    /** Who can be reached by others keeps its limits. */
    private AdmissionSettings admission() {
        if (limits.equals("on")) {
            return AdmissionSettings.defaults();
        }
        if (!limits.equals("off")) {
            throw new CannotRun("serve.limits.invalid", Map.of("value", limits));
        }
        if (!LOOPBACK.contains(host)) {
            throw new CannotRun("serve.limits.host", Map.of("host", host));
        }
        return AdmissionSettings.none();
    }

    private Optional<RequestLimit> requests() {
        return limits.equals("on") ? Optional.of(RequestLimit.defaults()) : Optional.empty();
    }

    private Set<String> services() {
        for (String service : services) {
            if (!isSite(service)) {
                throw new CannotRun("serve.allowService.invalid", Map.of("iri", service));
            }
        }
        return Set.copyOf(services);
    }

    private static boolean isSite(String iri) {
        try {
            URI uri = URI.create(iri);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Path corpus() {
        if (demo && folder != null) {
            throw new CannotRun("serve.demo.folder", Map.of("folder", folder));
        }
        if (demo) {
            return Folders.demonstration();
        }
        return folder == null ? Folders.defaultCorpus() : folder;
    }

    private static CannotRun cannotListen(CannotListenException why) {
        Map<String, Object> arguments = Map.of("port", why.port(), "host", why.host(), "other", why.port() + 1);
        return switch (why.reason()) {
            case PORT_TAKEN -> new CannotRun("serve.port.taken", arguments);
            case PORT_FORBIDDEN -> new CannotRun("serve.port.forbidden", arguments);
            case NO_SUCH_ADDRESS -> new CannotRun("serve.host.unknown", arguments);
        };
    }

    private static URI site(String text) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text : text + "/");
            if (uri.getHost() != null
                    && (uri.getScheme().equals("http") || uri.getScheme().equals("https"))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new CannotRun("serve.baseUrl.invalid", Map.of("url", text));
        }
        throw new CannotRun("serve.baseUrl.invalid", Map.of("url", text));
    }

    private int refused(CheckResult result, Path corpus, Workbench workbench, Sayings sayings) {
        List<Finding> errors =
                result.findings().stream().filter(Finding::isError).toList();
        new FindingsPrinter(terminal, language.locale(terminal).getLanguage())
                .print(corpus, result.corpus(), errors, workbench.words(), 0);
        terminal.err().println(sayings.say("serve.refused", Map.of("folder", corpus, "n", errors.size())));
        terminal.err().flush();
        return errors.stream().anyMatch(f -> f.code().isEngine()) ? 2 : 1;
    }

    private void greet(Edition edition, boolean unchanged, Path corpus, EndpointServer server, Sayings sayings) {
        long things = Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.TERRITORY)
                .mapToLong(kind -> edition.catalogue().things(kind).size())
                .sum();
        String count = String.format(sayings.bundle().getLocale(), "%,d", things);
        String site = server.baseUrl();
        if (edition.isDemonstration()) {
            terminal.out().println(sayings.say("serve.fictional", Map.of()));
        }
        terminal.out()
                .println(sayings.say(
                        unchanged ? "serve.unchanged" : "serve.started",
                        Map.of(
                                "folder", corpus,
                                "things", count,
                                "snapshot", edition.snapshot().id().brief())));
        terminal.out().println("  " + sayings.say("serve.pages", Map.of()) + "   " + site);
        terminal.out().println("  JSON    " + site + "api/v1/commons");
        terminal.out().println("  SPARQL  " + site + "sparql");
        terminal.out().println("  " + sayings.say("serve.status", Map.of()) + "    " + site + "api/v1/status");
        terminal.out().println(sayings.say("serve.stop", Map.of()));
        terminal.out().flush();
    }
}
