package mtsh.language.type;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

import mtsh.language.value.Conversions;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetUri;
import mtsh.language.value.PSObject;
import mtsh.language.value.SwitchParameter;
import mtsh.language.value.XmlDocuments;
import mtsh.language.value.XmlValue;

/** Conversions of their own that some types have besides constructors and Parse. */
final class Converters {
    private Converters() {}

    static void addTo(NetType.Builder builder, String fullName) {
        switch (fullName) {
            case "System.Type",
                    "System.RuntimeType",
                    "System.Globalization.CultureInfo",
                    "System.Text.Encoding",
                    "System.Uri",
                    "System.Xml.XmlDocument",
                    "System.Management.Automation.SwitchParameter" ->
                builder.converter(value -> convert(fullName, PSObject.unwrap(value)));
            default -> {
                // All others go through constructors and Parse.
            }
        }
    }

    private static Object convert(String fullName, Object value) {
        try {
            return switch (fullName) {
                case "System.Globalization.CultureInfo" -> culture(value);
                case "System.Uri" ->
                    value instanceof String || value instanceof Number && !(value instanceof BigInteger)
                            ? NetUri.parse(Conversions.toText(value), 0)
                            : null;
                case "System.Xml.XmlDocument" -> value == null ? null : XmlValue.of(XmlDocuments.read(lines(value)));
                case "System.Text.Encoding" -> value instanceof String name ? NetEncoding.named(name) : null;
                case "System.Management.Automation.SwitchParameter" -> toSwitch(value);
                default -> value instanceof String name ? Types.find(name) : null;
            };
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** The text of a value; that of a list are its elements, each on a line: what {@code Get-Content} gives is a file again. */
    private static String lines(Object value) {
        List<Object> elements = value instanceof String ? null : Enumeration.list(value);
        return elements == null
                ? Conversions.toText(value)
                : elements.stream().map(Conversions::toText).collect(Collectors.joining("\n"));
    }

    /** By name or by number; a number too large for one is a name. */
    private static Object culture(Object value) {
        if (value instanceof String name) {
            return CultureInfo.of(name);
        }
        if (value instanceof Long number && number > Integer.MAX_VALUE) {
            return CultureInfo.of(number.toString());
        }
        return null;
    }

    private static Object toSwitch(Object value) {
        if (value == null) {
            return SwitchParameter.OFF;
        }
        if (value instanceof NetEnum) {
            return null;
        }
        return value instanceof Boolean flag ? SwitchParameter.of(flag) : null;
    }
}
