package mtsh.commands.source;

import java.time.Instant;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;
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
            "Events",
            "Unparsed",
            "FirstEvent",
            "LastEvent",
            "Imported"
        })
public final class GetMailLogSource extends Cmdlet {
    static final String TYPE = "Mtsh.MailLogSource";
    static final String LINE_TYPE = "Mtsh.UnparsedLine";

    @Option(names = "-Name", description = "Only sources whose name matches.")
    @Parameter(position = 0, wildcards = true, completer = "path")
    String name;

    @Option(names = "-Unparsed", description = "Gets the lines that were not understood.")
    boolean unparsed;

    @Override
    public void process() {
        Wildcard pattern = name == null ? null : Wildcard.of(name, true);
        StoreService.read(runtime(), store -> {
            if (unparsed) {
                store.unparsed(line -> line(line, pattern));
                return;
            }
            for (SourceStatus source : store.sources()) {
                if (pattern == null || pattern.matches(source.name())) {
                    write(source(source));
                }
            }
        });
    }

    private boolean line(UnparsedLine line, Wildcard pattern) {
        runtime().checkStopped();
        if (pattern == null || pattern.matches(line.position().source())) {
            write(PSObject.custom()
                    .typeName(LINE_TYPE)
                    .note("Source", line.position().source())
                    .note("Line", line.position().line())
                    .note("Offset", line.position().offset())
                    .note("Why", line.why())
                    .note("Text", line.text()));
        }
        return true;
    }

    private static PSObject source(SourceStatus source) {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Name", source.name())
                .note("Format", source.format())
                .note("Bytes", source.bytes())
                .note("Lines", source.lines())
                .note("Events", source.events())
                .note("Unparsed", source.unparsed())
                .note("FirstEvent", time(source.firstEvent()))
                .note("LastEvent", time(source.lastEvent()))
                .note("Imported", time(source.imported()));
    }

    static DateTime time(Instant instant) {
        return instant == null ? null : DateTime.utc(instant);
    }
}
