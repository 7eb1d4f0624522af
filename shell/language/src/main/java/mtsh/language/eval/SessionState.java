package mtsh.language.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import mtsh.language.ast.VariablePath;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.parse.VariablePaths;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;

/**
 * The session's own scopes, or those of one module: {@code $ExecutionContext.SessionState}. Blocks and functions belong to the state that
 * they were written in, and look names up there, whoever runs them.
 */
public final class SessionState implements NetObject {
    private static final String AUTOMATION = "System.Management.Automation.";
    private static final NetType TYPE = NetType.named(AUTOMATION + "SessionState")
            .property("psmoduleinfo Module {get;}", self -> self(self).module)
            .property(AUTOMATION + "PSVariableIntrinsics PSVariable {get;}", self -> new Variables(self(self)))
            .property(AUTOMATION + "PathIntrinsics Path {get;}", self -> new PathIntrinsics(self(self).engine))
            .property(
                    AUTOMATION + "CommandInvocationIntrinsics InvokeCommand {get;}",
                    self -> new CommandIntrinsics(self(self).engine))
            .property(
                    AUTOMATION + "ProviderIntrinsics InvokeProvider {get;}",
                    self -> ProviderIntrinsics.of(self(self).engine))
            .property(
                    AUTOMATION + "DriveManagementIntrinsics Drive {get;}",
                    self -> ProviderIntrinsics.drives(self(self).engine))
            .property(
                    AUTOMATION + "CmdletProviderManagementIntrinsics Provider {get;}",
                    self -> ProviderIntrinsics.providers(self(self).engine))
            .property(
                    AUTOMATION + "PSLanguageMode LanguageMode {get;}",
                    self -> NetEnum.named(AUTOMATION + "PSLanguageMode", "FullLanguage"))
            .property("bool UseFullLanguageModeInDebugger {get;}", self -> false)
            .property("System.Collections.Generic.List[string] Applications {get;}", self -> everything())
            .property("System.Collections.Generic.List[string] Scripts {get;}", self -> everything())
            .build();

    /** What every block has of itself. */
    private static final Set<String> AUTOMATIC =
            Set.of("args", "input", "_", "this", "psboundparameters", "pscmdlet", "myinvocation", "foreach", "matches");

    private final Engine engine;
    private final PSModuleInfo module;
    private final Scope root;
    private final Map<String, PSModuleInfo> imported = new LinkedHashMap<>();
    private ModuleExports exports;

    /** The session's when {@code module} is null; a module's scope lies directly below the global one. */
    SessionState(Engine engine, PSModuleInfo module) {
        this.engine = engine;
        this.module = module;
        this.root = new Scope(this, module == null ? null : engine.globalScope());
    }

    private static SessionState self(Object self) {
        return (SessionState) self;
    }

    private static PSList everything() {
        PSList list = new PSList(Types.find("System.Collections.Generic.List[string]"));
        list.items().add("*");
        return list;
    }

    /** The outermost scope: the global one, or the module's. */
    public Scope root() {
        return root;
    }

    /** The module whose state this is, or null. */
    public PSModuleInfo module() {
        return module;
    }

    Engine engine() {
        return engine;
    }

    /** The modules that were imported into this state, by path. */
    public Map<String, PSModuleInfo> imported() {
        return imported;
    }

    /** What Export-ModuleMember said so far, or null when it was not called. */
    public ModuleExports exports() {
        return exports;
    }

    public void exports(ModuleExports newExports) {
        exports = newExports;
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return AUTOMATION + "SessionState";
    }

    /** {@code $ExecutionContext.SessionState.PSVariable}. */
    private record Variables(SessionState state) implements NetObject {
        private static final NetType INTRINSICS = NetType.named(AUTOMATION + "PSVariableIntrinsics")
                .method("psvariable Get(string name)", (self, a) -> ((Variables) self).find(a[0]))
                .method("System.Object GetValue(string name)", (self, a) -> ((Variables) self).value(a[0], null))
                .method(
                        "System.Object GetValue(string name, System.Object defaultValue)",
                        (self, a) -> ((Variables) self).value(a[0], a[1]))
                .method("void Set(string name, System.Object value)", (self, a) -> {
                    VariablePath path = VariablePaths.parse(Conversions.toText(a[0]));
                    ((Variables) self).scopeOf(path).set(path.name(), a[1]);
                    return null;
                })
                .method("void Set(psvariable variable)", (self, a) -> {
                    ((Variables) self).scope().define((Variable) PSObject.unwrap(a[0]));
                    return null;
                })
                .method("void Remove(string name)", (self, a) -> {
                    VariablePath path = VariablePaths.parse(Conversions.toText(a[0]));
                    ((Variables) self).scopeOf(path).remove(path.name());
                    return null;
                })
                .build();

        private Scope scope() {
            return state.engine.current().scopeOf(state);
        }

        private Scope scopeOf(VariablePath path) {
            return switch (String.valueOf(path.scope())) {
                case "global" -> scope().global();
                case "script" -> scope().scriptScope();
                default -> scope();
            };
        }

        private Variable find(Object name) {
            VariablePath path = VariablePaths.parse(Conversions.toText(name));
            return scopeOf(path).find(Scope.key(path.name()));
        }

        private Object value(Object name, Object fallback) {
            Variable found = find(name);
            return found == null ? fallback : found.plainValue();
        }

        @Override
        public NetType netType() {
            return INTRINSICS;
        }
    }

    /** Throws when this is not a module's. */
    public void requireModule() {
        if (module == null) {
            throw Errors.of(
                    "System.InvalidOperationException",
                    "Modules_CanOnlyExecuteExportModuleMemberInsideAModule",
                    ErrorCategory.PermissionDenied,
                    null,
                    "The Export-ModuleMember cmdlet can only be called from inside a module.");
        }
    }

    /** The variables of the outermost scope, which a module may export. */
    List<Variable> variables() {
        List<Variable> all = new ArrayList<>(root.variables());
        all.removeIf(each -> AUTOMATIC.contains(Scope.key(each.name())));
        return all;
    }
}
