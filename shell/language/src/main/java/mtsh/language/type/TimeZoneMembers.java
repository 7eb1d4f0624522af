package mtsh.language.type;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.DateTime;
import mtsh.language.value.DateTimeOffset;
import mtsh.language.value.NetTimeZone;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;
import mtsh.language.value.TimeSource;
import mtsh.language.value.TimeSpan;

/** Members of System.TimeZoneInfo. */
final class TimeZoneMembers extends Description {
    @Override
    String definitions() {
        return """
                string Id {get;}
                bool HasIanaId {get;}
                string DisplayName {get;}
                string StandardName {get;}
                string DaylightName {get;}
                timespan BaseUtcOffset {get;}
                bool SupportsDaylightSavingTime {get;}
                static void ClearCachedData()
                static datetime ConvertTime(datetime dateTime, System.TimeZoneInfo destinationTimeZone)
                static datetime ConvertTime(datetime dateTime, System.TimeZoneInfo sourceTimeZone, System.TimeZoneInfo destinationTimeZone)
                static System.DateTimeOffset ConvertTime(System.DateTimeOffset dateTimeOffset, System.TimeZoneInfo destinationTimeZone)
                static datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string destinationTimeZoneId)
                static System.DateTimeOffset ConvertTimeBySystemTimeZoneId(System.DateTimeOffset dateTimeOffset, string destinationTimeZoneId)
                static datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string sourceTimeZoneId, string destinationTimeZoneId)
                static datetime ConvertTimeFromUtc(datetime dateTime, System.TimeZoneInfo destinationTimeZone)
                static datetime ConvertTimeToUtc(datetime dateTime)
                static datetime ConvertTimeToUtc(datetime dateTime, System.TimeZoneInfo sourceTimeZone)
                bool Equals(System.Object obj)
                bool Equals(System.TimeZoneInfo other)
                static System.TimeZoneInfo FindSystemTimeZoneById(string id)
                int GetHashCode()
                static System.Collections.ObjectModel.ReadOnlyCollection[System.TimeZoneInfo] GetSystemTimeZones()
                timespan GetUtcOffset(datetime dateTime)
                timespan GetUtcOffset(System.DateTimeOffset dateTimeOffset)
                bool HasSameRules(System.TimeZoneInfo other)
                bool IsDaylightSavingTime(System.DateTimeOffset dateTimeOffset)
                bool IsDaylightSavingTime(datetime dateTime)
                static System.TimeZoneInfo Local {get;}
                string ToString()
                static bool TryConvertIanaIdToWindowsId(string ianaId, [ref] string windowsId)
                static bool TryConvertWindowsIdToIanaId(string windowsId, [ref] string ianaId)
                static bool TryFindSystemTimeZoneById(string id, [ref] System.TimeZoneInfo timeZoneInfo)
                static System.TimeZoneInfo Utc {get;}
                bool IsInvalidTime(datetime dateTime)
                bool IsAmbiguousTime(datetime dateTime)
                """;
    }

    @Override
    Object get(String property, Object self) {
        NetTimeZone zone = (NetTimeZone) self;
        ZoneRules rules = zone.zone().getRules();
        Instant now = TimeSource.clock().instant();
        return switch (property) {
            case "Id" -> zone.id();
            case "HasIanaId" -> NetTimeZone.windowsToIana(zone.id()) == null;
            case "DisplayName" ->
                "(UTC" + sign(rules.getStandardOffset(now).getTotalSeconds()) + ") " + standardName(zone);
            case "StandardName", "DaylightName" -> standardName(zone);
            case "BaseUtcOffset" ->
                TimeSpan.of(Duration.ofSeconds(rules.getStandardOffset(now).getTotalSeconds()));
            default -> !rules.getTransitionRules().isEmpty();
        };
    }

    private static String sign(int seconds) {
        return seconds == 0
                ? ""
                : String.format(
                        "%s%02d:%02d", seconds < 0 ? "-" : "+", Math.abs(seconds) / 3_600, Math.abs(seconds) / 60 % 60);
    }

    private static String standardName(NetTimeZone zone) {
        return zone.equals(NetTimeZone.UTC)
                ? "Coordinated Universal Time"
                : zone.zone().getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH);
    }

    @Override
    Object getStatic(String property) {
        return property.equals("Utc") ? NetTimeZone.UTC : NetTimeZone.of(TimeSource.zone());
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetTimeZone zone = (NetTimeZone) self;
        ZoneRules rules = zone.zone().getRules();
        return switch (name(key)) {
            case "Equals" -> zone.equals(PSObject.unwrap(a[0]));
            case "GetHashCode" -> zone.hashCode();
            case "GetUtcOffset" ->
                TimeSpan.of(
                        Duration.ofSeconds(rules.getOffset(instant(a[0], zone)).getTotalSeconds()));
            case "HasSameRules" -> rules.equals(((NetTimeZone) a[0]).zone().getRules());
            case "IsDaylightSavingTime" -> rules.isDaylightSavings(instant(a[0], zone));
            case "IsAmbiguousTime" ->
                rules.getValidOffsets(((DateTime) a[0]).toLocalDateTime()).size() > 1;
            case "IsInvalidTime" ->
                rules.getValidOffsets(((DateTime) a[0]).toLocalDateTime()).isEmpty();
            case "ToString" -> get("DisplayName", zone);
            default -> throw missing(key);
        };
    }

    /** A time without a kind is one of this zone. */
    private static Instant instant(Object time, NetTimeZone zone) {
        if (time instanceof DateTimeOffset moment) {
            return moment.toInstant();
        }
        DateTime value = (DateTime) time;
        return value.toInstant(value.kind() == DateTime.Kind.Local ? TimeSource.zone() : zone.zone());
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "ClearCachedData" -> null;
            case "FindSystemTimeZoneById" -> NetTimeZone.find(required(a[0]));
            case "TryFindSystemTimeZoneById" -> tryFind((String) a[0], (Reference) a[1]);
            case "GetSystemTimeZones" -> all();
            case "ConvertTimeFromUtc" -> fromUtc((DateTime) a[0], (NetTimeZone) a[1]);
            case "ConvertTimeToUtc" ->
                DateTime.utc(instant(a[0], a.length > 1 ? (NetTimeZone) a[1] : NetTimeZone.of(TimeSource.zone())));
            case "ConvertTime" ->
                convert(a[0], a.length == 3 ? (NetTimeZone) a[1] : null, (NetTimeZone) a[a.length - 1]);
            case "ConvertTimeBySystemTimeZoneId" ->
                convert(
                        a[0],
                        a.length == 3 ? NetTimeZone.find(required(a[1])) : null,
                        NetTimeZone.find(required(a[a.length - 1])));
            case "TryConvertIanaIdToWindowsId" -> found(NetTimeZone.ianaToWindows((String) a[0]), (Reference) a[1]);
            case "TryConvertWindowsIdToIanaId" -> found(NetTimeZone.windowsToIana((String) a[0]), (Reference) a[1]);
            default -> throw missing(key);
        };
    }

    private static String required(Object id) {
        if (id == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'id')");
        }
        return (String) id;
    }

    private static boolean found(String name, Reference result) {
        result.set(name);
        return name != null;
    }

    private static boolean tryFind(String id, Reference result) {
        try {
            result.set(id == null ? null : NetTimeZone.find(id));
            return id != null;
        } catch (NetThrow unknown) {
            result.set(null);
            return false;
        }
    }

    private static PSArray all() {
        return PSArray.of(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("SystemV"))
                .sorted()
                .map(id -> new NetTimeZone(id, ZoneId.of(id)))
                .toArray());
    }

    private static DateTime fromUtc(DateTime time, NetTimeZone zone) {
        if (time.kind() == DateTime.Kind.Local) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The conversion could not be completed because the supplied DateTime did not have the Kind property set"
                            + " correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must"
                            + " be TimeZoneInfo.Local. (Parameter 'sourceTimeZone')");
        }
        return in(time.toInstant(ZoneId.of("Z")), zone);
    }

    private static DateTime in(Instant moment, NetTimeZone zone) {
        if (zone.equals(NetTimeZone.UTC)) {
            return DateTime.utc(moment);
        }
        boolean isLocal = zone.zone().equals(TimeSource.zone());
        return DateTime.of(
                moment.atZone(zone.zone()).toLocalDateTime(),
                isLocal ? DateTime.Kind.Local : DateTime.Kind.Unspecified);
    }

    private static Object convert(Object time, NetTimeZone from, NetTimeZone to) {
        if (time instanceof DateTimeOffset moment) {
            return DateTimeOffset.of(moment.toInstant().atZone(to.zone()).toOffsetDateTime());
        }
        return in(instant(time, from == null ? NetTimeZone.of(TimeSource.zone()) : from), to);
    }
}
