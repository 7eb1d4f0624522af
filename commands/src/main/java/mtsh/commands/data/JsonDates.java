package mtsh.commands.data;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.DateTime;

/** Texts of JSON that are dates: {@code 2024-03-05T14:07:09}, with a fraction and a zone or without. */
final class JsonDates {
    private static final int SHORTEST = "2024-03-05T14:07:09".length();
    private static final int LONGEST = 40;

    /** -DateKind, spelled as scripts write it. */
    enum Kind {
        Default,
        Local,
        Utc,
        Offset,
        String
    }

    private JsonDates() {}

    /** The date that a text is, or the text. */
    static Object read(String text, Kind kind, ZoneId zone) {
        if (kind == Kind.String || text.length() < SHORTEST || text.length() > LONGEST || text.charAt(10) != 'T') {
            return text;
        }
        try {
            return date(text, kind, zone);
        } catch (DateTimeException notOne) {
            return text;
        }
    }

    private static Object date(String text, Kind kind, ZoneId zone) {
        int tail = SHORTEST;
        while (tail < text.length() && (text.charAt(tail) == '.' || Character.isDigit(text.charAt(tail)))) {
            tail++;
        }
        LocalDateTime fields = LocalDateTime.parse(text.substring(0, tail));
        String zoneText = text.substring(tail);
        if (zoneText.isEmpty()) {
            return shifted(DateTime.of(fields, DateTime.Kind.Unspecified), kind, zone);
        }
        if (zoneText.equals("Z")) {
            return shifted(DateTime.of(fields, DateTime.Kind.Utc), kind, zone);
        }
        Instant moment = fields.toInstant(ZoneOffset.of(zoneText));
        if (kind == Kind.Offset) {
            return offset(OffsetDateTime.of(fields, ZoneOffset.of(zoneText)));
        }
        return kind == Kind.Utc ? DateTime.utc(moment) : DateTime.local(moment, zone);
    }

    private static Object shifted(DateTime time, Kind kind, ZoneId zone) {
        return switch (kind) {
            case Utc ->
                time.kind() == DateTime.Kind.Utc ? time : DateTime.of(time.toLocalDateTime(), DateTime.Kind.Utc);
            case Local ->
                time.kind() == DateTime.Kind.Utc
                        ? DateTime.local(time.toInstant(zone), zone)
                        : DateTime.of(time.toLocalDateTime(), DateTime.Kind.Local);
            case Offset ->
                offset(time.toInstant(zone)
                        .atZone(time.kind() == DateTime.Kind.Utc ? ZoneOffset.UTC : zone)
                        .toOffsetDateTime());
            default -> time;
        };
    }

    private static Object offset(OffsetDateTime time) {
        NetType type = Types.find("System.DateTimeOffset");
        return Members.invokeStatic(type, "Parse", time.toString());
    }
}
