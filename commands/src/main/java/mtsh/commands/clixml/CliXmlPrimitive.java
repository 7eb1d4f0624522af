package mtsh.commands.clixml;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.SecureString;
import mtsh.language.value.TimeSpan;
import mtsh.language.value.UInt8;
import mtsh.language.value.XmlDocuments;
import mtsh.language.value.XmlValue;

/** Values that are one element of text: their tags, and the text of each. */
final class CliXmlPrimitive {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("System.String", "S"),
            Map.entry("System.Char", "C"),
            Map.entry("System.Boolean", "B"),
            Map.entry("System.DateTime", "DT"),
            Map.entry("System.TimeSpan", "TS"),
            Map.entry("System.Byte", "By"),
            Map.entry("System.SByte", "SB"),
            Map.entry("System.UInt16", "U16"),
            Map.entry("System.Int16", "I16"),
            Map.entry("System.UInt32", "U32"),
            Map.entry("System.Int32", "I32"),
            Map.entry("System.UInt64", "U64"),
            Map.entry("System.Int64", "I64"),
            Map.entry("System.Single", "Sg"),
            Map.entry("System.Double", "Db"),
            Map.entry("System.Decimal", "D"),
            Map.entry("System.Byte[]", "BA"),
            Map.entry("System.Guid", "G"),
            Map.entry("System.Uri", "URI"),
            Map.entry("System.Version", "Version"),
            Map.entry("System.Management.Automation.SemanticVersion", "SemanticVersion"),
            Map.entry("System.Xml.XmlDocument", "XD"),
            Map.entry("System.Management.Automation.ScriptBlock", "SBK"),
            Map.entry("System.Security.SecureString", "SS"));

    private CliXmlPrimitive() {}

    /** The tag of a value's element, or null when it is an object with members. */
    static String tag(Object plain) {
        NetType type = Types.of(plain);
        return type == null ? null : TAGS.get(type.fullName());
    }

    static String text(Object plain) {
        if (plain instanceof Boolean flag) {
            return flag ? "true" : "false";
        }
        if (plain instanceof Character character) {
            return Integer.toString(character);
        }
        if (plain instanceof DateTime time) {
            return (String) Members.invoke(time, "ToString", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK");
        }
        if (plain instanceof TimeSpan span) {
            return duration(span);
        }
        if (plain instanceof Double number && number.isInfinite()) {
            return number > 0 ? "INF" : "-INF";
        }
        if (plain instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (plain instanceof PSArray bytes) {
            return Base64.getEncoder().encodeToString(bytes(bytes));
        }
        if (plain instanceof SecureString secret) {
            return HexFormat.of().formatHex(secret.text().getBytes(StandardCharsets.UTF_16LE));
        }
        if (plain instanceof XmlValue xml) {
            return (String) Members.get(xml, "OuterXml");
        }
        return Conversions.toText(plain);
    }

    private static byte[] bytes(PSArray array) {
        byte[] bytes = new byte[array.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((Number) array.get(i)).intValue();
        }
        return bytes;
    }

    /** {@code P1DT2H3M4.5S} */
    private static String duration(TimeSpan span) {
        long ticks = span.ticks();
        long days = Math.abs(ticks / (TimeSpan.TICKS_PER_SECOND * 86_400));
        long rest = Math.abs(ticks % (TimeSpan.TICKS_PER_SECOND * 86_400));
        long seconds = rest / TimeSpan.TICKS_PER_SECOND;
        StringBuilder text = new StringBuilder(ticks < 0 ? "-P" : "P").append(days > 0 ? days + "D" : "");
        StringBuilder time = new StringBuilder();
        part(time, seconds / 3600, "H");
        part(time, seconds / 60 % 60, "M");
        long fraction = rest % TimeSpan.TICKS_PER_SECOND;
        if (fraction > 0) {
            time.append(seconds % 60)
                    .append('.')
                    .append(String.format("%07d", fraction).replaceAll("0+$", ""))
                    .append('S');
        } else {
            part(time, seconds % 60, "S");
        }
        if (time.length() > 0) {
            text.append('T').append(time);
        }
        return ticks == 0 ? "PT0S" : text.toString();
    }

    private static void part(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(number).append(unit);
        }
    }

    /** The value of an element, or null when the tag is none of these. Throws when the text does not fit it. */
    static Object read(String tag, String text) {
        try {
            return value(tag, text);
        } catch (TerminatingError | IllegalArgumentException | DateTimeParseException notFitting) {
            throw Errors.of(
                    "System.Xml.XmlException",
                    "System.Xml.XmlException",
                    ErrorCategory.NotSpecified,
                    null,
                    "Cannot deserialize the element " + tag + ": the value '" + text + "' is not valid.");
        }
    }

    private static Object value(String tag, String text) {
        return switch (tag) {
            case "S" -> CliXmlText.decode(text);
            case "C" -> (char) Integer.parseInt(text);
            case "B" -> Boolean.parseBoolean(text);
            case "DT" -> date(text);
            case "TS" -> TimeSpan.of(Duration.parse(text));
            case "G" -> UUID.fromString(text);
            case "BA" -> array(Base64.getDecoder().decode(text));
            case "SS" -> new SecureString(new String(HexFormat.of().parseHex(text), StandardCharsets.UTF_16LE));
            case "XD" -> XmlValue.of(XmlDocuments.read(CliXmlText.decode(text)));
            case "SBK" -> CliXmlText.decode(text);
            case "Db", "Sg" -> floating(tag, text);
            default -> other(tag, text);
        };
    }

    private static Object floating(String tag, String text) {
        double number =
                switch (text) {
                    case "INF" -> Double.POSITIVE_INFINITY;
                    case "-INF" -> Double.NEGATIVE_INFINITY;
                    default -> Double.parseDouble(text);
                };
        return tag.equals("Db") ? (Object) number : (Object) (float) number;
    }

    private static Object other(String tag, String text) {
        for (Map.Entry<String, String> each : TAGS.entrySet()) {
            if (each.getValue().equals(tag)) {
                return Conversions.convert(CliXmlText.decode(text), Types.find(each.getKey()));
            }
        }
        return null;
    }

    private static Object date(String text) {
        Object style = NetEnum.named("System.Globalization.DateTimeStyles", "RoundtripKind");
        return Members.invokeStatic(Types.find("System.DateTime"), "Parse", text, null, style);
    }

    private static PSArray array(byte[] bytes) {
        Object[] items = new Object[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            items[i] = new UInt8(bytes[i] & 0xFF);
        }
        return new PSArray(Types.find("System.Byte"), items);
    }
}
