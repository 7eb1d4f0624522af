package mtsh.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import mtsh.commands.CommandModules;
import mtsh.console.host.StreamHost;
import mtsh.language.ast.Source;
import mtsh.language.eval.Engine;
import mtsh.language.eval.FileOutput;
import mtsh.language.eval.TextRendering;
import mtsh.store.carrier.Carrier;
import mtsh.store.ingest.ImportProgress;
import mtsh.store.ingest.MailLogImporter;

/** A shell with every command and a store of a small log, at a fixed time. */
public final class SampleShell implements AutoCloseable {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Engine engine;

    public SampleShell(Path folder) throws IOException {
        Path store = store(folder);
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        engine =
                new Engine(new StreamHost(stream, stream, null, false), CLOCK, folder, new TextRendering(false, false));
        CommandModules.install(engine, store);
    }

    /** A store with the sample in it; gives its folder. */
    public static Path store(Path folder) throws IOException {
        Path store = folder.resolve("store");
        Path log = folder.resolve("mail.log");
        try (InputStream sample = SampleShell.class.getResourceAsStream("/mtsh/console/mail.log")) {
            Files.copy(sample, log);
        }
        Carrier carrier = new Carrier(folder, InputStream.nullInputStream());
        new MailLogImporter(store, carrier, ZoneId.of("UTC"), CLOCK)
                .importAll(carrier.expand(List.of(log.toString())).files(), new Silent());
        return store;
    }

    private static final class Silent implements ImportProgress {
        @Override
        public void reading(String source, int number, int sources, long bytes, long lines) {
            // Nobody watches.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    public Engine engine() {
        return engine;
    }

    /** Runs a line, as at the prompt. */
    public void run(String text) {
        try (FileOutput sink = engine.hostOutput()) {
            engine.runGlobal(engine.parse(Source.of(text)), sink);
        }
    }

    /** What was shown. */
    public String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        CommandModules.close(engine);
    }
}
