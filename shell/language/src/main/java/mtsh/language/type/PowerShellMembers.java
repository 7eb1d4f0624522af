package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.eval.BuiltCommand.Argument;
import mtsh.language.eval.Engine;
import mtsh.language.runspace.AsyncResult;
import mtsh.language.runspace.CommandList;
import mtsh.language.runspace.DataList;
import mtsh.language.runspace.InitialState;
import mtsh.language.runspace.MessageCollections;
import mtsh.language.runspace.PowerShell;
import mtsh.language.runspace.Runspace;
import mtsh.language.runspace.RunspacePool;
import mtsh.language.runspace.Runspaces;
import mtsh.language.runspace.WaitHandle;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;
import mtsh.language.value.PSObject;
import mtsh.language.value.SwitchParameter;

/** Members of {@code [powershell]} and of what it is made of and gives: commands, streams, the handle of a pipeline that was begun. */
final class PowerShellMembers extends Description {
    private static final String ADDING = """
            SELF AddScript(string script)
            SELF AddScript(string script, bool useLocalScope)
            SELF AddCommand(string cmdlet)
            SELF AddCommand(string cmdlet, bool useLocalScope)
            SELF AddParameter(string parameterName, System.Object value)
            SELF AddParameter(string parameterName)
            SELF AddArgument(System.Object value)
            SELF AddStatement()
            """;

    @Override
    String definitions() {
        return switch (type().name()) {
            case "PowerShell" -> """
                    System.Management.Automation.PSCommand Commands {get;set;}
                    System.Management.Automation.PSDataStreams Streams {get;}
                    guid InstanceId {get;}
                    System.Object InvocationStateInfo {get;}
                    bool IsNested {get;}
                    bool HadErrors {get;}
                    bool IsRunspaceOwner {get;}
                    string HistoryString {get;set;}
                    runspace Runspace {get;set;}
                    System.Management.Automation.Runspaces.RunspacePool RunspacePool {get;set;}
                    static powershell Create()
                    static powershell Create(System.Management.Automation.RunspaceMode runspace)
                    static powershell Create(initialsessionstate initialSessionState)
                    static powershell Create(runspace runspace)
                    powershell AddParameters(System.Object parameters)
                    System.Object Invoke()
                    System.Object Invoke(System.Object input)
                    System.Object Invoke(System.Object input, System.Object output)
                    System.Object Invoke(System.Object input, System.Object output, System.Object settings)
                    System.IAsyncResult BeginInvoke()
                    System.IAsyncResult BeginInvoke(System.Object input)
                    System.IAsyncResult BeginInvoke(System.Object input, System.Object output)
                    System.IAsyncResult BeginInvoke(System.Object input, System.Object settings, System.Object callback, System.Object state)
                    System.IAsyncResult BeginInvoke(System.Object input, System.Object output, System.Object settings, System.Object callback, System.Object state)
                    System.Object EndInvoke(System.Object asyncResult)
                    System.IAsyncResult BeginStop(System.Object callback, System.Object state)
                    void EndStop(System.Object asyncResult)
                    void Stop()
                    void Dispose()
                    """ + ADDING.replace("SELF", "powershell");
            case "PSCommand" -> """
                    new()
                    System.Object Commands {get;}
                    System.Management.Automation.PSCommand Clone()
                    void Clear()
                    """ + ADDING.replace("SELF", "System.Management.Automation.PSCommand");
            case "PSDataStreams" -> """
                    System.Object Error {get;}
                    System.Object Progress {get;}
                    System.Object Verbose {get;}
                    System.Object Debug {get;}
                    System.Object Warning {get;}
                    System.Object Information {get;}
                    void ClearStreams()
                    """;
            case "Command" -> """
                    string CommandText {get;}
                    bool IsScript {get;}
                    bool UseLocalScope {get;}
                    System.Object Parameters {get;}
                    """;
            case "CommandParameter" -> """
                    new(string name)
                    new(string name, System.Object value)
                    string Name {get;}
                    System.Object Value {get;}
                    """;
            default -> """
                    bool IsCompleted {get;}
                    System.Object AsyncState {get;}
                    bool CompletedSynchronously {get;}
                    System.Threading.WaitHandle AsyncWaitHandle {get;}
                    """;
        };
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof PowerShell shell) {
            return get(property, shell);
        }
        if (self instanceof MessageCollections streams) {
            return streams.get(property);
        }
        if (self instanceof CommandList commands) {
            return commands.entries();
        }
        if (self instanceof CommandList.Entry entry) {
            return switch (property) {
                case "CommandText" -> entry.text();
                case "IsScript" -> entry.isScript();
                case "UseLocalScope" -> entry.ownScope();
                default ->
                    PSArray.of(entry.arguments().stream()
                            .map(each -> PSObject.custom()
                                    .typeName("System.Management.Automation.Runspaces.CommandParameter")
                                    .note("Name", each.name())
                                    .note("Value", each.value()))
                            .toArray());
            };
        }
        AsyncResult result = (AsyncResult) self;
        return switch (property) {
            case "IsCompleted" -> result.isDone();
            case "AsyncState" -> result.state();
            case "AsyncWaitHandle" -> WaitHandle.of(result);
            default -> false;
        };
    }

    private static Object get(String property, PowerShell shell) {
        return switch (property) {
            case "Commands" -> shell.commands();
            case "Streams" -> shell.streams();
            case "InstanceId" -> shell.instanceId();
            case "InvocationStateInfo" ->
                PSObject.custom()
                        .typeName("System.Management.Automation.PSInvocationStateInfo")
                        .note(
                                "State",
                                Conversions.convert(
                                        shell.state(), Types.find("System.Management.Automation.PSInvocationState")))
                        .note("Reason", shell.reason());
            case "IsNested" -> shell.isNested();
            case "HadErrors" -> shell.hadErrors();
            case "IsRunspaceOwner" -> shell.ownsRunspace();
            case "Runspace" -> shell.runspace();
            case "RunspacePool" -> shell.pool();
            default -> null;
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        PowerShell shell = (PowerShell) self;
        switch (property) {
            case "Runspace" -> shell.runspace((Runspace) value);
            case "RunspacePool" -> shell.pool((RunspacePool) value);
            case "Commands" -> shell.commands().copyOf((CommandList) value);
            default -> throw new NetThrow("System.NotSupportedException", property + " cannot be set.");
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof MessageCollections streams) {
            streams.clear();
            return null;
        }
        CommandList commands = self instanceof PowerShell shell ? shell.commands() : (CommandList) self;
        switch (name(key)) {
            case "AddScript" -> commands.add((String) a[0], true, a.length > 1 && (Boolean) a[1]);
            case "AddCommand" -> commands.add((String) a[0], false, a.length > 1 ? (Boolean) a[1] : null);
            case "AddParameter" ->
                commands.add(a.length == 1 ? Argument.toggle((String) a[0]) : Argument.named((String) a[0], a[1]));
            case "AddArgument" -> commands.add(Argument.of(a[0]));
            case "AddParameters" -> addParameters(commands, a[0]);
            case "AddStatement" -> commands.addStatement();
            case "Clone" -> {
                CommandList copy = new CommandList();
                copy.copyOf(commands);
                return copy;
            }
            case "Clear" -> {
                commands.clear();
                return null;
            }
            default -> {
                return run(name(key), (PowerShell) self, a);
            }
        }
        return self;
    }

    private static void addParameters(CommandList commands, Object parameters) {
        Object plain = PSObject.unwrap(parameters);
        if (plain instanceof PSDictionary dictionary) {
            for (PSDictionary.Entry entry : dictionary.entries()) {
                boolean toggle = entry.value() instanceof SwitchParameter;
                String name = Conversions.toText(entry.key());
                commands.add(
                        toggle && !Conversions.toBoolean(entry.value())
                                ? Argument.named(name, false)
                                : Argument.named(name, entry.value()));
            }
            return;
        }
        for (Object each : elements(plain)) {
            commands.add(Argument.of(each));
        }
    }

    private static Object run(String name, PowerShell shell, Object[] a) {
        switch (name) {
            case "Invoke" -> {
                return invoke(shell, a);
            }
            case "BeginInvoke" -> {
                return begin(shell, a);
            }
            case "EndInvoke" -> {
                return shell.end(PSObject.unwrap(a[0]) instanceof AsyncResult result ? result : null);
            }
            case "Dispose" -> shell.dispose();
            default -> shell.stop();
        }
        return null;
    }

    private static Object invoke(PowerShell shell, Object[] a) {
        List<Object> input = a.length == 0 || a[0] == null ? null : elements(a[0]);
        if (a.length > 1 && PSObject.unwrap(a[1]) instanceof PSList given) {
            shell.invoke(input, given.items()::add);
            return null;
        }
        List<Object> output = new ArrayList<>();
        shell.invoke(input, output::add);
        return new PSList(Types.find("System.Collections.ObjectModel.Collection[psobject]"), output);
    }

    private static Object begin(PowerShell shell, Object[] a) {
        List<Object> input = a.length == 0 || a[0] == null ? null : elements(a[0]);
        Object state = a.length > 3 ? a[a.length - 1] : null;
        boolean hasOutput = (a.length == 2 || a.length == 5) && PSObject.unwrap(a[1]) instanceof PSList;
        PSList output = hasOutput ? (PSList) PSObject.unwrap(a[1]) : DataList.collection("psobject");
        // What went to a collection of the caller's is not given again.
        PSList given = hasOutput ? DataList.collection("psobject") : output;
        return shell.begin(input, output.items()::add, given, state);
    }

    private static List<Object> elements(Object value) {
        List<Object> list = Enumeration.list(PSObject.unwrap(value));
        return list != null ? list : List.of(value);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (type().name().equals("PSCommand")) {
            return new CommandList();
        }
        if (type().name().equals("CommandParameter")) {
            return PSObject.custom()
                    .typeName("System.Management.Automation.Runspaces.CommandParameter")
                    .note("Name", a[0])
                    .note("Value", a.length > 1 ? a[1] : null);
        }
        Object how = a.length == 0 ? null : PSObject.unwrap(a[0]);
        PowerShell made = new PowerShell(how != null && Conversions.toText(how).equals("CurrentRunspace"));
        if (how instanceof Runspace runspace) {
            made.runspace(runspace);
        } else if (how instanceof InitialState state) {
            Runspace own = Runspaces.here().create(Engine.here(null), state);
            own.open();
            made.runspace(own);
        }
        return made;
    }
}
