package mtsh.commands.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.Conversions;
import mtsh.language.value.NumberScanner;
import mtsh.language.value.PSObject;

/** What Get-Random and Get-SecureRandom have in common: all but where the numbers come from. */
abstract class RandomCmdlet extends Cmdlet {
    @Option(names = "-Maximum", description = "All numbers are below this.")
    @Parameter(set = "RandomNumberParameterSet", position = 0)
    Object maximum;

    @Option(names = "-Minimum", description = "No number is below this.")
    @Parameter(set = "RandomNumberParameterSet")
    Object minimum;

    @Option(names = "-InputObject", description = "The collection.")
    @Parameter(set = "RandomListItemParameterSet", position = 0, mandatory = true, pipeline = true, allowEmpty = true)
    @Parameter(set = "ShuffleParameterSet", position = 0, mandatory = true, pipeline = true)
    Object[] inputObject;

    @Option(names = "-Count", description = "How many.")
    @Parameter(
            set = "RandomNumberParameterSet",
            range = {1, Integer.MAX_VALUE})
    @Parameter(
            set = "RandomListItemParameterSet",
            range = {1, Integer.MAX_VALUE})
    int count = 1;

    @Option(names = "-Shuffle", description = "The whole collection in random order.")
    @Parameter(set = "ShuffleParameterSet", mandatory = true)
    boolean shuffle;

    private final List<Object> kept = new ArrayList<>();
    private Random random;
    private int seen;

    /** Where the numbers come from. */
    abstract Random source();

    @Override
    public void begin() {
        random = source();
        boolean numbers = parameterSet().equals("RandomNumberParameterSet");
        if (numbers && !isBound("InputObject") && runtime().isFirst()) {
            numbers();
        }
    }

    private void numbers() {
        Number low = number(minimum);
        Number high = number(maximum);
        if (high == null) {
            high = isReal(low)
                    ? (Number) Double.MAX_VALUE
                    : low instanceof Long ? (Number) Long.MAX_VALUE : Integer.MAX_VALUE;
        }
        if (low == null) {
            low = isReal(high) ? (Number) 0.0 : (Number) 0;
        }
        if (Conversions.toDouble(low) >= Conversions.toDouble(high)) {
            throw terminating(
                    "System.ArgumentException",
                    "MinGreaterThanOrEqualMax",
                    ErrorCategory.InvalidArgument,
                    null,
                    "The Minimum value (" + Conversions.toText(low)
                            + ") cannot be greater than or equal to the Maximum value (" + Conversions.toText(high)
                            + ").");
        }
        for (int i = 0; i < count; i++) {
            runtime().checkStopped();
            write(next(low, high));
        }
    }

    private Object next(Number low, Number high) {
        if (isReal(low) || isReal(high)) {
            return between(low.doubleValue(), high.doubleValue());
        }
        if (low instanceof Integer && high instanceof Integer) {
            return (int) random.nextLong(low.intValue(), high.intValue());
        }
        return random.nextLong(low.longValue(), high.longValue());
    }

    /** A difference may be more than a double holds, and rounding may give the upper bound itself. */
    private double between(double start, double end) {
        double found;
        do {
            double part = random.nextDouble();
            found = start + part * end - part * start;
        } while (found >= end);
        return found;
    }

    private static boolean isReal(Number number) {
        return number instanceof Double || number instanceof Float || number instanceof BigDecimal;
    }

    private static Number number(Object value) {
        Object plain = PSObject.unwrap(value);
        if (plain == null) {
            return null;
        }
        if (plain instanceof Number number) {
            return number instanceof Integer || number instanceof Long || isReal(number)
                    ? number
                    : (Number) Conversions.toLong(number);
        }
        Number scanned = NumberScanner.scan(Conversions.toText(plain));
        return scanned == null ? (Number) Conversions.toInt(plain) : scanned;
    }

    /** Keeps so many of all that came, each with the same chance, without holding the rest. */
    @Override
    public void process() {
        if (inputObject == null) {
            return;
        }
        for (Object each : inputObject) {
            seen++;
            if (shuffle || kept.size() < count) {
                kept.add(each);
                continue;
            }
            int place = random.nextInt(seen);
            if (place < count) {
                kept.set(place, each);
            }
        }
    }

    @Override
    public void end() {
        Collections.shuffle(kept, random);
        kept.forEach(this::write);
    }
}
