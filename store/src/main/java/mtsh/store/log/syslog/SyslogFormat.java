package mtsh.store.log.syslog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import mtsh.store.log.LogContext;
import mtsh.store.log.LogFormat;
import mtsh.store.log.LogParser;

/**
 * A system log in which one kind of mail program has the most to say, which gives the format its name. Whatever its name, all programs
 * in it are read.
 */
public final class SyslogFormat implements LogFormat {
    /** How much a program says of a message when it stands alone in a log. */
    public enum Role {
        /** Moves mail. */
        SERVER,
        /** Looks at mail, or stores it: its log alone is a part of the story. */
        COMPANION
    }

    /** A kind of program that logs through syslog. */
    public record Kind(String name, Role role, SyslogProgram.Factory factory) {}

    /** The name of a system log in which no mail program was seen where it was looked at. */
    public static final String ANY = "Syslog";

    private static final int SERVER_AT_LEAST = 50;
    private static final int COMPANION_AT_LEAST = 20;

    /** For a system log without a line of a mail program where it was looked at. */
    private static final int JUST_SYSLOG = 1;

    private final String name;
    private final Kind kind;
    private final List<SyslogProgram.Factory> factories;

    private SyslogFormat(String name, Kind kind, List<SyslogProgram.Factory> factories) {
        this.name = name;
        this.kind = kind;
        this.factories = factories;
    }

    /** A format for each kind, and one for system logs in which none was seen. */
    public static List<LogFormat> of(List<Kind> kinds) {
        List<SyslogProgram.Factory> factories =
                kinds.stream().map(Kind::factory).toList();
        List<LogFormat> formats = new ArrayList<>();
        kinds.forEach(kind -> formats.add(new SyslogFormat(kind.name(), kind, factories)));
        formats.add(new SyslogFormat(ANY, null, factories));
        return List.copyOf(formats);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int recognise(List<String> firstLines) {
        return recognise(SyslogTags.of(firstLines));
    }

    @Override
    public int recognise(List<String> firstLines, SyslogTags tags) {
        return recognise(tags);
    }

    private int recognise(SyslogTags tags) {
        if (kind == null) {
            return 2 * tags.withHead() > tags.lines() ? JUST_SYSLOG : 0;
        }
        SyslogProgram program =
                kind.factory().open(SyslogSource.of(new LogContext("", ZoneOffset.UTC, Instant.EPOCH), null));
        int ours = 0;
        for (Map.Entry<String, Integer> tag : tags.counts().entrySet()) {
            ours += program.claim(tag.getKey()) == SyslogProgram.Claim.NONE ? 0 : tag.getValue();
        }
        int atLeast = kind.role() == Role.SERVER ? SERVER_AT_LEAST : COMPANION_AT_LEAST;
        return ours == 0 ? 0 : atLeast + (atLeast - 1) * ours / tags.withHead();
    }

    @Override
    public LogParser open(LogContext context, String state) {
        return new SyslogParser(context, state, factories);
    }
}
