package mtsh.language.value;

import java.util.List;

import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;

/** {@code +} and {@code *} on texts, arrays and dictionaries. */
final class Repetition {
    /** .NET's longest string and array are about this long; it also keeps a typing error from filling memory. */
    private static final long MAX_LENGTH = 0x3FFF_FFDFL;

    private Repetition() {}

    static String text(String text, Object count) {
        long times = text.isEmpty() ? Math.min(1, count(count)) : count(count);
        if (times < 0) {
            throw OperatorErrors.plain(
                    "System.ArgumentOutOfRangeException",
                    "Specified argument was out of the range of valid values. (Parameter 'times')");
        }
        if (times * text.length() > MAX_LENGTH) {
            throw outOfMemory();
        }
        return text.repeat((int) times);
    }

    private static int count(Object count) {
        Object number = PSObject.unwrap(count);
        if (number instanceof String text) {
            number = Operand.number(text, null);
        }
        return Conversions.toInt(number);
    }

    static PSArray array(List<Object> items, PSArray original, Object count) {
        Object number = PSObject.unwrap(count);
        Object times = number instanceof String text ? Operand.number(text, null) : number;
        NetType unsigned = ObjectConversions.named("System.UInt32");
        long repeats = ((UInt32) Conversions.convert(times, unsigned)).longValue();
        if (repeats * items.size() > MAX_LENGTH / 4) {
            throw outOfMemory();
        }
        Object[] repeated = new Object[(int) (repeats * items.size())];
        Object[] once = items.toArray();
        for (int i = 0; once.length > 0 && i < repeated.length; i += once.length) {
            System.arraycopy(once, 0, repeated, i, once.length);
        }
        return original == null ? PSArray.of(repeated) : new PSArray(original.elementType(), repeated);
    }

    private static TerminatingError outOfMemory() {
        return OperatorErrors.plain(
                "System.OutOfMemoryException", "Insufficient memory to continue the execution of the program.");
    }
}
