package mtsh.language.runspace;

import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.BuiltPipeline;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ExitRequest;
import mtsh.language.eval.Failures;
import mtsh.language.eval.Streams;
import mtsh.language.stream.Output;
import mtsh.language.stream.PipelineStopped;
import mtsh.language.type.Types;

/** One run of a pipeline in some shell, and how it ended. */
public final class PipelineRun {
    /** How it ended. */
    public enum End {
        COMPLETED,
        FAILED,
        STOPPED
    }

    private End end;
    private ErrorRecord reason;
    private NetException thrown;

    /** Runs it on this thread; nothing gets out. */
    public void run(BuiltPipeline pipeline, Engine engine, Iterable<?> input, Output output, Streams streams) {
        run(() -> pipeline.run(engine, input, output, streams));
    }

    /** Runs something of the kind. */
    public void run(Runnable pipeline) {
        try {
            pipeline.run();
            ended(End.COMPLETED, null);
        } catch (ExitRequest exit) {
            ended(End.COMPLETED, null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            RuntimeException known = Failures.of(failure);
            if (known instanceof PipelineStopped) {
                ended(End.STOPPED, null);
            } else if (known instanceof TerminatingError error) {
                thrown = thrownFor(error);
                ended(End.FAILED, error.record());
            } else {
                ended(End.COMPLETED, null);
            }
        }
    }

    /** What Invoke throws: exceptions of the language as they are, others in one that says that a command ended with them. */
    private static NetException thrownFor(TerminatingError error) {
        NetException exception = error.record().exception();
        String name = "System.Management.Automation.ActionPreferenceStopException";
        if (error.isStoppedByPreference() && !exception.typeName().equals(name)) {
            return new NetException(
                    name,
                    "The running command stopped because the preference variable \"ErrorActionPreference\" or common"
                            + " parameter is set to Stop: " + exception.message(),
                    null).of(error.record());
        }
        return !error.isOutOfCommand() && exception.netType().isA(Types.find("System.Management.Automation.RuntimeException"))
                ? exception
                : new NetException(
                        "System.Management.Automation.CmdletInvocationException", exception.message(), exception)
                        .of(error.record());
    }

    /** The exception that those who wait for it get; null when it did not fail. */
    public NetException thrown() {
        return thrown;
    }

    private synchronized void ended(End how, ErrorRecord why) {
        end = how;
        reason = why;
    }

    /** How it ended; null before. */
    public synchronized End end() {
        return end;
    }

    /** The error that ended it, or null. */
    public synchronized ErrorRecord reason() {
        return reason;
    }
}
