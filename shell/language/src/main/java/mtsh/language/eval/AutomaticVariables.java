package mtsh.language.eval;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import mtsh.language.ast.Source;
import mtsh.language.bind.Binder;
import mtsh.language.error.Position;
import mtsh.language.process.Programs;
import mtsh.language.stream.Output;
import mtsh.language.type.HostObject;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Invocable;
import mtsh.language.value.InvocationInfo;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;
import mtsh.language.value.PSStyle;
import mtsh.language.value.SemanticVersion;

/** The variables that are there from the start, and those made up when they are read. */
final class AutomaticVariables {
    private AutomaticVariables() {}

    static void define(Engine engine, Scope global, PSList errors) {
        global.define(new Variable("Error", errors).options(ScopedItemOptions.CONSTANT));
        readOnly(global, "HOME", System.getProperty("user.home"));
        constant(global, "PID", (int) ProcessHandle.current().pid());
        constant(global, "PSVersionTable", versionTable());
        constant(global, "PSHOME", home());
        constant(global, "PSEdition", "Core");
        constant(global, "ShellId", "Microsoft.PowerShell");
        readOnly(global, "IsLinux", osIs("linux"));
        readOnly(global, "IsMacOS", osIs("mac"));
        readOnly(global, "IsWindows", osIs("windows"));
        readOnly(global, "IsCoreCLR", true);
        readOnly(global, "PSCulture", "en-US");
        readOnly(global, "PSUICulture", "en-US");
        constant(global, "Host", HostObject.get());
        constant(global, "ExecutionContext", executionContext(engine));
        global.force("PSStyle", engine.service(PSStyle.class));
        global.force("PWD", engine.place());
        for (String stream : List.of("ErrorAction", "Warning", "Progress")) {
            chosen(global, stream + "Preference", "ActionPreference", "Continue");
        }
        for (String stream : List.of("Information", "Verbose", "Debug")) {
            chosen(global, stream + "Preference", "ActionPreference", "SilentlyContinue");
        }
        chosen(global, "ConfirmPreference", "ConfirmImpact", "High");
        global.force("WhatIfPreference", false);
        chosen(global, "ErrorView", "ErrorView", "ConciseView");
        global.force("FormatEnumerationLimit", 4);
        global.force("MaximumHistoryCount", 4096);
        global.force("OutputEncoding", NetEncoding.named("utf-8"));
        global.force("NestedPromptLevel", 0);
        global.force("PSDefaultParameterValues", PSDictionary.hashtable());
        global.force("PSNativeCommandUseErrorActionPreference", false);
        global.force("PSNativeCommandArgumentPassing", "Standard");
        global.force("args", PSArray.of());
        global.force("StackTrace", "");
        global.force("PROFILE", "");
    }

    private static void constant(Scope global, String name, Object value) {
        global.define(new Variable(name, value).options(ScopedItemOptions.CONSTANT.with(ScopedItemOptions.ALL_SCOPE)));
    }

    private static void readOnly(Scope global, String name, Object value) {
        global.define(new Variable(name, value).options(ScopedItemOptions.READ_ONLY.with(ScopedItemOptions.ALL_SCOPE)));
    }

    /** A variable that takes the names of an enumeration only. */
    private static void chosen(Scope global, String name, String typeName, String value) {
        NetType type = Types.find("System.Management.Automation." + typeName);
        Variable variable = new Variable(name, NetEnum.parse(type, value));
        variable.transform(type, List.of());
        global.define(variable);
    }

    private static boolean osIs(String part) {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains(part);
    }

    /** The folder that this shell is started from. */
    private static String home() {
        Path shell = Programs.shell();
        return shell == null
                ? System.getProperty("user.dir")
                : shell.getParent().toString();
    }

    private static PSDictionary versionTable() {
        return PSDictionary.hashtable()
                .put("PSVersion", new SemanticVersion(7, 6, 0, null, null))
                .put("PSEdition", "Core")
                .put("GitCommitId", "7.6.0")
                .put("OS", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .put("Platform", osIs("windows") ? "Win32NT" : "Unix")
                .put("PSCompatibleVersions", compatibleVersions())
                .put("PSRemotingProtocolVersion", NetVersion.parse("2.4"))
                .put("SerializationVersion", NetVersion.parse("1.1.0.1"))
                .put("WSManStackVersion", NetVersion.parse("3.0"))
                .put("MtshVersion", "0.1.0");
    }

    private static PSArray compatibleVersions() {
        return new PSArray(
                Types.find("System.Version"),
                Stream.of("1.0", "2.0", "3.0", "4.0", "5.0", "5.1", "6.0", "7.0")
                        .map(NetVersion::parse)
                        .toArray());
    }

    private static EngineIntrinsics executionContext(Engine engine) {
        return new EngineIntrinsics(engine);
    }

    /** {@code $ExecutionContext}: the session as code may ask for it. */
    private record EngineIntrinsics(Engine engine) implements NetObject {
        private static final NetType TYPE = NetType.named("System.Management.Automation.EngineIntrinsics")
                .property(
                        "System.Management.Automation.CommandInvocationIntrinsics InvokeCommand {get;}",
                        self -> new CommandIntrinsics(((EngineIntrinsics) self).engine))
                .property(
                        "System.Management.Automation.SessionState SessionState {get;}",
                        self -> ((EngineIntrinsics) self).engine.state())
                .property(
                        "System.Management.Automation.ProviderIntrinsics InvokeProvider {get;}",
                        self -> ProviderIntrinsics.of(((EngineIntrinsics) self).engine))
                .property("System.Management.Automation.Host.PSHost Host {get;}", self -> ((EngineIntrinsics) self)
                        .engine.variable("Host"))
                .build();

        @Override
        public NetType netType() {
            return TYPE;
        }
    }

    /** A method that always gives this text: what ToString of an object of the shell says. */
    static Invocable text(String text) {
        return new Invocable() {
            @Override
            public Object invoke(Object self, Object... arguments) {
                return text;
            }

            @Override
            public void run(Object underscore, Object[] arguments, Output output) {
                output.write(text);
            }

            @Override
            public String text() {
                return text;
            }
        };
    }

    /** A variable that depends on where it is read; {@link Nothing} when it is not one of them. */
    static Object read(Context context, String key) {
        return switch (key) {
            case "myinvocation" -> invocationInfo(context);
            case "psscriptroot" -> {
                String file = context.source == null ? null : context.source.file();
                yield file == null ? "" : String.valueOf(Path.of(file).getParent());
            }
            case "pscommandpath" ->
                context.source == null || context.source.file() == null ? "" : context.source.file();
            case "psitem" -> {
                Variable underscore = context.scope.find("_");
                yield underscore == null ? null : underscore.value();
            }
            default -> Nothing.VALUE;
        };
    }

    /** {@code $MyInvocation}: what was called, as what, and from where. */
    static InvocationInfo invocationInfo(Context context) {
        Context caller = context.caller;
        Position from = caller == null ? null : context.invokedAt != null ? context.invokedAt : caller.position();
        Map<String, Object> more = new HashMap<>();
        RunningCall call = context.call;
        more.put("MyCommand", call == null ? scriptOf(context) : commandOf(context, call));
        more.put("BoundParameters", call == null ? PSDictionary.hashtable() : call.bound());
        more.put("UnboundArguments", unbound(call));
        more.put("PSScriptRoot", from == null ? "" : folderOf(from.source()));
        more.put(
                "PSCommandPath",
                from == null || from.source().file() == null
                        ? ""
                        : from.source().file());
        more.put("ExpectingInput", call != null && call.processor().hasUpstream);
        more.put("PipelineLength", 1);
        more.put("PipelinePosition", 1);
        String name = call == null ? context.commandName : call.invocation().name();
        return new InvocationInfo(from, name, more);
    }

    /** The body of a module is a script file to itself. */
    private static Object commandOf(Context context, RunningCall call) {
        String file = context.source == null ? null : context.source.file();
        boolean isBody = file != null
                && call.command() instanceof FunctionCommand body
                && body.name().endsWith(".psm1")
                && body.name().equals(Modules.fileName(file));
        return isBody ? new ScriptCommand(Path.of(file), ((FunctionCommand) call.command()).block()) : call.command();
    }

    private static String folderOf(Source source) {
        return source.file() == null
                ? ""
                : String.valueOf(Path.of(source.file()).getParent());
    }

    private static PSList unbound(RunningCall call) {
        PSList list = new PSList(Types.find("System.Collections.Generic.List[System.Object]"));
        if (call != null) {
            call.unbound().stream().flatMap(Binder::words).forEach(list.items()::add);
        }
        return list;
    }

    /** What stands at the prompt is a script of its own. */
    private static PSObject scriptOf(Context context) {
        return PSObject.custom()
                .typeName("System.Management.Automation.ScriptInfo")
                .note("Name", context.commandName)
                .note("Path", context.source == null ? null : context.source.file())
                .note("Definition", context.source == null ? "" : context.source.text())
                .note("CommandType", NetEnum.named("System.Management.Automation.CommandTypes", "Script"));
    }
}
