package mtsh.language.cmdlet;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.ProgressRecord;

/**
 * A command written in Java. Fields annotated with {@code @Option} are its parameters: {@code boolean} for a switch, {@code String},
 * {@code int}, {@code Object}, arrays of these, our value types, a Java enum, {@code ScriptBlock}. Boxed types are null when not given.
 */
public abstract class Cmdlet {
    private CommandRuntime runtime;

    /** Called by the pipeline before anything else. */
    public final void attach(CommandRuntime commandRuntime) {
        runtime = commandRuntime;
    }

    /** Once, before the first object; parameters from the command line are set. */
    public void begin() {}

    /** Once for each object from the pipeline, or once without one. */
    public void process() {}

    /** Once, after the last object. */
    public void end() {}

    /** Always, whatever happened: close what is open. */
    public void close() {}

    protected final CommandRuntime runtime() {
        return runtime;
    }

    /** Writes one object; an array goes on as an array. */
    protected final void write(Object value) {
        runtime.write(value);
    }

    /** Writes the elements of a collection one by one; anything else as it is. */
    protected final void writeEach(Object value) {
        runtime.writeEach(value);
    }

    /** An error that does not end the pipeline, unless -ErrorAction Stop. */
    protected final void writeError(ErrorRecord error) {
        runtime.writeError(error);
    }

    /** The same, made on the spot. The cmdlet's class is added to the id. */
    protected final void writeError(
            String exceptionType, String id, ErrorCategory category, Object target, String message) {
        runtime.writeError(new ErrorRecord(new NetException(exceptionType, message, null), id, category, target));
    }

    /** An error that ends this pipeline: {@code throw terminating(...)}. */
    protected final TerminatingError terminating(
            String exceptionType, String id, ErrorCategory category, Object target, String message) {
        return Errors.of(exceptionType, id, category, target, message);
    }

    protected final void writeWarning(String text) {
        runtime.writeWarning(text);
    }

    protected final void writeVerbose(String text) {
        runtime.writeVerbose(text);
    }

    protected final void writeDebug(String text) {
        runtime.writeDebug(text);
    }

    protected final void writeProgress(ProgressRecord progress) {
        runtime.writeProgress(progress);
    }

    /** Whether the user gave this parameter, by argument or pipeline. */
    protected final boolean isBound(String parameter) {
        return runtime.isBound(parameter);
    }

    /** The parameter set in use. */
    protected final String parameterSet() {
        return runtime.parameterSet();
    }

    /** -WhatIf and -Confirm: whether to do it. */
    protected final boolean shouldProcess(String target, String action) {
        return runtime.shouldProcess(target, action);
    }
}
