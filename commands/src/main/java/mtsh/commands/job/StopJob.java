package mtsh.commands.job;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;

/** Stop-Job: stops jobs and waits until they have. */
@Command(name = "Stop-Job", aliases = "spjb", description = "Stops jobs.")
@CmdletInfo(defaultSet = "SessionIdParameterSet", shouldProcess = true, output = "System.Management.Automation.Job")
public final class StopJob extends ChosenJobsCmdlet {
    @Option(names = "-PassThru", description = "Also writes the jobs.")
    boolean passThru;

    private final List<Job> stopped = new ArrayList<>();

    @Override
    public void process() {
        for (Job each : meant(true)) {
            if (!each.state().isFinished()
                    && shouldProcess(
                            "Remote Command: " + each.command() + ", associated with the job that has an ID of \""
                                    + each.id() + "\".",
                            "Stop")) {
                Jobs.stop(each);
            }
            stopped.add(each);
        }
    }

    @Override
    public void end() {
        stopped.stream().filter(each -> each.state() != JobState.NotStarted).forEach(Jobs::awaitEnd);
        if (passThru) {
            stopped.forEach(this::write);
        }
    }
}
