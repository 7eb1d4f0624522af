package mtsh.commands.source;

import java.time.Instant;
import java.util.function.Predicate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.query.SourceStatus;
import mtsh.store.query.UnparsedLine;

/** Get-MailLogSource: what was read from which log, and with -Unparsed the lines that were not understood. */
@Command(
        name = "Get-MailLogSource",
        description = "Gets the logs that were read, or the lines in them that were not understood.")
@CmdletInfo(
        output = GetMailLogSource.TYPE,
        outputProperties = {
            "Name",
            "Format",
            "Bytes",
            "Lines",
            "Mail",
            "Noise",
            "Unparsed",
            "UnparsedBy",
            "Events",
            "FirstEvent",
            "LastEvent",
            "TimeZone",
            "TimeZoneFrom",
            "Year",
            "YearFrom",
            "Culture",
            "DateOrder",
            "Server",
            "Warnings",
            "Imported"
        })
public final class GetMailLogSource extends Cmdlet {
    static final String TYPE = "Mtsh.MailLogSource";
    static final String LINE_TYPE = "Mtsh.UnparsedLine";

    @Option(names = "-Name", description = "Only sources whose path or file name matches.")
    @Parameter(position = 0, wildcards = true, completer = "path")
    String name;

    @Option(names = "-Unparsed", description = "Gets the lines that were not understood.")
    boolean unparsed;

    @Override
    public void process() {
        Predicate<String> wanted =
                SourceNames.matching(name, runtime().session().location());
        StoreService.read(runtime(), store -> {
            if (unparsed) {
                store.unparsed(line -> line(line, wanted));
                return;
            }
            for (SourceStatus source : store.sources()) {
                if (wanted.test(source.name())) {
                    write(source(source));
                }
            }
        });
    }

    private boolean line(UnparsedLine line, Predicate<String> wanted) {
        runtime().checkStopped();
        if (wanted.test(line.position().source())) {
            write(PSObject.custom()
                    .typeName(LINE_TYPE)
                    .note("Source", line.position().source())
                    .note("Line", line.position().line())
                    .note("Offset", line.position().offset())
                    .note("Reason", line.reason())
                    .note("Why", line.why())
                    .note("Text", line.text()));
        }
        return true;
    }

    private static PSObject source(SourceStatus source) {
        SourceTimes times = new SourceTimes(source);
        return PSObject.custom()
                .typeName(TYPE)
                .note("Name", source.name())
                .note("Format", source.format())
                .note("Bytes", source.bytes())
                .note("Lines", source.lines())
                .note("Mail", source.mailLines())
                .note("Noise", source.noise())
                .note("Unparsed", source.unparsed())
                .note("UnparsedBy", Counts.reasons(source.reasons()))
                .note("Events", source.events())
                .note("FirstEvent", time(source.firstEvent()))
                .note("LastEvent", time(source.lastEvent()))
                .note("TimeZone", times.timeZone())
                .note("TimeZoneFrom", times.timeZoneFrom())
                .note("Year", times.year())
                .note("YearFrom", times.yearFrom())
                .note("Culture", times.culture())
                .note("DateOrder", times.dateOrder())
                .note("Server", times.server())
                .note("Warnings", PSArray.ofStrings(times.warnings()))
                .note("Imported", time(source.imported()));
    }

    static DateTime time(Instant instant) {
        return instant == null ? null : DateTime.utc(instant);
    }
}
