package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.syntax.CodeGeneration;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;

/** {@code ParameterSetMetadata}: a parameter in one parameter set, free to be changed before a proxy is made of it. */
final class ParameterSetMetadata implements NetObject {
    static final NetType TYPE = NetType.named("System.Management.Automation.ParameterSetMetadata")
            .property("bool IsMandatory {get;set;}", s -> of(s).mandatory, (s, v) -> of(s).mandatory = truth(v))
            .property("int Position {get;set;}", s -> of(s).position, (s, v) -> of(s).position = (Integer) v)
            .property("bool ValueFromPipeline {get;set;}", s -> of(s).pipeline, (s, v) -> of(s).pipeline = truth(v))
            .property(
                    "bool ValueFromPipelineByPropertyName {get;set;}",
                    s -> of(s).byPropertyName,
                    (s, v) -> of(s).byPropertyName = truth(v))
            .property(
                    "bool ValueFromRemainingArguments {get;set;}",
                    s -> of(s).remaining,
                    (s, v) -> of(s).remaining = truth(v))
            .property("string HelpMessage {get;set;}", s -> of(s).help, (s, v) -> of(s).help = (String) v)
            .property(
                    "string HelpMessageBaseName {get;set;}", s -> of(s).helpBase, (s, v) -> of(s).helpBase = (String) v)
            .property("string HelpMessageResourceId {get;set;}", s -> of(s).helpId, (s, v) -> of(s).helpId = (String) v)
            .build();

    private boolean mandatory;
    private int position;
    private boolean pipeline;
    private boolean byPropertyName;
    private boolean remaining;
    private String help;
    private String helpBase;
    private String helpId;

    ParameterSetMetadata(ParameterInfo.InSet in, String help) {
        mandatory = in.mandatory();
        position = in.position() < 0 ? Integer.MIN_VALUE : in.position();
        pipeline = in.pipeline();
        byPropertyName = in.pipelineByPropertyName();
        remaining = in.remaining();
        this.help = help;
    }

    ParameterSetMetadata(ParameterSetMetadata other) {
        mandatory = other.mandatory;
        position = other.position;
        pipeline = other.pipeline;
        byPropertyName = other.byPropertyName;
        remaining = other.remaining;
        help = other.help;
        helpBase = other.helpBase;
        helpId = other.helpId;
    }

    private static ParameterSetMetadata of(Object self) {
        return (ParameterSetMetadata) self;
    }

    private static boolean truth(Object value) {
        return Conversions.toBoolean(value);
    }

    /** The arguments of a {@code Parameter} attribute, without the set's name. */
    String proxyText() {
        List<String> parts = new ArrayList<>();
        if (mandatory) {
            parts.add("Mandatory=$true");
        }
        if (position != Integer.MIN_VALUE) {
            parts.add("Position=" + position);
        }
        if (pipeline) {
            parts.add("ValueFromPipeline=$true");
        }
        if (byPropertyName) {
            parts.add("ValueFromPipelineByPropertyName=$true");
        }
        if (remaining) {
            parts.add("ValueFromRemainingArguments=$true");
        }
        if (help != null && !help.isEmpty()) {
            parts.add("HelpMessage='" + CodeGeneration.escapeSingleQuotedStringContent(help) + "'");
        }
        return String.join(", ", parts);
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
