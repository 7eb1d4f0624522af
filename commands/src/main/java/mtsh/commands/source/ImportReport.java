package mtsh.commands.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.ingest.ImportSummary;
import mtsh.store.ingest.SourceResult;
import mtsh.store.log.Assumptions;
import mtsh.store.log.DateOrder;

/** What an import did: as an object, and what a user should hear of it at once. */
final class ImportReport {
    static final String TYPE = "Mtsh.MailLogImport";
    static final String SOURCE_TYPE = "Mtsh.MailLogImportSource";

    /** Of so many sources each has its own warning; a folder of a thousand bad files has one for the rest. */
    private static final int WARNED_SINGLY = 10;

    private final ImportSummary summary;
    private final Path location;

    /** @param location what names in messages are shortened by */
    ImportReport(ImportSummary summary, Path location) {
        this.summary = summary;
        this.location = location;
    }

    private String shown(SourceResult source) {
        return SourceNames.shown(source.name(), location);
    }

    PSObject object() {
        return PSObject.custom()
                .typeName(TYPE)
                .note("Files", summary.files())
                .note("SkippedFiles", summary.skippedFiles())
                .note("Lines", summary.lines())
                .note("Events", summary.events())
                .note("Messages", summary.messages())
                .note("Unparsed", summary.unparsed())
                .note("Seconds", Math.round(summary.seconds() * 10) / 10.0)
                .note(
                        "Sources",
                        PSArray.of(summary.sources().stream()
                                .map(ImportReport::source)
                                .toList()));
    }

    private static PSObject source(SourceResult source) {
        return PSObject.custom()
                .typeName(SOURCE_TYPE)
                .note("Name", source.name())
                .note("Result", result(source.outcome()))
                .note("Format", source.format())
                .note("Lines", source.lines())
                .note("Mail", source.lines() - source.noise() - source.unparsed())
                .note("Noise", source.noise())
                .note("Unparsed", source.unparsed())
                .note("Events", source.events())
                .note("Why", source.why());
    }

    private static String result(SourceResult.Outcome outcome) {
        return switch (outcome) {
            case READ -> "Read";
            case NOTHING_NEW -> "Skipped";
            case FAILED -> "Failed";
        };
    }

    /** For the verbose stream: why each source that was skipped was. */
    List<String> skipped() {
        return summary.sources().stream()
                .filter(each -> each.outcome() == SourceResult.Outcome.NOTHING_NEW)
                .map(each -> shown(each) + ": skipped: " + each.why())
                .toList();
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        summary.sources().stream()
                .filter(each -> each.begun() != null)
                .map(this::toldOtherwise)
                .forEach(warnings::add);
        List<SourceResult> unparsed =
                summary.sources().stream().filter(each -> each.unparsed() > 0).toList();
        unparsed.stream().limit(WARNED_SINGLY).map(this::notUnderstood).forEach(warnings::add);
        if (unparsed.size() > WARNED_SINGLY) {
            List<SourceResult> rest = unparsed.subList(WARNED_SINGLY, unparsed.size());
            warnings.add(Counts.of(rest.size(), "further source") + " with "
                    + Counts.of(rest.stream().mapToLong(SourceResult::unparsed).sum(), "line")
                    + " of mail that could not be understood. See them: Get-MailLogSource -Unparsed");
        }
        return warnings;
    }

    private String notUnderstood(SourceResult source) {
        return shown(source) + ": " + Counts.of(source.unparsed(), "line")
                + " of mail could not be understood (" + Counts.reasons(source.reasons())
                + "). See " + (source.unparsed() == 1 ? "it" : "them") + ": Get-MailLogSource "
                + SourceNames.quoted(shown(source))
                + " -Unparsed";
    }

    private String toldOtherwise(SourceResult source) {
        String before = words(source.begun());
        String now = words(source.assumptions());
        return source.outcome() == SourceResult.Outcome.READ
                ? shown(source) + ": what was read of it before keeps its times (" + before
                        + "); what was read now is read with " + now + "."
                : shown(source) + ": nothing new was read with " + now
                        + "; what was read of it before keeps its times (" + before
                        + "). To read it all anew, import it into another store.";
    }

    private static String words(Assumptions assumptions) {
        StringBuilder text =
                new StringBuilder("time zone ").append(assumptions.zone().getId());
        if (assumptions.year() != 0) {
            text.append(", year ").append(assumptions.year());
        }
        if (assumptions.dateOrder() != DateOrder.UNKNOWN) {
            text.append(", culture ").append(assumptions.culture());
        }
        return text.toString();
    }
}
