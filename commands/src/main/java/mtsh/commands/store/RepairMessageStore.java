package mtsh.commands.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.store.engine.mapdb.StoreRepair;

/** Repair-MessageStore: drops what is damaged, and says which logs to import again. */
@Command(
        name = "Repair-MessageStore",
        description = "Drops what is damaged in the store, and says what was lost and which logs bring it back.")
@CmdletInfo(
        shouldProcess = true,
        output = RepairMessageStore.TYPE,
        outputProperties = {"File", "Problem", "Messages", "Events", "Oldest", "Newest", "Logs"})
public final class RepairMessageStore extends StoreCmdlet {
    static final String TYPE = "Mtsh.MessageStoreLoss";

    @Override
    public void process() {
        StoreRepair.Repair plan = work(() -> StoreRepair.plan(folder()));
        if (!plan.isNeeded()) {
            writeVerbose("Nothing in the store " + folder() + " is damaged.");
            return;
        }
        if (!shouldProcess(folder().toString(), action(plan))) {
            return;
        }
        StoreRepair.Repair done = work(() -> StoreRepair.run(folder()));
        if (!done.manifest().isEmpty()) {
            writeVerbose("The manifest was made anew " + done.manifest() + ".");
        }
        done.losses().forEach(loss -> write(loss(loss, done.logs())));
        if (!done.logs().isEmpty()) {
            writeWarning(
                    "Import these logs again; what is still there is not doubled: " + String.join(", ", done.logs()));
        }
    }

    private static String action(StoreRepair.Repair plan) {
        List<String> parts = new ArrayList<>();
        if (!plan.manifest().isEmpty()) {
            parts.add("make the manifest anew " + plan.manifest());
        }
        for (StoreRepair.Loss loss : plan.losses()) {
            parts.add(
                    loss.messages() == 0
                            ? "make " + loss.file() + " anew"
                            : "drop " + loss.file() + " with " + lost(loss) + " (" + loss.problem() + ")");
        }
        if (!plan.logs().isEmpty()) {
            parts.add("have " + count(plan.logs().size(), "log") + " imported again");
        }
        return String.join(", ", parts);
    }

    private static String lost(StoreRepair.Loss loss) {
        return loss.messages() < 0
                ? "whatever it held"
                : count(loss.messages(), "message") + " and " + count(loss.events(), "event") + times(loss);
    }

    private static String times(StoreRepair.Loss loss) {
        boolean isKnown = loss.oldest() != null && loss.newest() != null;
        return isKnown ? " from " + second(loss.oldest()) + " to " + second(loss.newest()) : "";
    }

    private static Instant second(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond());
    }

    private static PSObject loss(StoreRepair.Loss loss, List<String> logs) {
        return PSObject.custom()
                .typeName(TYPE)
                .note("File", loss.file())
                .note("Problem", loss.problem())
                .note("Messages", loss.messages() < 0 ? null : (Object) loss.messages())
                .note("Events", loss.events() < 0 ? null : (Object) loss.events())
                .note("Oldest", time(loss.oldest()))
                .note("Newest", time(loss.newest()))
                .note("Logs", PSArray.ofStrings(logs));
    }
}
