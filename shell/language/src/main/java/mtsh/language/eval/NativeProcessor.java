package mtsh.language.eval;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.process.ProgramPiece;
import mtsh.language.process.ProgramRun;
import mtsh.language.process.ProgramStart;
import mtsh.language.process.ProgramStart.Input;
import mtsh.language.process.ProgramStart.Target;
import mtsh.language.stream.Output;
import mtsh.language.value.Conversions;
import mtsh.language.value.EnvironmentVariables;
import mtsh.language.value.InvocationInfo;

/**
 * Runs a program as a stage of a pipeline. Objects reach it as lines of text, its lines come out as strings while it runs. Bytes stay bytes
 * from program to program and into files. Where nothing is redirected it has the terminal for itself.
 */
final class NativeProcessor extends Processor {
    private static final long TICK = 50;

    private final ApplicationCommand command;
    private final Invocation invocation;
    private final Context context;
    private final List<String> arguments;
    private ProgramRun run;
    private NativeInput input;
    private NativeProcessor next;
    private boolean fedByProgram;
    private boolean standalone;
    private boolean anyErrorLine;

    NativeProcessor(ApplicationCommand command, Invocation invocation, List<String> arguments) {
        this.command = command;
        this.invocation = invocation;
        this.context = invocation.context();
        this.arguments = arguments;
    }

    @Override
    Output input() {
        return new FromProgram(this);
    }

    /** How a program that stands before this one finds it; objects come this way too. */
    private record FromProgram(NativeProcessor processor) implements Output {
        @Override
        public void write(Object value) {
            processor.beginOnce();
            processor.process(value);
        }
    }

    @Override
    void begin() {
        Output errors = context.streams.error();
        boolean merged = errors != null && errors == downstream;
        if (downstream instanceof FromProgram program && !merged) {
            next = program.processor();
            next.fedByProgram = true;
        }
        boolean lent = context.engine.host().lend();
        ProgramStart start = new ProgramStart(
                command.path(),
                arguments,
                context.engine.location(),
                EnvironmentVariables.all(),
                inputKind(lent),
                outputTarget(lent, merged),
                errorTarget(lent, errors),
                NativeEncoding.ofOutput());
        standalone = start.input() == Input.SHELL && start.output() == Target.SHELL && start.error() == Target.SHELL;
        try {
            run = ProgramRun.start(start);
        } catch (IOException problem) {
            throw failed(problem);
        }
        if (start.input() == Input.GIVEN) {
            input = new NativeInput(context, run, this::drainNow);
        }
    }

    private Input inputKind(boolean lent) {
        if (hasUpstream) {
            return fedByProgram ? Input.PROGRAM : Input.GIVEN;
        }
        return lent ? Input.SHELL : Input.NONE;
    }

    private Target outputTarget(boolean lent, boolean merged) {
        if (next != null) {
            return Target.PROGRAM;
        }
        if (downstream instanceof ByteOutput && !merged) {
            return Target.BYTES;
        }
        boolean toHost = downstream instanceof FileOutput file && file.isHost();
        return lent && toHost ? Target.SHELL : Target.LINES;
    }

    private static Target errorTarget(boolean lent, Output errors) {
        if (errors == null) {
            return lent ? Target.SHELL : Target.LINES;
        }
        return errors == Output.NOTHING ? Target.NOWHERE : Target.LINES;
    }

    private TerminatingError failed(IOException problem) {
        String reason = NativeFailure.reason(problem, command.path(), context.engine.location());
        NetException exception = new NetException(
                "System.Management.Automation.ApplicationFailedException",
                "Program '" + command.name() + "' failed to run: " + reason
                        + new InvocationInfo(context.position(invocation.span()), command.name(), Map.of())
                                .positionMessage()
                        + ".",
                new NetException("System.ComponentModel.Win32Exception", reason, null));
        ErrorRecord record = new ErrorRecord(exception, "NativeCommandFailed", ErrorCategory.ResourceUnavailable, null);
        record.position(context.position(invocation.span()));
        return new TerminatingError(record);
    }

    /** All stages have begun: a program that follows can take the bytes of this one. */
    @Override
    void connect() {
        if (next != null) {
            run.feed(next.run);
        }
    }

    @Override
    void process(Object value) {
        input.write(value);
        drainNow();
    }

    @Override
    void processAlone() {
        drainNow();
    }

    /** Hands on what has come by now, without waiting. */
    private void drainNow() {
        try {
            for (ProgramPiece piece = run.poll(0); piece != null; piece = run.poll(0)) {
                hand(piece);
            }
        } catch (InterruptedException stopped) {
            interrupted();
        }
    }

    private void interrupted() {
        Thread.currentThread().interrupt();
        context.engine.checkStopped();
    }

    private void hand(ProgramPiece piece) {
        context.engine.checkStopped();
        if (piece instanceof ProgramPiece.Line line) {
            downstream.write(line.text());
        } else if (piece instanceof ProgramPiece.Bytes bytes) {
            ((ByteOutput) downstream).bytes(bytes.bytes());
        } else if (piece instanceof ProgramPiece.ErrorLine line) {
            error(line.text());
        }
    }

    private void error(String text) {
        if (context.streams.error() == null) {
            context.engine.host().error(text);
            return;
        }
        String id = anyErrorLine ? "NativeCommandErrorMessage" : "NativeCommandError";
        ErrorRecord record = new ErrorRecord(
                new NetException("System.Management.Automation.RemoteException", text, null),
                id,
                ErrorCategory.NotSpecified,
                anyErrorLine ? null : text);
        record.position(context.position(invocation.span()));
        anyErrorLine = true;
        context.streams.error().write(record);
    }

    @Override
    void end() {
        if (input != null) {
            input.end();
        }
        try {
            while (!run.isDrained() || !run.ended(0)) {
                awaitMore();
            }
        } catch (InterruptedException stopped) {
            interrupted();
        }
        context.engine.lastExitCode(run.exitCode());
        if (standalone) {
            context.engine.checkStopped();
        }
        finish(run.exitCode());
    }

    /** A while of waiting. What follows must go on meanwhile, or both would wait for each other. */
    private void awaitMore() throws InterruptedException {
        if (standalone) {
            awaitEnd();
            return;
        }
        context.engine.checkStopped();
        ProgramPiece piece = run.isDrained() ? null : run.poll(next == null ? TICK : TICK / 5);
        if (piece != null) {
            hand(piece);
        } else if (run.isDrained()) {
            run.ended(TICK);
        }
        if (next != null) {
            next.drainNow();
            if (next.next != null) {
                next.drainFollowing();
            }
        }
    }

    private void drainFollowing() {
        for (NativeProcessor each = next; each != null; each = each.next) {
            each.drainNow();
        }
    }

    /** It owns the terminal: Ctrl-C is its own matter, and the shell stops when it has ended. */
    private void awaitEnd() {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = run.ended(1000);
            } catch (InterruptedException pressed) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish(int code) {
        if (code == 0) {
            return;
        }
        fail();
        Object wanted = context.engine.variable("PSNativeCommandUseErrorActionPreference");
        if (!Conversions.toBoolean(wanted)) {
            return;
        }
        NetException exception = new NetException(
                "System.Management.Automation.NativeCommandExitException",
                String.format("Program \"%s\" ended with non-zero exit code: %d (0x%02X).", command.name(), code, code),
                null);
        exception.properties().put("Path", command.path().toString());
        exception.properties().put("ExitCode", code);
        exception.properties().put("ProcessId", (int) run.id());
        ErrorRecord record = new ErrorRecord(
                exception,
                "ProgramExitedWithNonZeroCode",
                ErrorCategory.NotSpecified,
                command.path().toString());
        record.position(context.position(invocation.span()));
        new MessageStreams(context, new CommonValues(Map.of(), context)).error(record);
    }

    @Override
    void close() {
        if (run != null && !standalone) {
            run.close();
        }
    }
}
