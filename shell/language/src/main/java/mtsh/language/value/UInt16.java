package mtsh.language.value;

/** .NET's {@code System.UInt16}; Java has no unsigned integers. */
public final class UInt16 extends Number implements Comparable<UInt16> {
    private static final long serialVersionUID = 1L;
    private final int value;

    public UInt16(int value) {
        this.value = value;
    }

    @Override
    public int intValue() {
        return value;
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
    public int compareTo(UInt16 other) {
        return Long.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UInt16 that && that.value == value;
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
