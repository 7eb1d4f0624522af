package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.eval.Engine;
import mtsh.language.runspace.InitialState;
import mtsh.language.runspace.Runspace;
import mtsh.language.runspace.RunspacePool;
import mtsh.language.runspace.Runspaces;
import mtsh.language.runspace.SessionProxy;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSObject;

/** Members of Runspace, RunspaceFactory, RunspacePool, InitialSessionState and SessionStateProxy. */
final class RunspaceMembers extends Description {
    private static final String SPACE = "System.Management.Automation.Runspaces.";

    @Override
    String definitions() {
        return switch (type().name()) {
            case "Runspace" -> """
                    int Id {get;}
                    string Name {get;set;}
                    guid InstanceId {get;}
                    System.Object RunspaceStateInfo {get;}
                    System.Management.Automation.Runspaces.RunspaceAvailability RunspaceAvailability {get;}
                    System.Object ConnectionInfo {get;}
                    initialsessionstate InitialSessionState {get;}
                    System.Management.Automation.Runspaces.SessionStateProxy SessionStateProxy {get;}
                    System.Object ApartmentState {get;set;}
                    System.Object ThreadOptions {get;set;}
                    version Version {get;}
                    bool RunspaceIsRemote {get;}
                    System.Object Debugger {get;}
                    static runspace DefaultRunspace {get;set;}
                    static bool CanUseDefaultRunspace {get;}
                    void Open()
                    void OpenAsync()
                    void Close()
                    void CloseAsync()
                    void Dispose()
                    void ResetRunspaceState()
                    """;
            case "RunspaceFactory" -> """
                    static runspace CreateRunspace()
                    static runspace CreateRunspace(initialsessionstate initialSessionState)
                    static runspace CreateRunspace(System.Object host)
                    static runspace CreateRunspace(System.Object host, initialsessionstate initialSessionState)
                    static System.Management.Automation.Runspaces.RunspacePool CreateRunspacePool()
                    static System.Management.Automation.Runspaces.RunspacePool CreateRunspacePool(int minRunspaces, int maxRunspaces)
                    static System.Management.Automation.Runspaces.RunspacePool CreateRunspacePool(initialsessionstate initialSessionState)
                    static System.Management.Automation.Runspaces.RunspacePool CreateRunspacePool(int minRunspaces, int maxRunspaces, System.Object host)
                    static System.Management.Automation.Runspaces.RunspacePool CreateRunspacePool(int minRunspaces, int maxRunspaces, initialsessionstate initialSessionState, System.Object host)
                    """;
            case "RunspacePool" -> """
                    guid InstanceId {get;}
                    bool IsDisposed {get;}
                    System.Object RunspacePoolStateInfo {get;}
                    System.Object RunspacePoolAvailability {get;}
                    initialsessionstate InitialSessionState {get;}
                    System.Object ThreadOptions {get;set;}
                    System.Object ApartmentState {get;set;}
                    System.Object CleanupInterval {get;set;}
                    System.Object ConnectionInfo {get;}
                    void Open()
                    void Close()
                    void Dispose()
                    int GetAvailableRunspaces()
                    int GetMaxRunspaces()
                    int GetMinRunspaces()
                    bool SetMaxRunspaces(int maxRunspaces)
                    bool SetMinRunspaces(int minRunspaces)
                    """;
            case "SessionStateProxy" -> """
                    void SetVariable(string name, System.Object value)
                    System.Object GetVariable(string name)
                    System.Object PSVariable {get;}
                    System.Object LanguageMode {get;}
                    System.Object Path {get;}
                    """;
            default -> """
                    System.Object Variables {get;}
                    System.Object Commands {get;}
                    System.Object StartupScripts {get;}
                    System.Object LanguageMode {get;set;}
                    System.Object ThreadOptions {get;set;}
                    System.Object ApartmentState {get;set;}
                    System.Object ExecutionPolicy {get;set;}
                    bool ThrowOnRunspaceOpenError {get;set;}
                    initialsessionstate Clone()
                    void ImportPSModule(string[] name)
                    static initialsessionstate Create()
                    static initialsessionstate CreateDefault()
                    static initialsessionstate CreateDefault2()
                    """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof Runspace runspace) {
            return get(property, runspace);
        }
        if (self instanceof RunspacePool pool) {
            return get(property, pool);
        }
        if (self instanceof SessionProxy proxy) {
            return switch (property) {
                case "PSVariable" -> proxy.variables();
                case "Path" -> proxy.path();
                default -> "FullLanguage";
            };
        }
        InitialState state = (InitialState) self;
        return switch (property) {
            case "Variables" -> state.variables();
            case "Commands" -> state.commands();
            case "StartupScripts" -> state.startupScripts();
            default -> state.option(property);
        };
    }

    private static Object get(String property, Runspace runspace) {
        return switch (property) {
            case "Id" -> runspace.id();
            case "Name" -> runspace.name();
            case "InstanceId" -> runspace.instanceId();
            case "RunspaceStateInfo" ->
                info("RunspaceStateInfo", "RunspaceState", runspace.state().name());
            case "RunspaceAvailability" -> word("RunspaceAvailability", runspace.availability());
            case "InitialSessionState" -> runspace.initial();
            case "SessionStateProxy" -> new SessionProxy(runspace);
            case "ApartmentState", "ThreadOptions" -> runspace.initial().option(property);
            case "Version" -> NetVersion.parse("7.6.0.0");
            case "RunspaceIsRemote" -> false;
            default -> null;
        };
    }

    private static Object get(String property, RunspacePool pool) {
        return switch (property) {
            case "InstanceId" -> pool.instanceId();
            case "IsDisposed" -> pool.state().equals("Closed");
            case "RunspacePoolStateInfo" -> info("RunspacePoolStateInfo", "RunspacePoolState", pool.state());
            case "RunspacePoolAvailability" -> pool.state().equals("Opened") ? "Available" : "None";
            case "InitialSessionState" -> pool.initial();
            case "ThreadOptions", "ApartmentState" -> pool.initial().option(property);
            default -> null;
        };
    }

    private static Object word(String type, String name) {
        return Conversions.convert(name, Types.find(SPACE + type));
    }

    private static PSObject info(String type, String stateType, String state) {
        return PSObject.custom()
                .typeName(SPACE + type)
                .note("State", word(stateType, state))
                .note("Reason", null);
    }

    @Override
    void set(String property, Object self, Object value) {
        if (self instanceof Runspace runspace) {
            if (property.equals("Name")) {
                runspace.name((String) value);
            } else {
                runspace.initial().option(property, value);
            }
        } else if (self instanceof RunspacePool pool) {
            pool.initial().option(property, value);
        } else {
            ((InitialState) self).option(property, value);
        }
    }

    @Override
    Object getStatic(String property) {
        Engine here = Engine.here(null);
        if (property.equals("CanUseDefaultRunspace")) {
            return here != null;
        }
        return here == null ? null : Runspaces.here().of(here);
    }

    @Override
    void setStatic(String property, Object value) {
        throw new NetThrow(
                "System.NotSupportedException",
                "The session of this thread cannot be changed. Set the Runspace property of a [powershell] instead.");
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof Runspace runspace) {
            switch (name(key)) {
                case "Open", "OpenAsync" -> runspace.open();
                case "ResetRunspaceState" -> runspace.engine();
                default -> runspace.close();
            }
            return null;
        }
        if (self instanceof RunspacePool pool) {
            return call(name(key), pool, a);
        }
        if (self instanceof SessionProxy proxy) {
            return name(key).equals("GetVariable")
                    ? proxy.variable((String) a[0])
                    : nothing(() -> proxy.variable((String) a[0], a[1]));
        }
        if (name(key).equals("ImportPSModule") && a[0] == null) {
            throw new NetThrow(
                    "System.ArgumentNullException", "Value cannot be null. (Parameter 'name')");
        }
        return name(key).equals("Clone") ? ((InitialState) self).copy() : null;
    }

    private static Object call(String name, RunspacePool pool, Object[] a) {
        return switch (name) {
            case "Open" -> nothing(pool::open);
            case "GetAvailableRunspaces" -> pool.available();
            case "GetMaxRunspaces" -> pool.most();
            case "GetMinRunspaces" -> pool.least();
            case "SetMaxRunspaces" -> pool.most((Integer) a[0]);
            case "SetMinRunspaces" -> pool.least((Integer) a[0]);
            default -> nothing(pool::close);
        };
    }

    private static Object nothing(Runnable action) {
        action.run();
        return null;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (name(key).startsWith("CreateDefault") || name(key).equals("Create")) {
            return new InitialState();
        }
        InitialState state = new InitialState();
        for (Object each : a) {
            if (PSObject.unwrap(each) instanceof InitialState given) {
                state = given.copy();
            }
        }
        Engine here = Engine.here(null);
        if (name(key).equals("CreateRunspace")) {
            return Runspaces.here().create(here, state);
        }
        boolean sized = a.length > 1 && a[0] instanceof Integer;
        return new RunspacePool(here, sized ? (Integer) a[0] : 1, sized ? (Integer) a[1] : 1, state);
    }
}
