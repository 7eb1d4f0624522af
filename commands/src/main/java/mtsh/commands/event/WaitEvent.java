package mtsh.commands.event;

import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.NetRecord;

/** Wait-Event: waits until an event is there, and gives it. */
@Command(name = "Wait-Event", description = "Waits for an event.")
@CmdletInfo(output = "System.Management.Automation.PSEventArgs")
public final class WaitEvent extends EventCmdlet {
    private static final int SLICE = 20;

    @Option(names = "-SourceIdentifier", description = "What the event is called; any when not given.")
    @Parameter(position = 0, pipelineByPropertyName = true, wildcards = true)
    String sourceIdentifier;

    @Option(
            names = {"-Timeout", "-TimeoutSec"},
            description = "Seconds to wait; without end when not given.")
    @Parameter(range = {-1, Integer.MAX_VALUE})
    int timeout = -1;

    @Override
    public void process() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeout);
        while (true) {
            for (NetRecord event : queue().events()) {
                if (isMeant(sourceIdentifier, event.get("SourceIdentifier"))) {
                    write(event);
                    return;
                }
            }
            if (timeout >= 0 && System.nanoTime() >= end) {
                return;
            }
            pause();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(SLICE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        runtime().checkStopped();
    }
}
