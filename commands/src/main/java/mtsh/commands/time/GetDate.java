package mtsh.commands.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.NetThrow;
import mtsh.language.value.DateTime;
import mtsh.language.value.DateTimeFormat;
import mtsh.language.value.NetCulture;
import mtsh.language.value.PSObject;
import mtsh.language.value.UnixFormat;

/** Get-Date: a date, now unless one is given, or its text. */
@Command(name = "Get-Date", description = "Gets the current date and time, or a given one, or its text.")
@CmdletInfo(
        defaultSet = "DateAndFormat",
        output = {"System.DateTime", "System.String"})
public final class GetDate extends Cmdlet {
    @Option(
            names = {"-Date", "-LastWriteTime"},
            description = "The date; now when not given.")
    @Parameter(set = "DateAndFormat", position = 0, pipeline = true, pipelineByPropertyName = true)
    @Parameter(set = "DateAndUFormat", position = 0, pipeline = true, pipelineByPropertyName = true)
    DateTime date;

    @Option(
            names = {"-UnixTimeSeconds", "-UnixTime"},
            description = "The date as seconds since 1970 in UTC.")
    @Parameter(
            set = "UnixTimeSecondsAndFormat",
            mandatory = true,
            range = {-62_135_596_800L, 253_402_300_799L})
    @Parameter(set = "UnixTimeSecondsAndUFormat", mandatory = true)
    Long unixTimeSeconds;

    @Option(names = "-Year", description = "Another year.")
    @Parameter(range = {1, 9999})
    Integer year;

    @Option(names = "-Month", description = "Another month.")
    @Parameter(range = {1, 12})
    Integer month;

    @Option(names = "-Day", description = "Another day of the month.")
    @Parameter(range = {1, 31})
    Integer day;

    @Option(names = "-Hour", description = "Another hour.")
    @Parameter(range = {0, 23})
    Integer hour;

    @Option(names = "-Minute", description = "Another minute.")
    @Parameter(range = {0, 59})
    Integer minute;

    @Option(names = "-Second", description = "Another second.")
    @Parameter(range = {0, 59})
    Integer second;

    @Option(names = "-Millisecond", description = "Another millisecond.")
    @Parameter(range = {0, 999})
    Integer millisecond;

    @Option(names = "-DisplayHint", description = "Which part is shown.")
    DisplayHint displayHint;

    @Option(names = "-UFormat", description = "The text, in the format of Unix's date.")
    @Parameter(set = "DateAndUFormat", mandatory = true)
    @Parameter(set = "UnixTimeSecondsAndUFormat", mandatory = true)
    String uFormat;

    @Option(names = "-Format", description = "The text, in .NET's formats or as FileDate, FileDateTime and their like.")
    @Parameter(set = "DateAndFormat", completer = "dateformat")
    @Parameter(set = "UnixTimeSecondsAndFormat")
    String format;

    @Option(names = "-AsUTC", description = "The same moment in UTC.")
    boolean asUtc;

    /** Which part is shown. */
    enum DisplayHint {
        Date,
        Time,
        DateTime
    }

    @Override
    public void process() {
        DateTime time = changed(start());
        if (asUtc) {
            time = DateTime.utc(time.toInstant(zone()));
        }
        if (uFormat != null) {
            write(UnixFormat.format(time, uFormat));
        } else if (format != null) {
            write(formatted(time));
        } else {
            write(displayHint == null ? time : new PSObject(time).note("DisplayHint", displayHint.name()));
        }
    }

    private ZoneId zone() {
        return runtime().session().zone();
    }

    private DateTime start() {
        if (unixTimeSeconds != null) {
            return DateTime.local(Instant.ofEpochSecond(unixTimeSeconds), zone());
        }
        return date != null ? date : DateTime.local(runtime().session().clock().instant(), zone());
    }

    private DateTime changed(DateTime time) {
        LocalDateTime fields = time.toLocalDateTime();
        try {
            fields = year == null ? fields : fields.withYear(year);
            fields = month == null ? fields : fields.withMonth(month);
            fields = day == null ? fields : fields.plusDays(day - fields.getDayOfMonth());
            fields = hour == null ? fields : fields.withHour(hour);
            fields = minute == null ? fields : fields.withMinute(minute);
            fields = second == null ? fields : fields.withSecond(second);
            if (millisecond != null) {
                fields = fields.withNano(millisecond * 1_000_000 + fields.getNano() % 1_000_000);
            }
        } catch (DateTimeException impossible) {
            throw terminating(
                    "System.ArgumentOutOfRangeException",
                    "System.ArgumentOutOfRangeException",
                    ErrorCategory.NotSpecified,
                    null,
                    "Year, Month, and Day parameters describe an un-representable DateTime.");
        }
        return DateTime.of(fields, time.kind());
    }

    private String formatted(DateTime time) {
        DateTime shown = time;
        String pattern =
                switch (format.toLowerCase(Locale.ROOT)) {
                    case "filedate" -> "yyyyMMdd";
                    case "filedateuniversal" -> "yyyyMMddZ";
                    case "filedatetime" -> "yyyyMMddTHHmmssffff";
                    case "filedatetimeuniversal" -> "yyyyMMddTHHmmssffffZ";
                    default -> format;
                };
        boolean universal = !pattern.equals(format) && pattern.endsWith("Z");
        if (universal) {
            shown = DateTime.utc(time.toInstant(zone()));
        }
        try {
            return DateTimeFormat.format(shown, pattern, NetCulture.current());
        } catch (NetThrow wrong) {
            throw terminating(
                    wrong.exception().typeName(),
                    wrong.exception().typeName(),
                    ErrorCategory.NotSpecified,
                    null,
                    wrong.exception().message());
        }
    }
}
