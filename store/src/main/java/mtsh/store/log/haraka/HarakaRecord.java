package mtsh.store.log.haraka;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import mtsh.store.log.smtp.Scan;

/**
 * One record of Haraka's logger. In the default format ({@code [NOTICE] [UUID.1] [core] recipient <x> code=OK msg=""}) the fields follow the
 * message; in logfmt and JSON the message is a field. The logger quotes and escapes values, so whatever a client sent stays inside its
 * own.
 *
 * @param uuid the connection, transaction or delivery, or {@code -}
 * @param origin {@code core}, {@code outbound}, or a plugin
 * @param message without its fields
 */
record HarakaRecord(String uuid, String origin, String message, Map<String, String> fields) {
    private static final Set<String> LEVELS =
            Set.of("DATA", "PROTOCOL", "DEBUG", "INFO", "NOTICE", "WARN", "ERROR", "CRIT", "ALERT", "EMERG");
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int UUID_LENGTH = 36;
    private static final int LEVEL_LIMIT = 8;
    private static final int MOST_FIELDS = 100;
    private static final char ESCAPE = '\u001b';
    private static final String COLOUR_END = "\u001b[39m";

    /** Messages of one word, whose fields follow at once. */
    private static final Set<String> WORDS = Set.of("connect", "disconnect", "queue", "message", "delivered");

    /** Where a record begins that stands here, behind a colour; or -1. */
    static int start(String text, int from) {
        int at = from;
        if (at < text.length() && text.charAt(at) == ESCAPE) {
            int end = text.indexOf('m', at);
            at = end < 0 || end > from + 8 ? from : end + 1;
        }
        boolean is = text.startsWith("[", at) ? isPlain(text, at) : isLogfmt(text, at) || isJson(text, at);
        return is ? at : -1;
    }

    private static boolean isPlain(String text, int at) {
        int close = text.indexOf("] [", at);
        if (close < 0 || close - at > LEVEL_LIMIT + 1 || !LEVELS.contains(text.substring(at + 1, close))) {
            return false;
        }
        int uuid = close + 3;
        int end = text.indexOf("] [", uuid);
        return end > 0 && isUuid(text, uuid, end) && text.indexOf("] ", end + 3) > 0;
    }

    private static boolean isLogfmt(String text, int at) {
        int blank = text.indexOf(' ', at);
        boolean level = text.startsWith("level=", at)
                && blank > 0
                && blank - at <= LEVEL_LIMIT + 6
                && LEVELS.contains(text.substring(at + 6, blank));
        int end = level ? text.indexOf(' ', blank + 1) : -1;
        return end > 0 && text.startsWith("uuid=", blank + 1) && isUuid(text, blank + 6, end);
    }

    private static boolean isJson(String text, int at) {
        String opening = "{\"level\":\"";
        int level = at + opening.length();
        int close = text.startsWith(opening, at) ? text.indexOf('"', level) : -1;
        String next = "\",\"uuid\":\"";
        if (close < 0 || close - level > LEVEL_LIMIT || !text.startsWith(next, close)) {
            return false;
        }
        int uuid = close + next.length();
        int end = text.indexOf('"', uuid);
        return end > 0 && LEVELS.contains(text.substring(level, close)) && isUuid(text, uuid, end);
    }

    /** {@code -}, or 8-4-4-4-12 hexadecimal digits, and numbers behind points. */
    static boolean isUuid(String text, int from, int to) {
        if (to - from == 1) {
            return text.charAt(from) == '-';
        }
        if (to - from < UUID_LENGTH || to - from > UUID_LENGTH + 20) {
            return false;
        }
        for (int i = from; i < to; i++) {
            int place = i - from;
            char c = text.charAt(i);
            boolean dash = place == 8 || place == 13 || place == 18 || place == 23;
            boolean fits = place >= UUID_LENGTH
                    ? c == '.' || c >= '0' && c <= '9'
                    : dash ? c == '-' : Character.digit(c, 16) >= 0;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The record that begins where {@link #start} said, or null. */
    static HarakaRecord read(String whole, int at) {
        if (at < 0) {
            return null;
        }
        String text = whole.endsWith(COLOUR_END) ? whole.substring(0, whole.length() - COLOUR_END.length()) : whole;
        if (text.charAt(at) == '[') {
            return plain(text, at);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        if (text.charAt(at) == '{') {
            if (!json(text.substring(at), fields)) {
                return null;
            }
        } else {
            pairs(text, at, fields);
        }
        String origin = fields.getOrDefault("origin", fields.getOrDefault("source", ""));
        String message = fields.getOrDefault("message", "");
        return new HarakaRecord(fields.getOrDefault("uuid", "-"), origin, message.strip(), fields);
    }

    private static HarakaRecord plain(String text, int at) {
        int uuid = text.indexOf("] [", at) + 3;
        int origin = text.indexOf("] [", uuid) + 3;
        int close = text.indexOf("] ", origin);
        int message = close + 2;
        while (message < text.length() && text.charAt(message) == ' ') {
            message++;
        }
        int end = messageEnd(text, message);
        Map<String, String> fields = new LinkedHashMap<>();
        if (end < text.length()) {
            pairs(text, end + 1, fields);
        }
        return new HarakaRecord(
                text.substring(uuid, origin - 3),
                text.substring(origin, close),
                text.substring(message, Math.max(end, message)),
                fields);
    }

    /** Where a message ends whose fields follow behind a blank; the text's end when it has none. */
    private static int messageEnd(String text, int from) {
        if (text.startsWith("hook=", from)) {
            return from - 1;
        }
        int bracket = text.startsWith("sender <", from)
                ? from + "sender <".length()
                : text.startsWith("recipient <", from) ? from + "recipient <".length() : -1;
        if (bracket > 0) {
            int end = Scan.addressEnd(text, bracket, text.length());
            return end > 0 && text.startsWith(" code=", end + 1) ? end + 1 : text.length();
        }
        int blank = text.indexOf(' ', from);
        boolean word = blank > 0 && WORDS.contains(text.substring(from, blank));
        return word && text.indexOf('=', blank) > 0 ? blank : text.length();
    }

    /** {@code key=value key="quoted \" value"}; what stands first counts. */
    private static void pairs(String text, int from, Map<String, String> fields) {
        int at = from;
        while (at < text.length() && fields.size() < MOST_FIELDS) {
            int equal = text.indexOf('=', at);
            if (equal < 0) {
                return;
            }
            String key = text.substring(at, equal);
            int value = equal + 1;
            int end;
            if (text.startsWith("\"", value)) {
                int close = Scan.quoteEnd(text, value + 1, text.length());
                end = close < 0 ? text.length() : close + 1;
                fields.putIfAbsent(key, unescaped(text, value + 1, close < 0 ? text.length() : close));
            } else {
                int blank = text.indexOf(' ', value);
                end = blank < 0 ? text.length() : blank;
                fields.putIfAbsent(key, text.substring(value, end));
            }
            at = end + 1;
        }
    }

    private static String unescaped(String text, int from, int to) {
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\\' && i + 1 < to) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    private static boolean json(String text, Map<String, String> fields) {
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME && fields.size() < MOST_FIELDS) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == null) {
                    return false;
                }
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    fields.putIfAbsent(name, json.getText());
                }
                json.skipChildren();
            }
            return true;
        } catch (IOException noJson) {
            return false;
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The name of the queue file in a line about a delivery, or null when it is no such line. */
    String deliveredFile() {
        return message.equals("delivered") ? fields.get("file") : fields.get("delivered file");
    }
}
