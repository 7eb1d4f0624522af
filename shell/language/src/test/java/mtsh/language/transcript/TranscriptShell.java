package mtsh.language.transcript;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;

import mtsh.language.ast.Source;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.FileOutput;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.eval.TextRendering;
import mtsh.language.format.Views;
import mtsh.language.stream.PipelineStopped;

/** A shell for one test: a clock that stands still, UTC, an empty folder, everything it shows kept. */
final class TranscriptShell {
    private final RecordingHost host;
    private final Engine engine;

    TranscriptShell(Instant time, int width, Path folder, Consumer<Engine> setup) {
        host = new RecordingHost(width);
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        engine = new Engine(host, clock.withZone(ZoneId.of("UTC")), folder, new TextRendering(false, false));
        engine.service(Views.class, Views::standard);
        setup.accept(engine);
    }

    /** Runs one command line as the prompt does; gives what it showed. */
    String run(String command) {
        FileOutput output = engine.hostOutput();
        try {
            ScriptBlock block = engine.parse(Source.of(command));
            engine.runGlobal(block, output);
            output.close();
        } catch (TerminatingError error) {
            output.close();
            engine.reportUncaught(error);
        } catch (PipelineStopped stopped) {
            output.close();
        }
        return host.take();
    }

    void close(Consumer<Engine> teardown) {
        teardown.accept(engine);
    }
}
