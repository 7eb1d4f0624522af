package mtsh.language.eval;

import java.util.List;

import mtsh.language.error.ErrorRecord;
import mtsh.language.error.TerminatingError;
import mtsh.language.stream.ProgressRecord;
import mtsh.language.type.Members;
import mtsh.language.type.NetMember;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** {@code $PSCmdlet}: what an advanced function may ask of its own call. */
final class PSCmdlet implements NetObject {
    private static final String AUTOMATION = "System.Management.Automation.";
    private static final NetType TYPE = describe();

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

    private static NetType describe() {
        NetType.Builder builder = NetType.named(AUTOMATION + "PSScriptCmdlet");
        properties(builder);
        writing(builder);
        asking(builder);
        session(builder);
        return builder.build();
    }

    private static void properties(NetType.Builder builder) {
        builder.property("System.Management.Automation.PagingParameters PagingParameters {get;}", self -> self(self)
                        .paging())
                .property(
                        "string ParameterSetName {get;}",
                        self -> self(self).runtime.parameterSet())
                .property(
                        "System.Management.Automation.InvocationInfo MyInvocation {get;}",
                        self -> self(self).context.engine.invocationInfo(self(self).context))
                .property(
                        "System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}",
                        self -> new CommandIntrinsics(self(self).context.engine))
                .property(
                        "System.Management.Automation.ProviderIntrinsics InvokeProvider {get;}",
                        self -> ProviderIntrinsics.of(self(self).context.engine))
                .property(
                        "System.Management.Automation.Host.PSHost Host {get;}",
                        self -> self(self).context.engine.variable("Host"))
                .property(
                        "System.Management.Automation.SessionState SessionState {get;}",
                        self -> self(self).invocation.context().scope.state())
                .property("bool Stopping {get;}", self -> false)
                .property(
                        "System.Management.Automation.CommandOrigin CommandOrigin {get;}",
                        self -> NetEnum.named(AUTOMATION + "CommandOrigin", "Internal"));
    }

    private Object paging() {
        Object first = runtime.boundParameters().get("First");
        Object skip = runtime.boundParameters().get("Skip");
        return PSObject.custom()
                .typeName(AUTOMATION + "PagingParameters")
                .note(
                        "IncludeTotalCount",
                        Conversions.toBoolean(runtime.boundParameters().get("IncludeTotalCount")))
                .note("Skip", skip == null ? 0L : skip)
                .note("First", first == null ? Long.MAX_VALUE : first);
    }

    private static void writing(NetType.Builder builder) {
        builder.method("void WriteObject(System.Object sendToPipeline)", (self, a) -> {
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
                .method("void ThrowTerminatingError(System.Object errorRecord)", (self, a) -> {
                    ErrorRecord record = record(a[0]);
                    self(self).runtime.complete(record);
                    self(self).runtime.common().keepEnding(record);
                    throw new TerminatingError(record).leaving(self(self).context);
                })
                .method("void WriteInformation(System.Object messageData, string[] tags)", (self, a) -> {
                    List<Object> tags = Enumeration.list(PSObject.unwrap(a[1]));
                    String[] names = tags == null
                            ? new String[0]
                            : tags.stream().map(Conversions::toText).toArray(String[]::new);
                    self(self).runtime.writeInformation(a[0], names);
                    return null;
                })
                .method("void WriteProgress(System.Object progressRecord)", (self, a) -> {
                    self(self).runtime.writeProgress(progress(a[0]));
                    return null;
                });
        builder.method("void WriteWarning(string text)", text((runtime, text) -> runtime.writeWarning(text)))
                .method("void WriteVerbose(string text)", text((runtime, text) -> runtime.writeVerbose(text)))
                .method("void WriteDebug(string text)", text((runtime, text) -> runtime.writeDebug(text)))
                .method("void WriteCommandDetail(string text)", text((runtime, text) -> runtime.checkStopped()));
    }

    @FunctionalInterface
    private interface Writing {
        void write(PipelineRuntime runtime, String text);
    }

    private static NetMember.Body text(Writing writing) {
        return (self, a) -> {
            writing.write(self(self).runtime, Conversions.toText(a[0]));
            return null;
        };
    }

    private static ProgressRecord progress(Object value) {
        Object percent = Members.get(value, "PercentComplete");
        return new ProgressRecord(
                Conversions.toInt(Members.get(value, "ActivityId")),
                -1,
                Conversions.toText(Members.get(value, "Activity")),
                Conversions.toText(Members.get(value, "StatusDescription")),
                "",
                percent == Members.MISSING ? -1 : Conversions.toInt(percent),
                -1,
                false);
    }

    private static void asking(NetType.Builder builder) {
        builder.method("bool ShouldProcess(string target)", (self, a) -> self(self)
                        .runtime
                        .shouldProcess(
                                Conversions.toText(a[0]), self(self).invocation.name()))
                .method("bool ShouldProcess(string target, string action)", (self, a) -> self(self)
                        .runtime
                        .shouldProcess(Conversions.toText(a[0]), Conversions.toText(a[1])))
                .method(
                        "bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)",
                        (self, a) -> self(self).should(a))
                .method(
                        "bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, "
                                + "System.Object shouldProcessReason)",
                        (self, a) -> self(self).should(a))
                .method("bool ShouldContinue(string query, string caption)", (self, a) -> self(self)
                        .runtime
                        .confirmation()
                        .shouldContinue(Conversions.toText(a[0]), Conversions.toText(a[1]), null, null))
                .method(
                        "bool ShouldContinue(string query, string caption, System.Object yesToAll, System.Object noToAll)",
                        (self, a) -> self(self).shouldContinue(a[0], a[1], a[2], a[3]))
                .method(
                        "bool ShouldContinue(string query, string caption, bool hasSecurityImpact, System.Object yesToAll, "
                                + "System.Object noToAll)",
                        (self, a) -> self(self).shouldContinue(a[0], a[1], a[3], a[4]))
                .method("bool TransactionAvailable()", (self, a) -> false);
    }

    private Object should(Object[] a) {
        return runtime.confirmation()
                .shouldProcess(Conversions.toText(a[0]), Conversions.toText(a[1]), Conversions.toText(a[2]));
    }

    private Object shouldContinue(Object query, Object caption, Object yesToAll, Object noToAll) {
        return runtime.confirmation()
                .shouldContinue(
                        Conversions.toText(query),
                        Conversions.toText(caption),
                        yesToAll instanceof Reference yes ? yes : null,
                        noToAll instanceof Reference no ? no : null);
    }

    private static void session(NetType.Builder builder) {
        builder.method(
                        "System.Object GetVariableValue(string name)",
                        (self, a) -> self(self).context.engine.variable(Conversions.toText(a[0])))
                .method("System.Object GetVariableValue(string name, System.Object defaultValue)", (self, a) -> {
                    Object value = self(self).context.engine.variable(Conversions.toText(a[0]));
                    return value == null ? a[1] : value;
                })
                .method("string GetUnresolvedProviderPathFromPSPath(string path)", (self, a) -> self(self)
                        .context
                        .engine
                        .resolvePath(Conversions.toText(a[0]))
                        .toString())
                .method(
                        "System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, "
                                + "System.Object provider)",
                        (self, a) -> {
                            Object found = Members.invoke(
                                    new PathIntrinsics(self(self).context.engine), "GetResolvedPSPathFromPSPath", a[0]);
                            return PSArray.of(Enumeration.list(found).stream()
                                    .map(each -> Members.get(each, "ProviderPath"))
                                    .toArray());
                        })
                .method(
                        "System.Management.Automation.PathInfo CurrentProviderLocation(string providerId)",
                        (self, a) -> self(self).context.engine.place())
                .method("string GetResourceString(string baseName, string resourceId)", (self, a) -> "");
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
