package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** {@code CommandMetadata}: what is known of a command, free to be changed before a proxy is made of it. */
final class CommandMetadata implements NetObject {
    private static final String AUTOMATION = "System.Management.Automation.";

    static final NetType TYPE = NetType.named(AUTOMATION + "CommandMetadata")
            .constructor("CommandMetadata(System.Management.Automation.CommandInfo commandInfo)", a -> of(a[0], false))
            .constructor(
                    "CommandMetadata(System.Management.Automation.CommandInfo commandInfo, bool shouldGenerateCommonParameters)",
                    a -> of(a[0], (Boolean) a[1]))
            .constructor(
                    "CommandMetadata(System.Management.Automation.CommandMetadata other)",
                    a -> new CommandMetadata(self(a[0])))
            .property("string Name {get;set;}", s -> self(s).name, (s, v) -> self(s).name = (String) v)
            .property("type CommandType {get;}", s -> CommandMembers.implementingType(self(s).command))
            .property(
                    "string DefaultParameterSetName {get;set;}", s -> self(s).defaultSet, (s, v) -> self(s).defaultSet(
                                    (String) v))
            .property(
                    "bool SupportsShouldProcess {get;set;}",
                    s -> self(s).shouldProcess,
                    (s, v) -> self(s).shouldProcess = truth(v))
            .property("bool SupportsPaging {get;set;}", s -> self(s).paging, (s, v) -> self(s).paging = truth(v))
            .property(
                    "bool PositionalBinding {get;set;}",
                    s -> self(s).positional,
                    (s, v) -> self(s).positional = truth(v))
            .property(
                    "bool SupportsTransactions {get;set;}",
                    s -> self(s).transactions,
                    (s, v) -> self(s).transactions = truth(v))
            .property("string HelpUri {get;set;}", s -> self(s).helpUri, (s, v) -> self(s).helpUri = (String) v)
            .property(
                    "System.Management.Automation.RemotingCapability RemotingCapability {get;set;}",
                    s -> self(s).remotingCapability(),
                    (s, v) -> self(s).remoting = Conversions.toText(v))
            .property(
                    "System.Management.Automation.ConfirmImpact ConfirmImpact {get;set;}",
                    s -> NetEnum.named(AUTOMATION + "ConfirmImpact", self(s).impact),
                    (s, v) -> self(s).impact = Conversions.toText(v))
            .property(
                    "System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters {get;}",
                    s -> self(s).parameters)
            .build();

    private final RunnableCommand command;
    private final PSDictionary parameters;
    private String name;
    private String defaultSet;
    private boolean shouldProcess;
    private boolean paging;
    private boolean positional = true;
    private boolean transactions;
    private String helpUri = "";
    private String remoting = "PowerShell";
    private String impact = "Medium";

    private CommandMetadata(RunnableCommand command, boolean common) {
        this.command = command;
        name = command instanceof ScriptCommand ? wrapped() : command.name();
        defaultSet = command.defaultSet().isEmpty() ? null : command.defaultSet();
        shouldProcess = command.allParameters().stream()
                .anyMatch(each -> each.common() && each.name().equals("WhatIf"));
        parameters = table();
        for (ParameterSpec each : command.parameterSpecs()) {
            if (!each.info().common() || common) {
                parameters.put(each.name(), ParameterMetadata.of(each));
            }
        }
        AttributeObjects.named(command.attributes(), "CmdletBinding").forEach(this::read);
    }

    private CommandMetadata(CommandMetadata other) {
        command = other.command;
        name = other.name;
        defaultSet = other.defaultSet;
        shouldProcess = other.shouldProcess;
        paging = other.paging;
        transactions = other.transactions;
        impact = other.impact;
        parameters = table();
        for (PSDictionary.Entry each : other.parameters.entries()) {
            parameters.put(each.key(), new ParameterMetadata((ParameterMetadata) PSObject.unwrap(each.value())));
        }
    }

    private static PSDictionary table() {
        return new PSDictionary(
                Types.find("System.Collections.Generic.Dictionary[string," + AUTOMATION + "ParameterMetadata]"), true);
    }

    private void read(NetAttribute binding) {
        paging = truth(binding.value("SupportsPaging"));
        transactions = truth(binding.value("SupportsTransactions"));
        positional = binding.value("PositionalBinding") == null || truth(binding.value("PositionalBinding"));
        helpUri = binding.value("HelpUri") == null ? "" : Conversions.toText(binding.value("HelpUri"));
        if (binding.value("ConfirmImpact") != null) {
            impact = Conversions.toText(binding.value("ConfirmImpact"));
        }
        if (binding.value("RemotingCapability") != null) {
            remoting = Conversions.toText(binding.value("RemotingCapability"));
        }
    }

    private static CommandMetadata self(Object self) {
        return (CommandMetadata) PSObject.unwrap(self);
    }

    /** Of what {@code ProxyCommand} was given. */
    static CommandMetadata require(Object value) {
        if (PSObject.unwrap(value) instanceof CommandMetadata metadata) {
            return metadata;
        }
        throw new NetThrow(
                AUTOMATION + "PSArgumentNullException",
                "Cannot process argument because the value of argument \"commandMetadata\" is null. Change the value of "
                        + "argument \"commandMetadata\" to a non-null value.");
    }

    private static CommandMetadata of(Object value, boolean common) {
        Object plain = PSObject.unwrap(value);
        if (plain instanceof AliasCommand alias) {
            plain = alias.resolved();
        }
        if (plain instanceof RunnableCommand command && command.kind() != CommandInfo.Kind.Application) {
            return new CommandMetadata(command, common);
        }
        throw new NetThrow("System.NotSupportedException", "Specified method is not supported.");
    }

    private static boolean truth(Object value) {
        return Conversions.toBoolean(value);
    }

    private void defaultSet(String set) {
        defaultSet = set == null || set.isEmpty() ? "__AllParameterSets" : set;
    }

    private Object remotingCapability() {
        boolean computers = remoting.equals("PowerShell") && parameters.containsKey("ComputerName");
        return NetEnum.named(AUTOMATION + "RemotingCapability", computers ? "SupportedByCommand" : remoting);
    }

    /** The name by which a proxy finds what it wraps: a cmdlet's with its module, a script's path. */
    String wrapped() {
        if (command instanceof ScriptCommand script) {
            return script.path().toString();
        }
        boolean plain =
                command.kind() != CommandInfo.Kind.Cmdlet || command.module().isEmpty();
        return plain ? command.name() : command.module() + "\\" + command.name();
    }

    CommandInfo.Kind kind() {
        return command.kind();
    }

    /** Whether it wraps a cmdlet or a function that behaves like one. */
    boolean isCmdlet() {
        return command.allParameters().stream().anyMatch(each -> each.common());
    }

    boolean hasDynamicParameters() {
        return command instanceof FunctionCommand function && function.block().compiled().dynamicParam != null;
    }

    /** The {@code CmdletBinding} attribute; empty for a plain function. */
    String binding() {
        if (!isCmdlet()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (defaultSet != null && !defaultSet.isEmpty()) {
            parts.add("DefaultParameterSetName=" + ProxyAttributes.quoted(defaultSet));
        }
        if (shouldProcess) {
            parts.add("SupportsShouldProcess=$true");
            parts.add("ConfirmImpact='" + impact + "'");
        }
        if (paging) {
            parts.add("SupportsPaging=$true");
        }
        if (transactions) {
            parts.add("SupportsTransactions=$true");
        }
        if (!positional) {
            parts.add("PositionalBinding=$false");
        }
        if (helpUri != null && !helpUri.isEmpty()) {
            parts.add("HelpUri=" + ProxyAttributes.quoted(helpUri));
        }
        String capability = remotingCapability().toString();
        if (!capability.equals("PowerShell")) {
            parts.add("RemotingCapability='" + capability + "'");
        }
        return "[CmdletBinding(" + String.join(", ", parts) + ")]";
    }

    String paramBlock() {
        List<String> all = new ArrayList<>();
        for (PSDictionary.Entry each : parameters.entries()) {
            ParameterMetadata metadata = (ParameterMetadata) PSObject.unwrap(each.value());
            all.add(metadata.proxyText("\n    ", (String) each.key(), isCmdlet()));
        }
        return String.join(",\n", all);
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return TYPE.fullName();
    }
}
