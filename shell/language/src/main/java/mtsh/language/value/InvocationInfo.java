package mtsh.language.value;

import java.util.Map;

import mtsh.language.error.Position;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/**
 * {@code $MyInvocation} and an error's {@code InvocationInfo}. The position may be null; {@code more} holds what only a running command
 * knows (MyCommand, BoundParameters, UnboundArguments, PipelineLength ...), by the properties' names.
 */
public record InvocationInfo(Position position, String invocationName, Map<String, Object> more) implements NetObject {
    /** {@code At /scripts/a.ps1:3 char:5} and the underlined line. */
    public String positionMessage() {
        if (position == null) {
            return "";
        }
        String file =
                position.source().file() == null ? "line" : position.source().file();
        String line = position.source().lineText(position.line());
        int column = position.column();
        int length = Math.max(1, Math.min(position.span().length(), line.length() - column + 1));
        return "At " + file + ":" + position.line() + " char:" + column + "\n+ " + line + "\n+ "
                + " ".repeat(Math.max(0, column - 1)) + "~".repeat(length);
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.InvocationInfo");
    }

    @Override
    public String toString() {
        return "System.Management.Automation.InvocationInfo";
    }
}
