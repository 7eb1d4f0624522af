package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Text.StringBuilder}. */
public final class NetStringBuilder implements NetObject {
    private final StringBuilder text;

    public NetStringBuilder(String text) {
        this.text = new StringBuilder(text);
    }

    public StringBuilder text() {
        return text;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Text.StringBuilder");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
