package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSList;

/** What a command says of its parameters: ParameterMetadata, and its parameter sets. */
final class CommandParts {
    private static final String AUTOMATION = "System.Management.Automation.";

    private CommandParts() {}

    /** Every parameter by name. */
    static PSDictionary parameters(CommandInfo command) {
        PSDictionary table = new PSDictionary(
                Types.find("System.Collections.Generic.Dictionary[string," + AUTOMATION + "ParameterMetadata]"), true);
        for (ParameterSpec each : specs(command)) {
            table.put(each.name(), ParameterMetadata.of(each));
        }
        return table;
    }

    private static List<ParameterSpec> specs(CommandInfo command) {
        if (command instanceof RunnableCommand runnable) {
            return runnable.parameterSpecs();
        }
        return List.of();
    }

    static PSList sets(CommandInfo command) {
        List<Object> sets = new ArrayList<>();
        if (command instanceof RunnableCommand runnable) {
            for (String each : CommandSyntaxText.sets(command)) {
                sets.add(new ParameterSet(runnable, each));
            }
        }
        return new PSList(
                Types.find(
                        "System.Collections.ObjectModel.ReadOnlyCollection[" + AUTOMATION + "CommandParameterSetInfo]"),
                sets);
    }

    /** The attributes of a parameter; there is always a Parameter among them. */
    private static PSList attributeList(ParameterSpec spec) {
        return new PSList(Types.find("System.Collections.ObjectModel.Collection[System.Attribute]"), attributes(spec));
    }

    static List<Object> attributes(ParameterSpec spec) {
        List<Object> all = new ArrayList<>(spec.attributes());
        if (!AttributeObjects.has(all, "Parameter")) {
            spec.info().sets().forEach((set, in) -> all.add(parameterAttribute(set, in)));
        }
        if (!AttributeObjects.has(all, "ValidateSet") && !spec.info().values().isEmpty()) {
            all.add(new NetAttribute(Types.find(AUTOMATION + "ValidateSetAttribute"))
                    .value("ValidValues", PSArray.ofStrings(spec.info().values())));
        }
        if (!AttributeObjects.has(all, "Alias") && !spec.info().aliases().isEmpty()) {
            all.add(new NetAttribute(Types.find(AUTOMATION + "AliasAttribute"))
                    .value("AliasNames", PSArray.ofStrings(spec.info().aliases())));
        }
        return all;
    }

    private static NetAttribute parameterAttribute(String set, ParameterInfo.InSet in) {
        NetAttribute attribute = new NetAttribute(Types.find(AUTOMATION + "ParameterAttribute"));
        return attribute
                .value("ParameterSetName", set)
                .value("Mandatory", in.mandatory())
                .value("Position", place(in))
                .value("ValueFromPipeline", in.pipeline())
                .value("ValueFromPipelineByPropertyName", in.pipelineByPropertyName())
                .value("ValueFromRemainingArguments", in.remaining());
    }

    private static int place(ParameterInfo.InSet in) {
        return in.position() < 0 ? Integer.MIN_VALUE : in.position();
    }

    private static PSList texts(List<String> values) {
        return new PSList(Types.find("System.Collections.ObjectModel.Collection[string]"), values);
    }

    /** One parameter set. */
    private record ParameterSet(RunnableCommand command, String name) implements NetObject {
        private static final NetType TYPE = NetType.named(AUTOMATION + "CommandParameterSetInfo")
                .property("string Name {get;}", self -> self(self).name)
                .property(
                        "bool IsDefault {get;}",
                        self -> self(self).name.equals(self(self).command.defaultSet()))
                .property(
                        "System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterInfo] Parameters {get;}",
                        self -> self(self).parameters())
                .method("string ToString()", (self, a) -> self.toString())
                .build();

        private static ParameterSet self(Object self) {
            return (ParameterSet) self;
        }

        private PSList parameters() {
            List<Object> all = new ArrayList<>();
            for (ParameterSpec each : command.parameterSpecs()) {
                if (each.info().isIn(name)) {
                    all.add(new Parameter(each, each.info().in(name)));
                }
            }
            return new PSList(
                    Types.find("System.Collections.ObjectModel.ReadOnlyCollection[" + AUTOMATION
                            + "CommandParameterInfo]"),
                    all);
        }

        @Override
        public NetType netType() {
            return TYPE;
        }

        @Override
        public String toString() {
            return CommandSyntaxText.parameters(command, name);
        }
    }

    /** One parameter as a set lists it. */
    private record Parameter(ParameterSpec spec, ParameterInfo.InSet in) implements NetObject {
        private static final NetType TYPE = NetType.named(AUTOMATION + "CommandParameterInfo")
                .property("string Name {get;}", self -> self(self).spec.name())
                .property(
                        "type ParameterType {get;}",
                        self -> self(self).spec.info().type())
                .property("bool IsMandatory {get;}", self -> self(self).in.mandatory())
                .property("bool IsDynamic {get;}", self -> false)
                .property("int Position {get;}", self -> place(self(self).in))
                .property("bool ValueFromPipeline {get;}", self -> self(self).in.pipeline())
                .property(
                        "bool ValueFromPipelineByPropertyName {get;}",
                        self -> self(self).in.pipelineByPropertyName())
                .property(
                        "bool ValueFromRemainingArguments {get;}",
                        self -> self(self).in.remaining())
                .property(
                        "string HelpMessage {get;}",
                        self -> self(self).spec.info().description())
                .property(
                        "System.Collections.ObjectModel.ReadOnlyCollection[string] Aliases {get;}",
                        self -> texts(self(self).spec.info().aliases()))
                .property(
                        "System.Collections.ObjectModel.ReadOnlyCollection[System.Attribute] Attributes {get;}",
                        self -> attributeList(self(self).spec))
                .build();

        private static Parameter self(Object self) {
            return (Parameter) self;
        }

        @Override
        public NetType netType() {
            return TYPE;
        }

        @Override
        public String toString() {
            return AUTOMATION + "CommandParameterInfo";
        }
    }
}
