package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** What a {@code [switch]} parameter holds: true when it was given. */
public record SwitchParameter(boolean isPresent) implements NetObject {
    public static final SwitchParameter ON = new SwitchParameter(true);
    public static final SwitchParameter OFF = new SwitchParameter(false);

    public static SwitchParameter of(boolean isPresent) {
        return isPresent ? ON : OFF;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.SwitchParameter");
    }

    @Override
    public String toString() {
        return isPresent ? "True" : "False";
    }
}
