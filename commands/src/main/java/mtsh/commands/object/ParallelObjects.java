package mtsh.commands.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import mtsh.commands.job.ParallelPipeline;
import mtsh.language.ast.Source;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.Errors;
import mtsh.language.error.NetException;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ScriptBlock;
import mtsh.language.value.PSObject;

/** ForEach-Object -Parallel: what it refuses, and whether it gives objects or a job. */
final class ParallelObjects {
    private static final String[] NOT_SUPPORTED = {
        "ErrorAction", "WarningAction", "InformationAction", "PipelineVariable"
    };
    private static final String NOT_PASSED =
            " Passed-in script block variables are not supported with ForEach-Object -Parallel,"
                    + " and can result in undefined behavior.";

    /** {@code timeout} in seconds; {@code fresh}: each run in a new session. */
    record Options(int limit, int timeout, boolean asJob, boolean fresh) {}

    private final CommandRuntime runtime;
    private final ScriptBlock block;
    private final Options options;
    private final Map<String, Object> using;
    private final ParallelPipeline pipeline;
    private final List<Object> items = new ArrayList<>();

    ParallelObjects(CommandRuntime runtime, ScriptBlock block, Options options) {
        this.runtime = runtime;
        this.options = options;
        requireSupported();
        Engine engine = (Engine) runtime.session();
        this.using = engine.usingValues(block, true);
        for (Object value : using.values()) {
            if (PSObject.unwrap(value) instanceof ScriptBlock) {
                throw refused(
                        "ParallelUsingVariableCannotBeScriptBlock",
                        ErrorCategory.InvalidType,
                        "A ForEach-Object -Parallel using variable cannot be a script block." + NOT_PASSED);
            }
        }
        // From its text, as PowerShell makes it: what was visible where it was written is not visible there.
        this.block = engine.parse(Source.of(block.text()));
        this.pipeline = options.asJob()
                ? null
                : new ParallelPipeline(engine, this.block, using, options.limit(), options.timeout(), options.fresh());
    }

    private void requireSupported() {
        for (String each : NOT_SUPPORTED) {
            if (runtime.isBound(each)) {
                throw refused(
                        "ParallelCommonParametersNotSupported",
                        ErrorCategory.NotImplemented,
                        "The following common parameters are not currently supported in the Parallel parameter set:\n"
                                + String.join(", ", NOT_SUPPORTED));
            }
        }
        if (options.asJob() && runtime.isBound("TimeoutSeconds")) {
            throw refused(
                    "ParallelCannotUseTimeoutWithJob",
                    ErrorCategory.InvalidOperation,
                    "The 'TimeoutSeconds' parameter cannot be used with the 'AsJob' parameter.");
        }
    }

    private static TerminatingError refused(String id, ErrorCategory category, String message) {
        return Errors.of("System.Management.Automation.PSArgumentException", id, category, null, message);
    }

    void take(Object item) {
        if (PSObject.unwrap(item) instanceof ScriptBlock) {
            runtime.writeError(new ErrorRecord(
                    new NetException(
                            "System.Management.Automation.PSArgumentException",
                            "A ForEach-Object -Parallel piped input object cannot be a script block." + NOT_PASSED,
                            null),
                    "ParallelPipedInputObjectCannotBeScriptBlock",
                    ErrorCategory.InvalidType,
                    item));
            return;
        }
        if (options.asJob()) {
            items.add(item);
        } else {
            pipeline.take(item, runtime);
        }
    }

    void end() {
        if (options.asJob()) {
            Engine engine = (Engine) runtime.session();
            runtime.write(ParallelPipeline.job(engine, block, using, items, options.limit(), options.fresh()));
        } else {
            pipeline.finish(runtime);
        }
    }

    void close() {
        if (pipeline != null) {
            pipeline.close();
        }
    }
}
