package mtsh.language.type;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

import mtsh.language.value.DateTime;
import mtsh.language.value.NetRecord;
import mtsh.language.value.TimeSource;
import mtsh.language.value.TimeSpan;

/** Members of System.TimeZone, the zone of this machine as old scripts ask for it. */
final class OldTimeZoneMembers extends Description {
    @Override
    String definitions() {
        return """
                string DaylightName {get;}
                string StandardName {get;}
                timespan GetUtcOffset(datetime time)
                bool IsDaylightSavingTime(datetime time)
                datetime ToLocalTime(datetime time)
                datetime ToUniversalTime(datetime time)
                static System.TimeZone CurrentTimeZone {get;}
                """;
    }

    @Override
    Object getStatic(String property) {
        return new NetRecord(type());
    }

    private static ZoneId zone() {
        return TimeSource.zone();
    }

    @Override
    Object get(String property, Object self) {
        ZoneId zone = zone();
        if (zone.equals(ZoneId.of("UTC")) || zone.getId().equals("Etc/UTC")) {
            return "Coordinated Universal Time";
        }
        java.util.TimeZone old = java.util.TimeZone.getTimeZone(zone);
        return zone.getRules().isFixedOffset()
                ? zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : old.getDisplayName(property.equals("DaylightName"), java.util.TimeZone.LONG, Locale.ENGLISH);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        DateTime time = (DateTime) a[0];
        ZonedDateTime here = time.toInstant(zone()).atZone(zone());
        return switch (name(key)) {
            case "GetUtcOffset" ->
                new TimeSpan(
                        time.kind() == DateTime.Kind.Utc
                                ? 0
                                : here.getOffset().getTotalSeconds() * TimeSpan.TICKS_PER_SECOND);
            case "IsDaylightSavingTime" ->
                time.kind() != DateTime.Kind.Utc && zone().getRules().isDaylightSavings(here.toInstant());
            default -> Members.invoke(time, name(key));
        };
    }
}
