package mtsh.language.type;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Conversions;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.DateTime;
import mtsh.language.value.TimeSpan;

/** Members of XmlConvert: values as XML writes them, and names with what no name can hold. */
final class XmlConvertMembers extends Description {
    @Override
    String definitions() {
        StringBuilder text = new StringBuilder("""
                static string DecodeName(string name)
                static string EncodeLocalName(string name)
                static string EncodeName(string name)
                static string ToString(bool value)
                static string ToString(int value)
                static string ToString(long value)
                static string ToString(double value)
                static string ToString(decimal value)
                static string ToString(guid value)
                static string ToString(timespan value)
                static string ToString(datetime value)
                static string ToString(datetime value, string format)
                static string ToString(datetime value, System.Xml.XmlDateTimeSerializationMode dateTimeOption)
                static datetime ToDateTime(string s)
                static datetime ToDateTime(string s, System.Xml.XmlDateTimeSerializationMode dateTimeOption)
                static timespan ToTimeSpan(string s)
                static string VerifyName(string name)
                """);
        for (String pair : new String[] {
            "Boolean bool",
            "Byte byte",
            "Char char",
            "Decimal decimal",
            "Double double",
            "Guid guid",
            "Int16 short",
            "Int32 int",
            "Int64 long",
            "Single float"
        }) {
            String[] words = pair.split(" ");
            text.append("static " + words[1] + " To" + words[0] + "(string s)\n");
        }
        return text.toString();
    }

    @Override
    Object callStatic(String key, Object[] a) {
        String name = name(key);
        return switch (name) {
            case "EncodeName", "EncodeLocalName" -> encoded((String) a[0]);
            case "DecodeName" -> decoded((String) a[0]);
            case "VerifyName" -> {
                if (!((String) a[0]).matches("[\\p{L}_:][\\p{L}\\p{N}_:.-]*")) {
                    throw XmlReaderMembers.error(
                            "The '" + ((String) a[0]).charAt(0) + "' character, cannot be included in a name.");
                }
                yield a[0];
            }
            case "ToString" -> text(a);
            case "ToTimeSpan" -> duration((String) a[0]);
            case "ToBoolean" -> truth((String) a[0]);
            default -> {
                try {
                    yield Conversions.convert(((String) a[0]).strip(), Types.find("System." + name.substring(2)));
                } catch (RuntimeException wrong) {
                    throw new NetThrow(
                            "System.FormatException", "The input string '" + a[0] + "' was not in a correct format.");
                }
            }
        };
    }

    private static boolean truth(String text) {
        return switch (text.strip()) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default ->
                throw new NetThrow("System.FormatException", "The string '" + text + "' is not a valid Boolean value.");
        };
    }

    private static String text(Object[] a) {
        if (a[0] instanceof Boolean flag) {
            return flag ? "true" : "false";
        }
        if (a[0] instanceof TimeSpan span) {
            java.time.Duration duration = java.time.Duration.ofNanos(span.ticks() % TimeSpan.TICKS_PER_SECOND * 100)
                    .plusSeconds(span.ticks() / TimeSpan.TICKS_PER_SECOND);
            long days = duration.toDays();
            String rest = duration.minusDays(days).toString().substring(1);
            return "P" + (days == 0 ? "" : days + "D") + (days != 0 && rest.equals("T0S") ? "" : rest);
        }
        if (a[0] instanceof DateTime) {
            String format = a.length > 1 && a[1] instanceof String given ? given : "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";
            return Formats.of(a[0], format, CultureInfo.INVARIANT);
        }
        return Formats.of(a[0], null, CultureInfo.INVARIANT);
    }

    private static TimeSpan duration(String text) {
        try {
            java.time.Duration duration = java.time.Duration.parse(text.strip());
            return new TimeSpan(duration.getSeconds() * TimeSpan.TICKS_PER_SECOND + duration.getNano() / 100);
        } catch (java.time.DateTimeException wrong) {
            throw new NetThrow("System.FormatException", "The string '" + text + "' is not a valid TimeSpan value.");
        }
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean allowed =
                    Character.isLetter(c) || c == '_' || i > 0 && (Character.isDigit(c) || c == '.' || c == '-');
            text.append(allowed ? String.valueOf(c) : String.format("_x%04X_", (int) c));
        }
        return text.toString();
    }

    private static String decoded(String name) {
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(name)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
