package mtsh.commands.session;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

import mtsh.language.value.NetTimeZone;

/** How people name a zone: by a place, as Windows does, by an offset, or as that of this machine. */
public final class ZoneNames {
    private ZoneNames() {}

    /** The zone with a name in any case; empty when there is none. */
    public static Optional<ZoneId> find(String name) {
        String wanted = name.strip();
        if (wanted.equalsIgnoreCase("local")) {
            return Optional.of(ZoneId.systemDefault());
        }
        for (String known : ZoneId.getAvailableZoneIds()) {
            if (known.equalsIgnoreCase(wanted)) {
                return Optional.of(ZoneId.of(known));
            }
        }
        for (String known : NetTimeZone.windowsIds()) {
            if (known.equalsIgnoreCase(wanted)) {
                return Optional.of(ZoneId.of(NetTimeZone.windowsToIana(known)));
            }
        }
        try {
            return Optional.of(ZoneId.of(wanted));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** What to say when there is none. */
    public static String unknown(String name) {
        return "There is no time zone '" + name
                + "'. Give a name such as Europe/Berlin or 'W. Europe Standard Time', an offset such as +02:00, UTC, or Local.";
    }
}
