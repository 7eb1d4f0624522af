package mtsh.language.value;

import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Net.Mail.MailAddress}. */
public record MailAddress(String displayName, String user, String host) implements NetObject {
    /** {@code "Ann" <ann@example.org>} or the address alone; a NetThrow of a FormatException for anything else. */
    public static MailAddress parse(String text, String displayName) {
        String trimmed = text.strip();
        int open = trimmed.endsWith(">") ? trimmed.lastIndexOf('<') : -1;
        String address = open < 0
                ? trimmed
                : trimmed.substring(open + 1, trimmed.length() - 1).strip();
        String name = open < 0 ? "" : unquoted(trimmed.substring(0, open).strip());
        int at = address.lastIndexOf('@');
        boolean valid = at > 0
                && at < address.length() - 1
                && isPlain(address.substring(at + 1))
                && isLocal(address.substring(0, at));
        if (!valid) {
            throw new NetThrow(
                    "System.FormatException",
                    "The specified string is not in the form required for an e-mail address.");
        }
        String shown = displayName == null || displayName.isEmpty() ? name : unquoted(displayName);
        return new MailAddress(shown, address.substring(0, at), address.substring(at + 1));
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private static boolean isPlain(String part) {
        boolean literal = part.startsWith("[") && part.endsWith("]");
        return literal
                || (!part.startsWith(".")
                        && !part.endsWith(".")
                        && part.chars().noneMatch(c -> c <= ' ' || "()<>@,;:\\\"[]".indexOf(c) >= 0));
    }

    private static boolean isLocal(String part) {
        boolean quoted = part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
        return quoted || isPlain(part);
    }

    public String address() {
        return user + "@" + host;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Net.Mail.MailAddress");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAddress that && that.toString().equalsIgnoreCase(toString());
    }

    @Override
    public int hashCode() {
        return toString().toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return displayName.isEmpty() ? address() : "\"" + displayName + "\" <" + address() + ">";
    }
}
