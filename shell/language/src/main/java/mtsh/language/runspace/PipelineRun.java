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

    private static final String STOP = "System.Management.Automation.ActionPreferenceStopException";
    private static final String STOPPED =
            "The running command stopped because the preference variable \"ErrorActionPreference\" or common parameter is"
                    + " set to Stop: ";
    private End end;
    private TerminatingError failure;

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
                ended(End.FAILED, error);
            } else {
                ended(End.COMPLETED, null);
            }
        }
    }

    private synchronized void ended(End how, TerminatingError why) {
        end = how;
        failure = why;
    }

    /** How it ended; null before. */
    public synchronized End end() {
        return end;
    }

    /** The exception that ended it, as who runs a pipeline sees it: what commands threw is wrapped; or null. */
    public synchronized NetException reason() {
        return failure == null ? null : reason(failure);
    }

    /** The error that ended it, or null. */
    public synchronized ErrorRecord error() {
        return failure == null ? null : failure.record();
    }

    private static NetException reason(TerminatingError error) {
        NetException exception = error.record().exception();
        NetException wrapper = null;
        if (error.isStoppedByPreference()) {
            wrapper = exception.typeName().equals(STOP)
                    ? exception
                    : new NetException(STOP, STOPPED + exception.message(), null);
        } else if (!error.isThrownByScript()
                && !error.record().commandName().isEmpty()
                && !exception.netType().isA(Types.find("System.Management.Automation.RuntimeException"))) {
            wrapper = new NetException(
                    "System.Management.Automation.CmdletInvocationException", exception.message(), exception);
        }
        return wrapper == null ? exception : wrapper.cameWith(error.record());
    }
}
