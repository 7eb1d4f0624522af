package mtsh.commands.evidence;

import java.util.Locale;
import java.util.Set;

/** Addresses and Message-IDs in running text: whatever stands around an {@code @}. */
final class AddressPlaces {
    private static final int LONGEST = 1200;
    private static final String ENDS = "<>()[],;:\"\\|";

    /** Names of fields that stand before an address without brackets; of others an {@code =} is a part of the address. */
    private static final Set<String> FIELDS = Set.of(
            "from",
            "to",
            "orig_to",
            "f",
            "p",
            "s",
            "u",
            "a",
            "id",
            "h",
            "r",
            "user",
            "ruser",
            "login",
            "rcpt",
            "sender",
            "recipient",
            "msgid",
            "message-id",
            "mid",
            "ctladdr",
            "arg1",
            "sasl_username",
            "sasl_sender",
            "username",
            "envelope-from",
            "envelope-to",
            "smtp.mailfrom",
            "header.from",
            "header.i",
            "key",
            "auth",
            "authid",
            "mail",
            "orig_recipient",
            "owner",
            "relay",
            "client",
            "helo",
            "mailfrom",
            "rcptto",
            "email",
            "address",
            "account",
            "dsn_orig_rcpt",
            "postmaster",
            "string",
            "name",
            "value");

    private AddressPlaces() {}

    static void hide(String text, Edits edits, Pseudonyms names) {
        int at = text.indexOf('@');
        while (at >= 0) {
            at = text.indexOf('@', Math.max(at + 1, hide(text, at, edits, names)));
        }
    }

    /** Gives where to look on. */
    private static int hide(String text, int at, Edits edits, Pseudonyms names) {
        int open = openingBracket(text, at);
        int close = open < 0 ? -1 : closingBracket(text, at);
        if (close > at) {
            int sign = text.lastIndexOf('@', close);
            replace(text, open + 1, sign, close, edits, names);
            return close;
        }
        int begin = open >= 0 ? open + 1 : localBegin(text, at);
        int end = domainEnd(text, at + 1);
        if (begin == at && isTime(text, at + 1, end)) {
            return end;
        }
        int sign = at;
        while (end < text.length() && text.charAt(end) == '@' && end > sign + 1) {
            sign = end;
            end = domainEnd(text, sign + 1);
        }
        if (end > sign + 1) {
            replace(text, begin, sign, end, edits, names);
        } else if (begin < at) {
            // Cut behind its @: the name in front is a name all the same.
            edits.replace(begin, at, "u" + names.digits("address", text.substring(begin, at), 10));
        }
        return end;
    }

    /** multilog and tai64n write times as an {@code @} and 24 hexadecimal digits. */
    private static boolean isTime(String text, int begin, int end) {
        return end - begin == 24
                && text.startsWith("40000000", begin)
                && text.substring(begin, end).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static void replace(String text, int begin, int sign, int end, Edits edits, Pseudonyms names) {
        edits.replace(begin, end, names.address(text.substring(begin, sign), text.substring(sign + 1, end)));
    }

    private static int openingBracket(String text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST); i--) {
            char c = text.charAt(i);
            if (c == '<') {
                return i;
            }
            if (c == '>' || c == '\n' || c == ' ' || c == '\t') {
                return -1;
            }
        }
        return -1;
    }

    private static int closingBracket(String text, int at) {
        for (int i = at + 1; i < Math.min(text.length(), at + LONGEST); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '<' || c == '\n' || c == ' ' || c == '\t' || c == '"') {
                return -1;
            }
        }
        return -1;
    }

    private static int localBegin(String text, int at) {
        if (at > 0 && text.charAt(at - 1) == '"') {
            int quote = text.lastIndexOf('"', at - 2);
            int line = text.lastIndexOf('\n', at);
            return quote > line && at - quote < 100 ? quote : at;
        }
        int begin = at;
        int stop = Math.max(0, at - LONGEST);
        while (begin > stop && isLocal(text.charAt(begin - 1))) {
            begin--;
        }
        int equals = text.substring(begin, at).indexOf('=');
        boolean isField = equals > 0
                && FIELDS.contains(text.substring(begin, begin + equals).toLowerCase(Locale.ROOT));
        begin += isField ? equals + 1 : 0;
        while (begin < at && "'=@{".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        return begin;
    }

    private static boolean isLocal(char c) {
        return c > ' ' && c != 0x7f && ENDS.indexOf(c) < 0 && !Character.isWhitespace(c);
    }

    private static int domainEnd(String text, int begin) {
        if (begin < text.length() && text.charAt(begin) == '[') {
            int close = text.indexOf(']', begin);
            return close < 0 || close - begin > 64 ? begin : close + 1;
        }
        int end = begin;
        while (end < text.length() && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > begin && ".-_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }
}
