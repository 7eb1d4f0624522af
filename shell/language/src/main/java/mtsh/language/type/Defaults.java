package mtsh.language.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;

import mtsh.language.value.DateOnly;
import mtsh.language.value.DateTime;
import mtsh.language.value.DateTimeOffset;
import mtsh.language.value.SwitchParameter;
import mtsh.language.value.TimeOnly;
import mtsh.language.value.TimeSpan;
import mtsh.language.value.UInt16;
import mtsh.language.value.UInt32;
import mtsh.language.value.UInt64;
import mtsh.language.value.UInt8;

/** What variables of structures hold before they are set. */
final class Defaults {
    private Defaults() {}

    static Object of(String fullName) {
        return switch (fullName) {
            case "System.Int32" -> 0;
            case "System.Int64" -> 0L;
            case "System.Double" -> 0.0;
            case "System.Single" -> 0f;
            case "System.Boolean" -> false;
            case "System.Char" -> '\0';
            case "System.SByte" -> (byte) 0;
            case "System.Int16" -> (short) 0;
            case "System.Byte" -> new UInt8(0);
            case "System.UInt16" -> new UInt16(0);
            case "System.UInt32" -> new UInt32(0);
            case "System.UInt64" -> new UInt64(0);
            case "System.Decimal" -> BigDecimal.ZERO;
            case "System.Numerics.BigInteger" -> BigInteger.ZERO;
            case "System.DateTime" -> new DateTime(0, DateTime.Kind.Unspecified);
            case "System.DateTimeOffset" -> new DateTimeOffset(0, 0);
            case "System.DateOnly" -> new DateOnly(0);
            case "System.TimeOnly" -> new TimeOnly(0);
            case "System.TimeSpan" -> TimeSpan.ZERO;
            case "System.Guid" -> new UUID(0, 0);
            case "System.Management.Automation.SwitchParameter" -> SwitchParameter.OFF;
            default -> null;
        };
    }
}
