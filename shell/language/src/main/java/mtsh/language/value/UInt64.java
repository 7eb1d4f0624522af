package mtsh.language.value;

import java.math.BigInteger;

/** .NET's {@code System.UInt64}; the bits are held in a long. */
public final class UInt64 extends Number implements Comparable<UInt64> {
    private static final long serialVersionUID = 1L;
    private final long bits;

    public UInt64(long bits) {
        this.bits = bits;
    }

    public BigInteger toBigInteger() {
        return new BigInteger(Long.toUnsignedString(bits));
    }

    @Override
    public int intValue() {
        return (int) bits;
    }

    @Override
    public long longValue() {
        return bits;
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    @Override
    public double doubleValue() {
        return toBigInteger().doubleValue();
    }

    @Override
    public int compareTo(UInt64 other) {
        return Long.compareUnsigned(bits, other.bits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UInt64 that && that.bits == bits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bits);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(bits);
    }
}
