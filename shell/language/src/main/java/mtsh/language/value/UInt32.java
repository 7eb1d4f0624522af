package mtsh.language.value;

/** .NET's {@code System.UInt32}; Java has no unsigned integers. */
public final class UInt32 extends Number implements Comparable<UInt32> {
    private static final long serialVersionUID = 1L;
    private final long value;

    public UInt32(long value) {
        this.value = value;
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return value;
    }

    @Override
    public float floatValue() {
        return value;
    }

    @Override
    public double doubleValue() {
        return value;
    }

    @Override
    public int compareTo(UInt32 other) {
        return Long.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UInt32 that && that.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
