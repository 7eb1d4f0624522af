package mtsh.language.eval;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;

/** The members of CommandInfo and its kinds, in the order in which PowerShell lists them. */
final class CommandMembers {
    private static ScopedItemOptions options(CommandInfo command) {
        if (command instanceof AliasCommand alias) {
            return alias.options();
        }
        return command instanceof FunctionCommand function ? function.options() : ScopedItemOptions.NONE;
    }

    private static final String AUTOMATION = "System.Management.Automation.";
    private static final NetVersion OWN_VERSION = new NetVersion(7, 6, 0, 0);
    private static final NetVersion NO_VERSION = new NetVersion(0, 0, 0, 0);
    private static final Map<String, NetType> TYPES = new ConcurrentHashMap<>();

    private static final List<String> SHARED = List.of(
            "System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.PSTypeName] OutputType {get;}",
            "string Name {get;}",
            "System.Management.Automation.CommandTypes CommandType {get;}",
            "string Source {get;}",
            "version Version {get;}",
            "System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}",
            "string ModuleName {get;}",
            "psmoduleinfo Module {get;}",
            "System.Management.Automation.RemotingCapability RemotingCapability {get;}",
            "System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters {get;}",
            "System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterSetInfo] ParameterSets "
                    + "{get;}");

    static {
        NetType.Builder command = NetType.named(AUTOMATION + "CommandInfo");
        SHARED.forEach(each -> add(command, each));
        command.property("string Definition {get;}", self -> get(command(self), "Definition"))
                .method("string ToString()", (self, a) -> self.toString());
        Types.define(command.build());
        List.of("Function", "Cmdlet", "Alias", "Application", "ExternalScript", "Filter")
                .forEach(kind -> Types.define(type(kind)));
    }

    private CommandMembers() {}

    /** The type of one kind of command: {@code Function}, {@code Cmdlet} ... */
    static NetType type(String kind) {
        return TYPES.computeIfAbsent(kind, CommandMembers::describe);
    }

    private static NetType describe(String kind) {
        String base = kind.equals("Filter") ? "FunctionInfo" : "CommandInfo";
        NetType.Builder builder = NetType.named(AUTOMATION + kind + "Info").base(Types.find(AUTOMATION + base));
        own(kind).forEach(each -> add(builder, each));
        SHARED.forEach(each -> add(builder, each));
        builder.method("string ToString()", (self, a) -> self.toString())
                .method(
                        "System.Management.Automation.ParameterMetadata ResolveParameter(string name)",
                        (self, a) -> CommandParts.parameters(command(self)).get(Conversions.toText(a[0])));
        return builder.build();
    }

    /** The types that a command says it gives, by their names. */
    private static PSArray outputTypes(CommandInfo command) {
        NetType reference = Types.find(AUTOMATION + "PSTypeName");
        return new PSArray(
                reference,
                command.outputTypes().stream()
                        .map(each -> Members.create(reference, each))
                        .toArray());
    }

    private static void add(NetType.Builder builder, String definition) {
        String before = definition.substring(0, definition.indexOf(" {"));
        String name = before.substring(before.lastIndexOf(' ') + 1);
        if (definition.contains("set;")) {
            builder.property(definition, self -> get(command(self), name), (self, value) -> set(self, name, value));
        } else {
            builder.property(definition, self -> get(command(self), name));
        }
    }

    private static List<String> own(String kind) {
        return switch (kind) {
            case "Function", "Filter" ->
                List.of(
                        "scriptblock ScriptBlock {get;}",
                        "bool CmdletBinding {get;}",
                        "string DefaultParameterSet {get;}",
                        "string Definition {get;}",
                        "System.Management.Automation.ScopedItemOptions Options {get;set;}",
                        "string Description {get;set;}",
                        "string Verb {get;}",
                        "string Noun {get;}",
                        "string HelpFile {get;}");
            case "Cmdlet" ->
                List.of(
                        "string Verb {get;}",
                        "string Noun {get;}",
                        "string HelpFile {get;}",
                        "System.Management.Automation.PSSnapInInfo PSSnapIn {get;}",
                        "type ImplementingType {get;}",
                        "string Definition {get;}",
                        "string DefaultParameterSet {get;}",
                        "System.Management.Automation.ScopedItemOptions Options {get;set;}");
            case "Alias" ->
                List.of(
                        "string ResolvedCommandName {get;}",
                        "string DisplayName {get;}",
                        "System.Management.Automation.CommandInfo ReferencedCommand {get;}",
                        "System.Management.Automation.CommandInfo ResolvedCommand {get;}",
                        "string Definition {get;}",
                        "System.Management.Automation.ScopedItemOptions Options {get;set;}",
                        "string Description {get;set;}");
            case "Application" -> List.of("string Path {get;}", "string Extension {get;}", "string Definition {get;}");
            case "ExternalScript" ->
                List.of(
                        "string Path {get;}",
                        "string Definition {get;}",
                        "scriptblock ScriptBlock {get;}",
                        "string ScriptContents {get;}",
                        "System.Text.Encoding OriginalEncoding {get;}");
            default -> List.of("scriptblock ScriptBlock {get;}", "string Definition {get;}");
        };
    }

    private static CommandInfo command(Object self) {
        return (CommandInfo) self;
    }

    private static Object get(CommandInfo command, String property) {
        return switch (property) {
            case "Name" -> command.name();
            case "CommandType" -> NetEnum.named(AUTOMATION + "CommandTypes", kind(command));
            case "Definition" -> definition(command);
            case "Source", "ModuleName" -> source(command, property.equals("Source"));
            case "Module" -> module(command);
            case "Version" -> version(command);
            case "Visibility" -> NetEnum.named(AUTOMATION + "SessionStateEntryVisibility", "Public");
            case "Options" -> options(command).toEnum();
            case "RemotingCapability" -> NetEnum.named(AUTOMATION + "RemotingCapability", "PowerShell");
            case "Parameters" -> isProgram(command) ? null : parameters(command);
            case "ParameterSets" -> isProgram(command) ? null : CommandParts.sets(resolved(command));
            case "OutputType" -> outputTypes(command);
            case "Description" -> command.description().isEmpty() ? null : command.description();
            case "DefaultParameterSet" -> command.defaultSet().isEmpty() ? null : command.defaultSet();
            case "Verb" -> verb(command.name());
            case "Noun" -> noun(command.name());
            case "HelpFile" -> command.kind() == CommandInfo.Kind.Cmdlet ? command.module() + ".dll-Help.xml" : "";
            default -> ofKind(command, property);
        };
    }

    /** What is a file comes from that file and from no module. */
    private static String source(CommandInfo command, boolean file) {
        return switch (command.kind()) {
            case ExternalScript -> file ? command.definition() : command.module();
            case Application -> file ? command.definition() : "";
            default -> command.module();
        };
    }

    private static Object ofKind(CommandInfo command, String property) {
        return switch (property) {
            case "ScriptBlock" -> block(command);
            case "CmdletBinding" ->
                block(command) instanceof ScriptBlock block
                        && block.compiled().parameters.isAdvanced();
            case "Path" -> command.definition();
            case "Extension" -> {
                int dot = command.name().lastIndexOf('.');
                yield dot < 0 ? "" : command.name().substring(dot);
            }
            case "ScriptContents" ->
                block(command) instanceof ScriptBlock block ? block.source().text() : "";
            case "OriginalEncoding" -> NetEncoding.named("utf-8");
            case "ImplementingType" -> implementingType(command);
            case "DisplayName" -> command.name() + " -> " + command.definition();
            case "ReferencedCommand" -> command instanceof AliasCommand alias ? alias.referenced() : null;
            case "ResolvedCommand" -> command instanceof AliasCommand alias ? alias.resolved() : null;
            case "ResolvedCommandName" ->
                command instanceof AliasCommand alias && alias.resolved() != null
                        ? alias.resolved().name()
                        : null;
            default -> null;
        };
    }

    /** The class that PowerShell would have for a cmdlet: known by its name alone. Null for other commands. */
    static NetType implementingType(CommandInfo command) {
        if (!(command instanceof CmdletCommand cmdlet)) {
            return null;
        }
        NetType known = Types.find(cmdlet.errorClass());
        if (known != null) {
            return known;
        }
        NetType made = NetType.named(cmdlet.errorClass())
                .base(Types.find(AUTOMATION + "PSCmdlet"))
                .build();
        Types.define(made);
        return made;
    }

    private static void set(Object self, String property, Object value) {
        if (self instanceof FunctionCommand function && property.equals("Description")) {
            function.description(Conversions.toText(value));
        } else if (self instanceof AliasCommand alias && property.equals("Description")) {
            alias.description(Conversions.toText(value));
        } else if (property.equals("Options")) {
            setOptions(self, ScopedItemOptions.of(value));
        }
    }

    private static void setOptions(Object self, ScopedItemOptions options) {
        try {
            if (self instanceof FunctionCommand function) {
                function.changeOptions(options);
            } else if (self instanceof AliasCommand alias) {
                alias.changeOptions(options, false);
            }
        } catch (TerminatingError refused) {
            throw new NetThrow(refused.record().exception());
        }
    }

    static String kind(CommandInfo command) {
        return command instanceof FunctionCommand function && function.name().isEmpty()
                ? "Script"
                : command.kind().name();
    }

    private static String definition(CommandInfo command) {
        return command.kind() == CommandInfo.Kind.Cmdlet
                ? "\n" + String.join("\n\n", CommandSyntaxText.lines(command)) + "\n"
                : command.definition();
    }

    private static Object module(CommandInfo command) {
        if (command instanceof RunnableCommand runnable) {
            return runnable.source();
        }
        return command instanceof AliasCommand alias ? alias.source() : null;
    }

    private static Object version(CommandInfo command) {
        if (command.kind() == CommandInfo.Kind.Cmdlet) {
            return OWN_VERSION;
        }
        if (isProgram(command)) {
            return NO_VERSION;
        }
        return module(command) instanceof PSModuleInfo module ? module.version() : null;
    }

    private static boolean isProgram(CommandInfo command) {
        return command.kind() == CommandInfo.Kind.Application;
    }

    private static CommandInfo resolved(CommandInfo command) {
        CommandInfo target = command instanceof AliasCommand alias ? alias.resolved() : command;
        return target == null ? command : target;
    }

    private static PSDictionary parameters(CommandInfo command) {
        return CommandParts.parameters(resolved(command));
    }

    private static Object block(CommandInfo command) {
        if (command instanceof FunctionCommand function) {
            return function.block();
        }
        return command instanceof ScriptCommand script ? script.block() : null;
    }

    private static String verb(String name) {
        int dash = name.indexOf('-');
        return dash < 0 ? "" : name.substring(0, dash);
    }

    private static String noun(String name) {
        int dash = name.indexOf('-');
        return dash < 0 ? "" : name.substring(dash + 1);
    }
}
