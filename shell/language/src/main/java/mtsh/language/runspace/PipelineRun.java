package mtsh.language.runspace;

import mtsh.language.error.ErrorRecord;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.BuiltPipeline;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ExitRequest;
import mtsh.language.eval.Failures;
import mtsh.language.eval.Streams;
import mtsh.language.stream.Output;
import mtsh.language.stream.PipelineStopped;

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
                ended(End.FAILED, error.record());
            } else {
                ended(End.COMPLETED, null);
            }
        }
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
