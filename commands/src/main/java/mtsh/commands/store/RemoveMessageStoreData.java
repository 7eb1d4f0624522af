package mtsh.commands.store;

import java.time.Instant;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSObject;
import mtsh.store.engine.mapdb.StoreRetention;

/** Remove-MessageStoreData: takes out what was received before a date. */
@Command(
        name = "Remove-MessageStoreData",
        description = "Removes the messages that were received before a date. What is still on its way stays.")
@CmdletInfo(
        shouldProcess = true,
        output = RemoveMessageStoreData.TYPE,
        outputProperties = {"Before", "Messages", "Events", "SegmentsDropped", "SegmentsRewritten"})
public final class RemoveMessageStoreData extends StoreCmdlet {
    static final String TYPE = "Mtsh.MessageStoreRemoval";

    @Option(names = "-Before", description = "The first moment that is kept; without a zone it is in the session's.")
    @Parameter(position = 0, mandatory = true)
    DateTime before;

    @Override
    public void process() {
        Instant moment = before.toInstant(runtime().session().zone());
        StoreRetention.Removal plan = work(() -> StoreRetention.plan(folder(), moment));
        String action = "Remove " + count(plan.messages(), "message") + " (" + count(plan.events(), "event")
                + ") received before " + moment;
        if (!shouldProcess(folder().toString(), action)) {
            return;
        }
        StoreRetention.Removal done = work(() -> StoreRetention.run(folder(), moment));
        write(PSObject.custom()
                .typeName(TYPE)
                .note("Before", time(moment))
                .note("Messages", done.messages())
                .note("Events", done.events())
                .note("SegmentsDropped", done.dropped())
                .note("SegmentsRewritten", done.rewritten()));
    }
}
