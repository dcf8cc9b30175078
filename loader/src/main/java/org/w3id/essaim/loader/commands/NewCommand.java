package org.w3id.essaim.loader.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.w3id.essaim.loader.draft.Answers;
import org.w3id.essaim.loader.draft.Concepts;
import org.w3id.essaim.loader.draft.Draft;
import org.w3id.essaim.loader.draft.Field;
import org.w3id.essaim.loader.draft.Fields;
import org.w3id.essaim.loader.draft.FilePlace;
import org.w3id.essaim.loader.draft.KnownThings;
import org.w3id.essaim.loader.draft.Slugs;
import org.w3id.essaim.loader.draft.TemplateWriter;
import org.w3id.essaim.loader.source.Corpus;
import org.w3id.essaim.ontology.Kind;
import org.w3id.essaim.ontology.Slug;
import org.w3id.essaim.ontology.Territories;
import org.w3id.essaim.ontology.Things;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code essaim new}: a commented record, by questions at a terminal or to be filled in an editor. Overwrites nothing. */
@Command(name = "new", resourceBundle = Sayings.BUNDLE)
public final class NewCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Supplier<BufferedReader> input;
    private final RandomGenerator random;
    private final Clock clock;
    private final Supplier<Workbench> workbench;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "new.kind")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "new.name", arity = "0..1")
    private @Nullable String name;

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "new.to")
    private @Nullable Path to;

    @Option(names = "--blank", descriptionKey = "new.blank")
    private boolean blank;

    /**
     * @param input where a person answers
     * @param random from which persons are named; one that cannot be guessed
     * @param clock tells the day on which the record is written
     */
    public NewCommand(Terminal terminal, Supplier<BufferedReader> input, RandomGenerator random, Clock clock) {
        this(terminal, input, random, clock, () -> new Workbench(clock));
    }

    /** @param workbench the words and the rules, read when the command runs */
    NewCommand(
            Terminal terminal,
            Supplier<BufferedReader> input,
            RandomGenerator random,
            Clock clock,
            Supplier<Workbench> workbench) {
        this.workbench = workbench;
        this.terminal = terminal;
        this.input = input;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Locale locale = language.locale(terminal);
        Sayings sayings = new Sayings(locale);
        Path asked = to == null ? Folders.defaultCorpus() : to;
        Path folder =
                Folders.corpusOf(asked).orElseThrow(() -> new CannotRun("corpus.absent", Map.of("folder", asked)));
        Workbench bench = workbench.get();
        Concepts concepts = new Concepts(bench.words());
        Draft draft = begun(concepts);
        Corpus corpus = Workbench.read(folder);
        Things things = corpus.manifest().things();
        List<Field> fields = Fields.of(bench.shapes(), draft.classIri(), things);
        KnownThings known = new KnownThings(corpus);
        Territories territories = bench.words().territories();
        draft = named(draft, fields);
        Slugs slugs = new Slugs(things, territories, random);
        String slug;
        if (terminal.tty() && !blank) {
            Answers answers = new Answers(things, concepts, known, territories, locale);
            Interview interview = new Interview(terminal, input.get(), sayings, locale, concepts, answers);
            draft = interview.name(draft, fields);
            if (warns(known.like(draft), folder, sayings) && !interview.confirms("new.go-on")) {
                return left(sayings);
            }
            int before = known.like(draft).size();
            draft = interview.fill(draft, fields);
            List<KnownThings.Known> like = known.like(draft);
            if (like.size() > before && warns(like, folder, sayings) && !interview.confirms("new.go-on")) {
                return left(sayings);
            }
            slug = interview.slug(slugs.propose(draft));
        } else {
            warns(known.like(draft), folder, sayings);
            slug = slugs.propose(draft);
        }
        String iri = things.iri(draft.kind(), slug);
        known.find(iri).ifPresent(other -> {
            throw new CannotRun("new.taken", Map.of("slug", slug, "path", folder.resolve(other.path())));
        });
        Path file = folderOf(draft, asked, folder, territories).resolve(slug + ".ttl");
        String text = new TemplateWriter(things, concepts, locale).write(draft, slug, fields, LocalDate.now(clock));
        write(file, text, slug);
        terminal.out().println(Folders.shortest(file));
        terminal.out().flush();
        terminal.err().println(sayings.say("new.next", Map.of("path", Folders.shortest(file))));
        terminal.err().flush();
        return 0;
    }

    private int left(Sayings sayings) {
        terminal.err().println(sayings.say("new.left", Map.of()));
        terminal.err().flush();
        return 0;
    }

    /** The kind by its own name, or the class of a kind by its name in French or in English: {@code actor}, {@code person}, {@code personne}. */
    private Draft begun(Concepts concepts) {
        Optional<Kind> ofKind = Kind.ofSlug(kind).filter(k -> k != Kind.TERRITORY);
        if (ofKind.isPresent()) {
            return Draft.of(ofKind.get(), ofKind.get().classes().get(0));
        }
        String wanted = flat(kind.replaceFirst("^es:", ""));
        for (Kind candidate : Kind.values()) {
            for (String classIri : candidate == Kind.TERRITORY ? List.<String>of() : candidate.classes()) {
                boolean meant = flat(classIri.replaceAll(".*[#/]", "")).equals(wanted)
                        || concepts.label(classIri, Locale.FRENCH)
                                .map(NewCommand::flat)
                                .equals(Optional.of(wanted))
                        || concepts.label(classIri, Locale.ENGLISH)
                                .map(NewCommand::flat)
                                .equals(Optional.of(wanted));
                if (meant) {
                    return Draft.of(candidate, classIri);
                }
            }
        }
        String kinds = Arrays.stream(Kind.values())
                .filter(k -> k != Kind.TERRITORY)
                .map(Kind::slug)
                .collect(Collectors.joining(", "));
        throw new CannotRun("new.kind.unknown", Map.of("given", kind, "kinds", kinds));
    }

    private static String flat(String text) {
        return Slug.fromName(text).orElse("").replace("-", "");
    }

    /** With the name that was given on the command line, which is French. A session has that of its course, and not for a label. */
    private Draft named(Draft draft, List<Field> fields) {
        if (name == null || name.isBlank()) {
            return draft;
        }
        Draft called = draft.named(name.strip());
        return draft.kind() == Kind.SESSION
                ? called
                : Interview.label(fields)
                        .map(label -> called.with(label.property(), NodeFactory.createLiteralLang(name.strip(), "fr")))
                        .orElse(called);
    }

    private boolean warns(List<KnownThings.Known> like, Path folder, Sayings sayings) {
        if (!like.isEmpty()) {
            terminal.err().println(sayings.say("new.like", Map.of()));
            like.forEach(known -> terminal.err().println("  " + known.name() + "  " + folder.resolve(known.path())));
            terminal.err().flush();
        }
        return !like.isEmpty();
    }

    /** The folder that was asked for, if it is one of the kind. */
    private static Path folderOf(Draft draft, Path asked, Path corpus, Territories territories) {
        Path root = corpus.toAbsolutePath().normalize();
        Path wanted = asked.toAbsolutePath().normalize();
        return wanted.startsWith(root.resolve(draft.kind().slug()))
                ? wanted
                : root.resolve(FilePlace.of(draft, territories));
    }

    private static void write(Path file, String text, String slug) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new CannotRun("new.taken", Map.of("slug", slug, "path", file));
        } catch (IOException e) {
            throw new CannotRun("write.failed", Map.of("path", file, "reason", String.valueOf(e.getMessage())));
        }
    }
}
