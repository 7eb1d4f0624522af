package mtsh.commands.job;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.TerminatingError;
import mtsh.language.eval.Engine;

/** Receive-Job: gives what jobs wrote, stream by stream; with -Wait as it comes. */
@Command(name = "Receive-Job", aliases = "rcjb", description = "Gets what jobs wrote.")
@CmdletInfo(defaultSet = "Location")
public final class ReceiveJob extends JobCmdlet {
    private static final long LOOK_EVERY = 50;

    @Option(names = "-Job", description = "The jobs.")
    @Parameter(
            set = "Location",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            allowNull = false,
            type = "System.Management.Automation.Job")
    @Parameter(set = "ComputerName", position = 0, mandatory = true, pipeline = true, pipelineByPropertyName = true)
    Object[] job;

    @Option(
            names = {"-ComputerName", "-Cn"},
            description = "Only what came from these computers; there is but localhost.")
    @Parameter(set = "ComputerName", position = 1, pipelineByPropertyName = true, notEmpty = true)
    String[] computerName;

    @Option(names = "-Location", description = "Only the parts of the jobs that run there.")
    @Parameter(set = "Location", position = 1, notEmpty = true)
    String[] location;

    @Option(names = "-Name", description = "Names of jobs, with * and ?.")
    @Parameter(
            set = "NameParameterSet",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            wildcards = true,
            completer = "job")
    String[] name;

    @Option(names = "-Id", description = "Numbers of jobs.")
    @Parameter(
            set = "SessionIdParameterSet",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            completer = "job")
    int[] id;

    @Option(names = "-InstanceId", description = "Instance identifiers of jobs.")
    @Parameter(
            set = "InstanceIdParameterSet",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            completer = "job")
    UUID[] instanceId;

    @Option(names = "-Keep", description = "What is given can be received again.")
    boolean keep;

    @Option(names = "-NoRecurse", description = "Without the parts of the jobs.")
    boolean noRecurse;

    @Option(names = "-Force", description = "With -Wait: waits until the jobs have ended, whatever else they are.")
    boolean force;

    @Option(names = "-Wait", description = "Gives what the jobs write until they have ended.")
    boolean wait;

    @Option(names = "-AutoRemoveJob", description = "With -Wait: forgets the jobs at the end.")
    boolean autoRemoveJob;

    @Option(names = "-WriteEvents", description = "With -Wait: also tells how the jobs ended.")
    boolean writeEvents;

    @Option(names = "-WriteJobInResults", description = "With -Wait: writes the jobs first.")
    boolean writeJobInResults;

    private final List<Job> waitingFor = new ArrayList<>();

    @Override
    public void begin() {
        if (wait && keep) {
            throw refused("The Wait and Keep parameters cannot be used together in the same command.");
        }
        require(writeEvents, "The WriteEvents parameter cannot be used without the Wait parameter.");
        require(writeJobInResults, "The -WriteJobInResults parameter cannot be used without the -Wait parameter");
        require(autoRemoveJob, "The -AutoRemoveJob parameter cannot be used without the -Wait parameter");
        require(force, "The -Force parameter cannot be used without the -Wait parameter.");
    }

    private void require(boolean given, String message) {
        if (given && !wait) {
            throw refused(message);
        }
    }

    private TerminatingError refused(String message) {
        return terminating(
                "System.Management.Automation.PSInvalidOperationException",
                "InvalidOperation",
                ErrorCategory.InvalidOperation,
                null,
                message);
    }

    @Override
    public void process() {
        List<Job> meant = meant();
        if (!wait) {
            meant.forEach(each -> receive(each, false));
            return;
        }
        if (writeJobInResults) {
            meant.forEach(this::write);
        }
        waitingFor.addAll(meant);
    }

    private List<Job> meant() {
        if (job == null) {
            return name != null ? byName(name, true) : id != null ? byId(id, true) : byInstance(instanceId, true);
        }
        if (computerName != null) {
            return partsOf(List.of(computerName));
        }
        return location == null ? given(job) : partsOf(List.of(location));
    }

    private List<Job> partsOf(List<String> places) {
        List<Job> found = new ArrayList<>();
        for (Job each : given(job)) {
            if (!each.kind().hasParts() && computerName != null) {
                writeError(
                        "System.ArgumentException",
                        "ComputerNameParameterNotSupported",
                        ErrorCategory.InvalidArgument,
                        each,
                        "The command cannot retrieve the jobs of the specified computers. The ComputerName parameter can be used"
                                + " only with jobs created by using PowerShell remoting.");
                continue;
            }
            List<Job> parts = each.kind().hasParts() ? each.parts() : List.of(each);
            parts.stream()
                    .filter(part -> places.stream().anyMatch(part.kind().location()::equalsIgnoreCase))
                    .forEach(found::add);
        }
        return found;
    }

    @Override
    public void end() {
        List<Job> open = new ArrayList<>(waitingFor);
        while (!open.isEmpty()) {
            List<Job> ended =
                    open.stream().filter(each -> each.state().isFinished()).toList();
            open.forEach(each -> receive(each, true));
            open.removeAll(ended);
            ended.forEach(this::told);
            if (!open.isEmpty()) {
                Jobs.awaitChange(Engine.here(null), LOOK_EVERY);
            }
        }
        if (autoRemoveJob) {
            waitingFor.forEach(jobs()::remove);
        }
    }

    private void told(Job ended) {
        if (!writeEvents) {
            return;
        }
        if (!noRecurse) {
            ended.parts().forEach(part -> write(new JobTypes.StateEvent(JobState.Running, part.state())));
        }
        write(new JobTypes.StateEvent(JobState.Running, ended.state()));
    }

    private void receive(Job each, boolean asItComes) {
        if (!noRecurse) {
            each.parts().forEach(part -> receive(part, asItComes));
        }
        each.receive(keep, asItComes).forEach(record -> JobReplay.replay(record, runtime()));
        if (each.state().isFinished()) {
            ScriptJob.failure(each).forEach(runtime()::replayError);
        }
    }
}
