package mtsh.commands.store;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.value.PSObject;
import mtsh.store.engine.mapdb.FileReport;
import mtsh.store.engine.mapdb.StoreCheck;

/** Test-MessageStore: reads every file of the store and says how it is. */
@Command(
        name = "Test-MessageStore",
        description =
                "Reads every file of the store, compares checksums and indexes with what they are of, and says what is damaged.")
@CmdletInfo(
        output = TestMessageStore.TYPE,
        outputProperties = {"Name", "Kind", "Rows", "Events", "Size", "State", "Problem"})
public final class TestMessageStore extends StoreCmdlet {
    static final String TYPE = "Mtsh.MessageStoreFile";

    @Option(names = "-Quiet", description = "Says only whether all is well: $true or $false.")
    boolean quiet;

    @Override
    public void process() {
        List<FileReport> reports = work(this::check);
        if (quiet) {
            write(reports.stream().noneMatch(FileReport::isBad));
            return;
        }
        reports.forEach(report -> write(PSObject.custom()
                .typeName(TYPE)
                .note("Name", report.name())
                .note("Kind", report.kind())
                .note("Rows", report.rows())
                .note("Events", report.events())
                .note("Size", report.size())
                .note("State", report.state().name())
                .note("Problem", report.problem())));
        long bad = reports.stream().filter(FileReport::isBad).count();
        if (bad > 0) {
            writeWarning(count(bad, "file")
                    + " of the store cannot be relied on. Repair-MessageStore -WhatIf shows what a repair would drop;"
                    + " importing the logs that it names brings it back.");
        }
    }

    private List<FileReport> check() {
        List<FileReport> reports = new ArrayList<>();
        StoreCheck.run(folder(), report -> reports.add(report) && !isStopped());
        return reports;
    }
}
