package mtsh.console.edit;

import java.time.Clock;
import java.util.List;

import mtsh.console.host.TerminalHost;
import mtsh.language.ast.Source;
import mtsh.language.cmdlet.Session.HistoryEntry;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ExitRequest;
import mtsh.language.eval.FileOutput;
import mtsh.language.eval.HistoryNumbers;
import mtsh.language.stream.PipelineStopped;

/** Runs one entered text on the engine. Whatever happens in it, the prompt comes back. */
final class LineRunner {
    private final Engine engine;
    private final TerminalHost host;
    private final Interrupts interrupts;
    private final ProblemLog problems;

    LineRunner(Engine engine, TerminalHost host, Interrupts interrupts, ProblemLog problems) {
        this.engine = engine;
        this.host = host;
        this.interrupts = interrupts;
        this.problems = problems;
    }

    /** Runs it and puts it into the session's history; throws only ExitRequest. */
    void run(Source source) {
        Clock clock = engine.clock();
        long start = clock.millis();
        int errorsBefore = engine.errorsShown();
        String status = "Stopped";
        try {
            boolean completed = attempt(source);
            status = !completed ? "Stopped" : engine.errorsShown() > errorsBefore ? "Failed" : "Completed";
        } finally {
            List<HistoryEntry> history = engine.history();
            int id = engine.service(HistoryNumbers.class).next(history);
            history.add(new HistoryEntry(id, source.text(), status, start, clock.millis()));
        }
    }

    /** Runs it; gives whether it came to its end, with errors or without. */
    boolean attempt(Source source) {
        interrupts.begin();
        try (FileOutput output = engine.hostOutput()) {
            engine.runGlobal(engine.parse(source), output);
            return true;
        } catch (ExitRequest exit) {
            throw exit;
        } catch (PipelineStopped stopped) {
            return false;
        } catch (TerminatingError error) {
            report(error);
            return true;
        } catch (StackOverflowError deep) {
            host.error("mtsh: The script failed due to call depth overflow.");
            return true;
        } catch (OutOfMemoryError full) {
            host.error(
                    "mtsh: There is not enough memory for this. Start mtsh with MTSH_OPTS=-Xmx2g, or ask for less at a time.");
            return true;
        } catch (Exception | LinkageError | AssertionError failure) {
            return failed(failure);
        } finally {
            interrupts.end();
            host.endCommand();
        }
    }

    private void report(TerminatingError error) {
        try {
            engine.reportUncaught(error);
        } catch (RuntimeException failure) {
            failed(failure);
        }
    }

    /** A failure of the shell itself. When the user has just pressed Ctrl-C, it is only how some library ends when interrupted. */
    private boolean failed(Throwable failure) {
        if (interrupts.wasPressed()) {
            return false;
        }
        problems.add(failure);
        String reason = failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")";
        host.error("mtsh: This failed inside the shell: " + failure.getClass().getSimpleName() + reason
                + ". Details are in " + problems.file() + ".");
        return true;
    }
}
