package mtsh.commands.evidence;

import java.util.List;

import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.cmdlet.Session;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.engine.TraceStore;
import mtsh.store.query.StoreStatistics;

/** What a bundle says about itself: when, by what and out of which store it was made, and what is in it. */
final class Manifest {
    private Manifest() {}

    static PSObject of(String kind, Session session, TraceStore store, String question, List<String> notes) {
        String version = Manifest.class.getPackage().getImplementationVersion();
        return PSObject.custom()
                .note("Format", BundleWriter.FORMAT)
                .note("Kind", kind)
                .note("Created", TraceTimes.roundTrip(session.clock().instant()))
                .note("TimeZone", session.zone().getId())
                .note("Program", "mtsh")
                .note("Version", version == null ? "development" : version)
                .note("Question", question)
                .note("Coverage", Coverage.held(store))
                .note("Store", store(store.statistics()))
                .note("Notes", PSArray.ofStrings(notes));
    }

    private static PSObject store(StoreStatistics statistics) {
        return PSObject.custom()
                .note("Folder", statistics.folder().toString())
                .note("Engine", statistics.engine())
                .note("Format", statistics.format())
                .note("Generation", statistics.generation())
                .note("Messages", statistics.messages())
                .note("Rows", statistics.rows())
                .note("Events", statistics.events())
                .note("Unparsed", statistics.unparsed())
                .note("Sources", statistics.sources())
                .note("Oldest", statistics.oldest() == null ? null : TraceTimes.roundTrip(statistics.oldest()))
                .note("Newest", statistics.newest() == null ? null : TraceTimes.roundTrip(statistics.newest()));
    }
}
