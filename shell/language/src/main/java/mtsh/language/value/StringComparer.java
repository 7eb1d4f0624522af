package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.StringComparer}: an order of texts, by a culture or by code units. */
public record StringComparer(CultureOrder order) implements NetObject {
    private static final int ORDINAL = 0x4000_0000;

    /** Whether letters' case counts, and whether the order is that of code units; else that of the invariant culture. */
    public StringComparer(boolean ignoreCase, boolean ordinal) {
        this(new CultureOrder("", (ordinal ? ORDINAL : 0) | (ignoreCase ? CultureOrder.IGNORE_CASE : 0)));
    }

    public boolean ignoreCase() {
        return order.ignoresCase();
    }

    public boolean ordinal() {
        return order.isOrdinal();
    }

    @Override
    public NetType netType() {
        return Types.find("System.StringComparer");
    }

    @Override
    public String toString() {
        return ordinal() ? "System.OrdinalComparer" : "System.CultureAwareComparer";
    }
}
