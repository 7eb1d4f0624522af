package mtsh.store.ingest;

import java.util.List;

/**
 * What an import did.
 *
 * @param files sources of which something was read
 * @param skippedFiles sources that had nothing new, or nothing at all
 * @param messages how many the store has more than before; 0 when what was several turned out to be one
 * @param errors for the user to read, one for each source that could not be read, or not to its end
 * @param sources what became of each, in the order they were read; those after a cancel are not in it
 * @param cancelled whether it stopped early; all that was counted is committed, and the next import goes on there
 */
public record ImportSummary(
        int files,
        int skippedFiles,
        long lines,
        long events,
        long messages,
        long unparsed,
        double seconds,
        List<String> errors,
        List<SourceResult> sources,
        boolean cancelled) {}
