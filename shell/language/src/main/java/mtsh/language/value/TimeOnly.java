package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** .NET's {@code System.TimeOnly}: ticks since midnight. */
public record TimeOnly(long ticks) implements NetObject, Comparable<TimeOnly> {
    public static final long TICKS_PER_DAY = TimeSpan.TICKS_PER_SECOND * 86_400;

    @Override
    public NetType netType() {
        return Types.find("System.TimeOnly");
    }

    @Override
    public int compareTo(TimeOnly other) {
        return Long.compare(ticks, other.ticks);
    }
}
