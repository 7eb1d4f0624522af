package mtsh.language.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import mtsh.language.error.NetThrow;
import mtsh.language.stream.Output;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** The members of PSModuleInfo. */
final class ModuleMembers {
    static final String ACCESS_MODE = "System.Management.Automation.ModuleAccessMode";
    private static final String AUTOMATION = "System.Management.Automation.";
    private static final String COLLECTION = "System.Collections.ObjectModel.ReadOnlyCollection";

    /** What a manifest says and nothing else knows: type and name of the property. */
    private static final String[] FACTS = {
        "string HelpInfoUri",
        "System.Collections.Generic.IEnumerable[string] Tags",
        "uri ProjectUri",
        "uri IconUri",
        "uri LicenseUri",
        "string ReleaseNotes",
        "uri RepositorySourceLocation",
        "string Author",
        "version ClrVersion",
        "string CompanyName",
        "string Copyright",
        "version DotNetFrameworkVersion",
        "System.Collections.Generic.IEnumerable[string] FileList",
        "System.Collections.Generic.IEnumerable[string] CompatiblePSEditions",
        "System.Collections.Generic.IEnumerable[System.Object] ModuleList",
        "string PowerShellHostName",
        "version PowerShellHostVersion",
        "version PowerShellVersion",
        "System.Reflection.ProcessorArchitecture ProcessorArchitecture",
        "System.Collections.Generic.IEnumerable[string] Scripts",
        "System.Collections.Generic.IEnumerable[string] RequiredAssemblies",
        "string RootModule",
        "System.Reflection.Assembly ImplementingAssembly",
        "System.Collections.Generic.IEnumerable[System.Management.Automation.ExperimentalFeature] ExperimentalFeatures",
        COLLECTION + "[string] ExportedDscResources",
        COLLECTION + "[string] ExportedFormatFiles",
        COLLECTION + "[string] ExportedTypeFiles",
    };

    static final NetType TYPE = describe();

    static {
        Types.define(TYPE);
    }

    private ModuleMembers() {}

    private static PSModuleInfo self(Object self) {
        return (PSModuleInfo) self;
    }

    private static NetType describe() {
        NetType.Builder builder = NetType.named(AUTOMATION + "PSModuleInfo");
        identity(builder);
        exports(builder);
        for (String fact : FACTS) {
            String name = fact.substring(fact.lastIndexOf(' ') + 1);
            boolean many = fact.startsWith("System.Collections");
            builder.property(fact + " {get;}", self -> fact(self(self), name, many));
        }
        settable(builder);
        methods(builder);
        return builder.build();
    }

    private static Object fact(PSModuleInfo module, String name, boolean many) {
        Object value = module.facts().get(name);
        if (value == null && many) {
            return PSArray.of();
        }
        return value == null && name.equals("ProcessorArchitecture") ? "None" : value;
    }

    private static void identity(NetType.Builder builder) {
        builder.property("string Name {get;}", self -> self(self).name())
                .property("string Path {get;}", self -> self(self).path())
                .property("string Definition {get;}", self -> self(self).definition())
                .property("guid Guid {get;}", self -> self(self).guid())
                .property("string ModuleBase {get;}", self -> self(self).base())
                .property("version Version {get;}", self -> self(self).version())
                .property(
                        AUTOMATION + "ModuleType ModuleType {get;}",
                        self -> NetEnum.named(
                                AUTOMATION + "ModuleType", self(self).kind().name()))
                .property(
                        AUTOMATION + "SessionState SessionState {get;set;}",
                        self -> self(self).state(),
                        (self, value) -> self(self).facts().put("SessionState", value))
                .property("string Prefix {get;}", self -> self(self).facts().getOrDefault("Prefix", ""))
                .property(
                        COLLECTION + "[psmoduleinfo] NestedModules {get;}",
                        self -> list(self(self).nested()))
                .property(
                        COLLECTION + "[psmoduleinfo] RequiredModules {get;}",
                        self -> list(self(self).required()));
    }

    private static PSList list(List<PSModuleInfo> modules) {
        return new PSList(Types.find(COLLECTION + "[psmoduleinfo]"), modules);
    }

    private static void exports(NetType.Builder builder) {
        table(builder, "FunctionInfo", "ExportedFunctions", exports -> exports.functions());
        table(builder, "CmdletInfo", "ExportedCmdlets", exports -> exports.cmdlets());
        table(builder, "AliasInfo", "ExportedAliases", exports -> exports.aliases());
        table(builder, "CommandInfo", "ExportedCommands", ModuleExports::commands);
        table(builder, "PSVariable", "ExportedVariables", exports -> exports.variables());
    }

    private static void table(
            NetType.Builder builder, String element, String name, Function<ModuleExports, Map<String, ?>> part) {
        String type = "System.Collections.Generic.Dictionary[string," + AUTOMATION + element + "]";
        builder.property(type + " " + name + " {get;}", self -> {
            PSDictionary table = new PSDictionary(Types.find(type), true);
            part.apply(self(self).exports()).forEach(table::put);
            return table;
        });
    }

    private static void settable(NetType.Builder builder) {
        for (String name : List.of("Description", "PrivateData")) {
            builder.property(
                    (name.equals("Description") ? "string " : "System.Object ") + name + " {get;set;}",
                    self -> self(self).facts().get(name),
                    (self, value) -> self(self).facts().put(name, value));
        }
        builder.property(
                "bool LogPipelineExecutionDetails {get;set;}",
                self -> self(self).facts().getOrDefault("LogPipelineExecutionDetails", false),
                (self, value) -> self(self).facts().put("LogPipelineExecutionDetails", Conversions.toBoolean(value)));
        builder.property("scriptblock OnRemove {get;set;}", self -> self(self).onRemove(), (self, value) -> self(self)
                .onRemove(PSObject.unwrap(value)));
        builder.property(
                ACCESS_MODE + " AccessMode {get;set;}", self -> self(self).accessMode(), (self, value) -> self(self)
                        .accessMode(NetEnum.of(Types.find(ACCESS_MODE), value)));
    }

    private static void methods(NetType.Builder builder) {
        builder.constructor("psmoduleinfo(bool linkToGlobal)", a -> {
                    throw new NetThrow(
                            "System.NotSupportedException",
                            "A module without a script block cannot be made here; use New-Module -ScriptBlock {}.");
                })
                .constructor("psmoduleinfo(scriptblock scriptBlock)", a -> {
                    ScriptBlock block = (ScriptBlock) PSObject.unwrap(a[0]);
                    return block.engine().modules().ofBlock(block);
                })
                .method(
                        "scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)",
                        (self, a) -> bound(self(self), a[0]))
                .method("System.Object Invoke(scriptblock sb, Params System.Object[] args)", (self, a) -> {
                    Object[] given = a.length == 2 && a[1] instanceof PSArray array
                            ? array.items()
                            : Arrays.copyOfRange(a, 1, a.length);
                    PSArray result = bound(self(self), a[0]).invokeAll(given);
                    return result.length() == 0 ? null : result.length() == 1 ? result.get(0) : result;
                })
                .method("psobject AsCustomObject()", (self, a) -> asCustomObject(self(self)))
                .method("psmoduleinfo Clone()", (self, a) -> self)
                .method("string ToString()", (self, a) -> self(self).name())
                .method("psvariable GetVariableFromCallersModule(string variableName)", (self, a) -> {
                    Engine engine = requireState(self(self)).engine();
                    return engine.current().scope.state().root().find(Scope.key(Conversions.toText(a[0])));
                });
    }

    private static ScriptBlock bound(PSModuleInfo module, Object block) {
        return ((ScriptBlock) PSObject.unwrap(block)).in(requireState(module));
    }

    private static SessionState requireState(PSModuleInfo module) {
        if (module.state() == null) {
            throw new NetThrow(
                    "System.Management.Automation.PSInvalidOperationException",
                    "This operation cannot be performed on a binary module. It can only be performed on a script module.");
        }
        return module.state();
    }

    /** Its functions as methods and its variables as properties. */
    static PSObject asCustomObject(PSModuleInfo module) {
        requireState(module);
        PSObject object = PSObject.custom();
        for (Map.Entry<String, Variable> each : module.exports().variables().entrySet()) {
            Variable variable = each.getValue();
            object.add(new PSMember.Script(
                    each.getKey(), new VariableAccessor(variable, false), new VariableAccessor(variable, true)));
        }
        module.exports().functions().forEach((name, function) -> {
            if (function instanceof FunctionCommand command) {
                object.add(new PSMember.ScriptMethod(name, command.block()));
            }
        });
        return object;
    }

    /** The version of a text or of a version, or null when it is none. */
    static NetVersion version(Object value) {
        Object plain = PSObject.unwrap(value);
        return plain instanceof NetVersion known ? known : NetVersion.parse(Conversions.toText(plain));
    }

    /** Reads or sets a variable of the module for a property of {@link #asCustomObject}. */
    private record VariableAccessor(Variable variable, boolean sets) implements Invocable {
        @Override
        public Object invoke(Object self, Object... arguments) {
            if (sets) {
                variable.set(arguments.length == 0 ? null : arguments[0]);
                return null;
            }
            return variable.plainValue();
        }

        @Override
        public void run(Object underscore, Object[] arguments, Output output) {
            output.write(invoke(underscore, arguments));
        }

        @Override
        public String text() {
            return "$" + variable.name();
        }
    }
}
