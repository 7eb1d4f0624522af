package mtsh.language.value;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.TimeZoneInfo}: an IANA zone; the Windows names that scripts use most are known too. */
public record NetTimeZone(String id, ZoneId zone) implements NetObject {
    public static final NetTimeZone UTC = new NetTimeZone("UTC", ZoneId.of("Z"));

    /** Windows' names and the places that stand for them. */
    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
            Map.entry("W. Europe Standard Time", "Europe/Berlin"),
            Map.entry("Romance Standard Time", "Europe/Paris"),
            Map.entry("Central Europe Standard Time", "Europe/Budapest"),
            Map.entry("Central European Standard Time", "Europe/Warsaw"),
            Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
            Map.entry("FLE Standard Time", "Europe/Kiev"),
            Map.entry("GTB Standard Time", "Europe/Bucharest"),
            Map.entry("Russian Standard Time", "Europe/Moscow"),
            Map.entry("Turkey Standard Time", "Europe/Istanbul"),
            Map.entry("Israel Standard Time", "Asia/Jerusalem"),
            Map.entry("South Africa Standard Time", "Africa/Johannesburg"),
            Map.entry("Arab Standard Time", "Asia/Riyadh"),
            Map.entry("Arabian Standard Time", "Asia/Dubai"),
            Map.entry("India Standard Time", "Asia/Calcutta"),
            Map.entry("China Standard Time", "Asia/Shanghai"),
            Map.entry("Singapore Standard Time", "Asia/Singapore"),
            Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
            Map.entry("Korea Standard Time", "Asia/Seoul"),
            Map.entry("AUS Eastern Standard Time", "Australia/Sydney"),
            Map.entry("E. Australia Standard Time", "Australia/Brisbane"),
            Map.entry("W. Australia Standard Time", "Australia/Perth"),
            Map.entry("New Zealand Standard Time", "Pacific/Auckland"),
            Map.entry("Eastern Standard Time", "America/New_York"),
            Map.entry("Central Standard Time", "America/Chicago"),
            Map.entry("Mountain Standard Time", "America/Denver"),
            Map.entry("US Mountain Standard Time", "America/Phoenix"),
            Map.entry("Pacific Standard Time", "America/Los_Angeles"),
            Map.entry("Alaskan Standard Time", "America/Anchorage"),
            Map.entry("Hawaiian Standard Time", "Pacific/Honolulu"),
            Map.entry("Atlantic Standard Time", "America/Halifax"),
            Map.entry("Argentina Standard Time", "America/Buenos_Aires"),
            Map.entry("E. South America Standard Time", "America/Sao_Paulo"));

    public static NetTimeZone of(ZoneId zone) {
        boolean utc = zone.getId().equals("Z")
                || zone.getId().equals("UTC")
                || zone.getId().equals("Etc/UTC");
        return utc ? UTC : new NetTimeZone(zone.getId(), zone);
    }

    /** A NetThrow of a TimeZoneNotFoundException when there is none with this name. */
    public static NetTimeZone find(String id) {
        if (id.equalsIgnoreCase("UTC")) {
            return UTC;
        }
        try {
            return new NetTimeZone(id, ZoneId.of(WINDOWS.getOrDefault(id, id)));
        } catch (DateTimeException unknown) {
            throw new NetThrow(
                    "System.TimeZoneNotFoundException",
                    "The time zone ID '" + id + "' was not found on the local computer.");
        }
    }

    /** The place behind a Windows name, or null. */
    public static String windowsToIana(String windowsId) {
        return WINDOWS.get(windowsId);
    }

    /** A Windows name of a place, or null. */
    public static String ianaToWindows(String ianaId) {
        return WINDOWS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(ianaId))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    @Override
    public NetType netType() {
        return Types.find("System.TimeZoneInfo");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetTimeZone that && that.id.equalsIgnoreCase(id);
    }

    @Override
    public int hashCode() {
        return id.toLowerCase(java.util.Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return Conversions.toText(mtsh.language.type.Members.get(this, "DisplayName"));
    }
}
