package mtsh.store.carrier;

import java.util.function.LongSupplier;

/** Watches how much larger one source becomes by unpacking, in this layer and from the file on. */
final class Expansion {
    private final String name;
    private final ReadLimits limits;
    private final LongSupplier origin;

    /** @param origin how many bytes were read of the file that all this is in */
    Expansion(String name, ReadLimits limits, LongSupplier origin) {
        this.name = name;
        this.limits = limits;
        this.origin = origin;
    }

    void check(long packed, long unpacked) throws CarrierException {
        if (unpacked <= limits.ratioFrom()) {
            return;
        }
        if (unpacked / limits.ratio() > Math.min(packed, origin.getAsLong())) {
            throw new CarrierException(
                    name + ": is more than " + limits.ratio() + " times larger unpacked than packed, after " + unpacked
                            + " bytes, which no log is; what was read before is kept. If it is a log, unpack it first");
        }
        if (unpacked > limits.bytes()) {
            throw new CarrierException(name + ": is more than " + limits.bytes()
                    + " bytes unpacked; what was read before is kept. Unpack it first and read it in parts");
        }
    }
}
