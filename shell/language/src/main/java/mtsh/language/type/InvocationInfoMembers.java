package mtsh.language.type;

import java.nio.file.Path;

import mtsh.language.value.InvocationInfo;
import mtsh.language.value.NetEnum;

/** Members of InvocationInfo. */
final class InvocationInfoMembers extends Description {
    @Override
    String definitions() {
        return """
                System.Management.Automation.CommandInfo MyCommand {get;}
                System.Collections.Generic.Dictionary[string,System.Object] BoundParameters {get;}
                System.Collections.Generic.List[System.Object] UnboundArguments {get;}
                int ScriptLineNumber {get;}
                int OffsetInLine {get;}
                long HistoryId {get;}
                string ScriptName {get;}
                string Line {get;}
                string Statement {get;}
                string PositionMessage {get;}
                string PSScriptRoot {get;}
                string PSCommandPath {get;}
                string InvocationName {get;}
                int PipelineLength {get;}
                int PipelinePosition {get;}
                bool ExpectingInput {get;}
                System.Management.Automation.CommandOrigin CommandOrigin {get;}
                """;
    }

    @Override
    Object get(String property, Object self) {
        InvocationInfo info = (InvocationInfo) self;
        if (info.more().containsKey(property)) {
            return info.more().get(property);
        }
        return switch (property) {
            case "InvocationName" -> info.invocationName() == null ? "" : info.invocationName();
            case "PositionMessage" -> info.positionMessage();
            case "HistoryId" -> 1L;
            case "ExpectingInput" -> false;
            case "PipelineLength", "PipelinePosition" -> 0;
            case "CommandOrigin" -> new NetEnum(Types.find("System.Management.Automation.CommandOrigin"), 1);
            case "MyCommand", "BoundParameters", "UnboundArguments" -> null;
            default -> ofPosition(property, info);
        };
    }

    private static Object ofPosition(String property, InvocationInfo info) {
        boolean known = info.position() != null;
        String file = known ? info.position().source().file() : null;
        return switch (property) {
            case "ScriptLineNumber" -> known ? info.position().line() : 0;
            case "OffsetInLine" -> known ? info.position().column() : 0;
            case "Line" ->
                known ? info.position().source().lineText(info.position().line()) : "";
            case "Statement" -> known ? info.position().text() : "";
            case "ScriptName" -> file == null ? "" : file;
            case "PSCommandPath" -> file;
            case "PSScriptRoot" ->
                file == null || Path.of(file).getParent() == null
                        ? ""
                        : Path.of(file).getParent().toString();
            default -> throw new IllegalStateException("No property " + property);
        };
    }
}
