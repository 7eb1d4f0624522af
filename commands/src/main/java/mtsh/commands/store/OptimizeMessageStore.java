package mtsh.commands.store;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.value.PSObject;
import mtsh.store.engine.mapdb.StoreOptimization;

/** Optimize-MessageStore: makes few large segments of many small ones, without what was replaced. */
@Command(
        name = "Optimize-MessageStore",
        description =
                "Merges the segments of the store, drops what was replaced, and deletes files that no longer count.")
@CmdletInfo(
        shouldProcess = true,
        output = OptimizeMessageStore.TYPE,
        outputProperties = {
            "SegmentsBefore",
            "SegmentsAfter",
            "FilesBefore",
            "FilesAfter",
            "BytesBefore",
            "BytesAfter",
            "Replaced"
        })
public final class OptimizeMessageStore extends StoreCmdlet {
    static final String TYPE = "Mtsh.MessageStoreOptimization";

    @Override
    public void process() {
        StoreOptimization.Room room = work(() -> StoreOptimization.room(folder()));
        String action = "Merge " + count(room.segments(), "segment") + ", " + room.bytes() + " bytes";
        if (room.segments() == 0 || !shouldProcess(folder().toString(), action)) {
            return;
        }
        StoreOptimization.Change change = work(() -> StoreOptimization.run(folder()));
        write(PSObject.custom()
                .typeName(TYPE)
                .note("SegmentsBefore", change.before().segments())
                .note("SegmentsAfter", change.after().segments())
                .note("FilesBefore", change.before().files())
                .note("FilesAfter", change.after().files())
                .note("BytesBefore", change.before().bytes())
                .note("BytesAfter", change.after().bytes())
                .note("Replaced", change.before().replaced() - change.after().replaced()));
    }
}
