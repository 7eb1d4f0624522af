package mtsh.language.value;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.error.NetThrow;

/** The five ways in which .NET writes a Guid: N, D, B, P and X. */
public final class GuidParser {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{32}");
    private static final Pattern DASHED =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern STRUCTURED =
            Pattern.compile("\\{0x([0-9a-fA-F]{1,8}),0x([0-9a-fA-F]{1,4}),0x([0-9a-fA-F]{1,4}),"
                    + "\\{0x([0-9a-fA-F]{1,2}),0x([0-9a-fA-F]{1,2}),0x([0-9a-fA-F]{1,2}),0x([0-9a-fA-F]{1,2}),"
                    + "0x([0-9a-fA-F]{1,2}),0x([0-9a-fA-F]{1,2}),0x([0-9a-fA-F]{1,2}),0x([0-9a-fA-F]{1,2})\\}\\}");

    private GuidParser() {}

    /** The Guid, or null when the text is none. */
    public static UUID parse(String text) {
        String trimmed = text.trim();
        if (DIGITS.matcher(trimmed).matches()) {
            return new UUID(
                    Long.parseUnsignedLong(trimmed.substring(0, 16), 16),
                    Long.parseUnsignedLong(trimmed.substring(16), 16));
        }
        Matcher structured = STRUCTURED.matcher(trimmed);
        if (structured.matches()) {
            return structured(structured);
        }
        boolean enclosed = trimmed.length() == 38
                && (trimmed.charAt(0) == '{' && trimmed.endsWith("}")
                        || trimmed.charAt(0) == '(' && trimmed.endsWith(")"));
        String dashed = enclosed ? trimmed.substring(1, 37) : trimmed;
        return DASHED.matcher(dashed).matches() ? UUID.fromString(dashed) : null;
    }

    private static UUID structured(Matcher parts) {
        long high = Long.parseLong(parts.group(1), 16) << 32
                | Long.parseLong(parts.group(2), 16) << 16
                | Long.parseLong(parts.group(3), 16);
        long low = 0;
        for (int group = 4; group <= 11; group++) {
            low = low << 8 | Long.parseLong(parts.group(group), 16);
        }
        return new UUID(high, low);
    }

    /** What .NET says of a text that is no Guid. */
    public static String complaint(String text) {
        String trimmed = text.trim();
        if (trimmed.isEmpty() || !trimmed.contains("-") && trimmed.length() != 32) {
            return "Unrecognized Guid format.";
        }
        return "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).";
    }

    /** {@code Guid.ToString(format)} */
    public static String format(UUID id, String format) {
        String dashed = id.toString();
        switch (format == null || format.isEmpty() ? "D" : format.toUpperCase(Locale.ROOT)) {
            case "D":
                return dashed;
            case "N":
                return dashed.replace("-", "");
            case "B":
                return "{" + dashed + "}";
            case "P":
                return "(" + dashed + ")";
            case "X":
                return structured(id);
            default:
                throw new NetThrow(
                        "System.FormatException",
                        "Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".");
        }
    }

    private static String structured(UUID id) {
        String digits = id.toString().replace("-", "");
        StringBuilder text = new StringBuilder("{0x" + digits.substring(0, 8) + ",0x" + digits.substring(8, 12) + ",0x"
                + digits.substring(12, 16) + ",{");
        for (int i = 16; i < 32; i += 2) {
            text.append(i > 16 ? "," : "").append("0x").append(digits, i, i + 2);
        }
        return text.append("}}").toString();
    }
}
