package mtsh.commands.source;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.value.PSObject;
import mtsh.store.query.StoreStatistics;

/** Get-MessageStore: where the store is and what it holds. */
@Command(name = "Get-MessageStore", description = "Gets where the store is and what it holds.")
@CmdletInfo(
        output = GetMessageStore.TYPE,
        outputProperties = {
            "Path",
            "Engine",
            "Format",
            "Generation",
            "Segments",
            "Messages",
            "Rows",
            "Events",
            "Unparsed",
            "Sources",
            "Bytes",
            "BytesPerEvent",
            "ReplacedShare",
            "Oldest",
            "Newest"
        })
public final class GetMessageStore extends Cmdlet {
    static final String TYPE = "Mtsh.MessageStore";

    @Override
    public void process() {
        StoreService.read(runtime(), store -> {
            StoreStatistics statistics = store.statistics();
            write(PSObject.custom()
                    .typeName(TYPE)
                    .note("Path", statistics.folder().toString())
                    .note("Engine", statistics.engine())
                    .note("Format", statistics.format())
                    .note("Generation", statistics.generation())
                    .note("Segments", statistics.segments())
                    .note("Messages", statistics.messages())
                    .note("Rows", statistics.rows())
                    .note("Events", statistics.events())
                    .note("Unparsed", statistics.unparsed())
                    .note("Sources", statistics.sources())
                    .note("Bytes", statistics.bytes())
                    .note("BytesPerEvent", share(statistics.bytes(), statistics.events()))
                    .note("ReplacedShare", share(statistics.replaced(), statistics.messages() + statistics.replaced()))
                    .note("Oldest", GetMailLogSource.time(statistics.oldest()))
                    .note("Newest", GetMailLogSource.time(statistics.newest())));
        });
    }

    /** To three places; 0 of nothing. */
    private static double share(long part, long whole) {
        return whole == 0 ? 0 : Math.round(part * 1000.0 / whole) / 1000.0;
    }
}
