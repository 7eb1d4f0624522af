package mtsh.language.eval;

import java.util.List;

import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.stream.Output;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** A pipeline that a script drives itself: begun, fed one object at a time, and ended. What proxy functions are made of. */
final class SteppablePipeline implements NetObject {
    private static final NetType TYPE = NetType.named("System.Management.Automation.SteppablePipeline")
            .method("void Begin(System.Object command)", (self, a) -> self(self)
                    .begin(a[0], PSObject.unwrap(a[0]) instanceof PSCmdlet))
            .method("void Begin(System.Object expectInput, System.Object contextToRedirectTo)", (self, a) -> self(self)
                    .begin(a[0], true))
            .method("array Process(System.Object input)", (self, a) -> self(self)
                    .process(a[0]))
            .method("array Process()", (self, a) -> self(self).process(Nothing.VALUE))
            .method("array End()", (self, a) -> self(self).end())
            .method("void Clean()", (self, a) -> self(self).close())
            .method("void Dispose()", (self, a) -> self(self).close())
            .build();

    private final ScriptBlock block;
    private final PipelineNode node;
    private Collector collected = new Collector();
    private PipelineNode.Steps steps;
    private boolean expectsInput;

    private SteppablePipeline(ScriptBlock block, PipelineNode node) {
        this.block = block;
        this.node = node;
    }

    /** Of a block that is one pipeline of commands. */
    static SteppablePipeline of(ScriptBlock block) {
        StatementBlock end = block.tree().end();
        List<Statement> statements = end == null ? List.of() : end.statements();
        boolean one = statements.size() == 1
                && statements.get(0) instanceof Statement.Pipeline pipeline
                && pipeline.elements().get(0) instanceof Statement.Command;
        if (!one) {
            boolean empty = statements.isEmpty();
            String verify = "Verify that the script block contains exactly one pipeline or command.";
            throw Errors.of(
                    "System.Management.Automation.PSInvalidOperationException",
                    empty ? "CantConvertEmptyPipeline" : "CanConvertOneClauseOnly",
                    ErrorCategory.InvalidOperation,
                    null,
                    empty
                            ? "An empty script block cannot be converted. " + verify
                            : "The script block cannot be converted because it contains more than one clause. Expressions or control "
                                    + "structures are not permitted. " + verify);
        }
        return new SteppablePipeline(block, block.pipeline((Statement.Pipeline) statements.get(0)));
    }

    private static SteppablePipeline self(Object self) {
        return (SteppablePipeline) self;
    }

    /** With $PSCmdlet, or whether objects will come: output goes on from the function that asks, else it is handed back. */
    private Object begin(Object given, boolean redirects) {
        Context context = block.engine().current();
        Object plain = PSObject.unwrap(given);
        RunningCall call = context.call;
        boolean isCmdlet = plain instanceof PSCmdlet;
        expectsInput = isCmdlet ? call != null && call.processor().hasUpstream : Conversions.toBoolean(plain);
        Output output = redirects && call != null ? call.processor().output() : value -> collected.write(value);
        steps = node.steps(context.withScope(block.home(context)), output, expectsInput);
        steps.begin();
        return null;
    }

    private Object process(Object value) {
        requireBegun();
        if (expectsInput && value != Nothing.VALUE) {
            steps.process(value);
        } else {
            steps.processAlone();
        }
        return taken();
    }

    private Object end() {
        requireBegun();
        steps.end();
        steps.close();
        return taken();
    }

    private Object close() {
        if (steps != null) {
            steps.close();
        }
        return null;
    }

    private void requireBegun() {
        if (steps == null) {
            throw Errors.of(
                    "System.Management.Automation.PSInvalidOperationException",
                    "InvalidOperation",
                    ErrorCategory.InvalidOperation,
                    null,
                    "Begin must be called before Process and End.");
        }
    }

    private PSArray taken() {
        PSArray result = collected.toArray();
        collected = new Collector();
        return result;
    }

    @Override
    public NetType netType() {
        return TYPE;
    }
}
