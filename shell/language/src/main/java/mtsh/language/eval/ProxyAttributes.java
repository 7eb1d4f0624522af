package mtsh.language.eval;

import java.util.List;

import mtsh.language.syntax.CodeGeneration;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSObject;

/** Attributes of parameters written as a proxy's text has them; those that a proxy does not repeat are left to what it wraps. */
final class ProxyAttributes {
    private ProxyAttributes() {}

    static String quoted(String text) {
        return "'" + CodeGeneration.escapeSingleQuotedStringContent(text) + "'";
    }

    static String quoted(List<?> texts) {
        return String.join(
                ",",
                texts.stream().map(each -> quoted(Conversions.toText(each))).toList());
    }

    static boolean hasCredential(List<?> attributes) {
        return attributes.stream()
                .anyMatch(each -> PSObject.unwrap(each) instanceof NetAttribute attribute
                        && attribute.shortName().equals("Credential"));
    }

    /** Null for one that is not repeated. */
    static String text(Object value) {
        if (!(PSObject.unwrap(value) instanceof NetAttribute attribute)) {
            return null;
        }
        String name = attribute.shortName();
        String arguments =
                switch (name) {
                    case "ValidateLength", "ValidateCount" ->
                        attribute.value("MinLength") + ", " + attribute.value("MaxLength");
                    case "ValidateRange" -> range(attribute);
                    case "AllowNull",
                            "AllowEmptyString",
                            "AllowEmptyCollection",
                            "ValidateNotNull",
                            "ValidateNotNullOrEmpty",
                            "ValidateNotNullOrWhiteSpace" -> "";
                    case "ValidatePattern" -> quoted(Conversions.toText(attribute.value("RegexPattern")));
                    case "ValidateSet" -> quoted(Enumeration.list(attribute.value("ValidValues")));
                    case "ValidateScript" -> "{ " + Conversions.toText(attribute.value("ScriptBlock")) + " }";
                    case "PSTypeName" -> quoted(Conversions.toText(attribute.value("PSTypeName")));
                    case "Obsolete" -> obsolete(attribute);
                    default -> null;
                };
        return arguments == null ? null : "[" + name + "(" + arguments + ")]";
    }

    private static String range(NetAttribute attribute) {
        Object low = PSObject.unwrap(attribute.value("MinRange"));
        Object high = PSObject.unwrap(attribute.value("MaxRange"));
        if (high == null) {
            return "[System.Management.Automation.ValidateRangeKind]::" + Conversions.toText(low);
        }
        if (low instanceof NetEnum member) {
            NetType type = member.netType();
            return "[" + type.fullName() + "]::" + low + ", [" + type.fullName() + "]::" + high;
        }
        return Conversions.toText(low) + ", " + Conversions.toText(high);
    }

    private static String obsolete(NetAttribute attribute) {
        Object message = attribute.value("Message");
        if (message == null) {
            return "";
        }
        boolean error = Conversions.toBoolean(attribute.value("IsError"));
        return quoted(Conversions.toText(message)) + (error ? ", $true" : "");
    }
}
