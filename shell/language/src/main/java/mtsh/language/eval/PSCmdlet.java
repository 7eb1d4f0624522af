package mtsh.language.eval;

import mtsh.language.error.ErrorRecord;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** {@code $PSCmdlet}: what an advanced function may ask of its own call. */
final class PSCmdlet implements NetObject {
    private static final NetType TYPE = NetType.named("System.Management.Automation.PSScriptCmdlet")
            .property(
                    "string ParameterSetName {get;}", self -> self(self).runtime.parameterSet())
            .property(
                    "System.Management.Automation.InvocationInfo MyInvocation {get;}",
                    self -> self(self).context.engine.invocationInfo(self(self).context))
            .method("bool ShouldProcess(string target)", (self, a) -> self(self)
                    .runtime
                    .shouldProcess(
                            Conversions.toText(a[0]), self(self).invocation.name()))
            .method(
                    "bool ShouldProcess(string target, string action)",
                    (self, a) -> self(self).runtime.shouldProcess(Conversions.toText(a[0]), Conversions.toText(a[1])))
            .method(
                    "bool ShouldContinue(string query, string caption)",
                    (self, a) -> self(self).runtime.shouldProcess(Conversions.toText(a[0]), Conversions.toText(a[1])))
            .method("void WriteObject(System.Object sendToPipeline)", (self, a) -> {
                self(self).runtime.write(a[0]);
                return null;
            })
            .method("void WriteObject(System.Object sendToPipeline, bool enumerateCollection)", (self, a) -> {
                if (Conversions.toBoolean(a[1])) {
                    self(self).runtime.writeEach(a[0]);
                } else {
                    self(self).runtime.write(a[0]);
                }
                return null;
            })
            .method("void WriteError(System.Object errorRecord)", (self, a) -> {
                self(self).runtime.writeError(record(a[0]));
                return null;
            })
            .method("void WriteWarning(string text)", (self, a) -> {
                self(self).runtime.writeWarning(Conversions.toText(a[0]));
                return null;
            })
            .method("void WriteVerbose(string text)", (self, a) -> {
                self(self).runtime.writeVerbose(Conversions.toText(a[0]));
                return null;
            })
            .method("void WriteDebug(string text)", (self, a) -> {
                self(self).runtime.writeDebug(Conversions.toText(a[0]));
                return null;
            })
            .method("void ThrowTerminatingError(System.Object errorRecord)", (self, a) -> {
                ErrorRecord record = record(a[0]);
                self(self).runtime.complete(record);
                throw new TerminatingError(record).leavingFunction(true);
            })
            .method(
                    "System.Object GetVariableValue(string name)",
                    (self, a) -> self(self).context.engine.variable(Conversions.toText(a[0])))
            .build();

    private final PipelineRuntime runtime;
    private final Context context;
    private final Invocation invocation;

    PSCmdlet(PipelineRuntime runtime, Context context, Invocation invocation) {
        this.runtime = runtime;
        this.context = context;
        this.invocation = invocation;
    }

    private static PSCmdlet self(Object self) {
        return (PSCmdlet) self;
    }

    private static ErrorRecord record(Object value) {
        Object plain = PSObject.unwrap(value instanceof PSArray array && array.length() == 1 ? array.get(0) : value);
        return plain instanceof ErrorRecord record
                ? record
                : ErrorStatementCompiler.toError(plain).record();
    }

    @Override
    public NetType netType() {
        return TYPE;
    }
}
