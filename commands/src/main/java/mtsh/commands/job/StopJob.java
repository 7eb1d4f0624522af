package mtsh.commands.job;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSDictionary;

/** Stop-Job: stops jobs and waits until they have. */
@Command(name = "Stop-Job", aliases = "spjb", description = "Stops jobs.")
@CmdletInfo(defaultSet = "SessionIdParameterSet", shouldProcess = true, output = "System.Management.Automation.Job")
public final class StopJob extends JobCmdlet {
    @Option(names = "-Job", description = "The jobs.")
    @Parameter(
            set = "JobParameterSet",
            position = 0,
            mandatory = true,
            pipeline = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            allowNull = false,
            type = "System.Management.Automation.Job")
    Object[] job;

    @Option(names = "-Name", description = "Names of jobs, with * and ?.")
    @Parameter(
            set = "NameParameterSet",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true,
            wildcards = true)
    String[] name;

    @Option(names = "-Id", description = "Numbers of jobs.")
    @Parameter(
            set = "SessionIdParameterSet",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true)
    int[] id;

    @Option(names = "-InstanceId", description = "Instance identifiers of jobs.")
    @Parameter(
            set = "InstanceIdParameterSet",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true)
    UUID[] instanceId;

    @Option(names = "-State", description = "All jobs that stand so.")
    @Parameter(set = "StateParameterSet", position = 0, mandatory = true, pipelineByPropertyName = true)
    JobState state;

    @Option(names = "-Filter", description = "Jobs of types that have properties to filter by; there are none here.")
    @Parameter(
            set = "FilterParameterSet",
            position = 0,
            mandatory = true,
            pipelineByPropertyName = true,
            notEmpty = true)
    PSDictionary filter;

    @Option(names = "-PassThru", description = "Also writes the jobs.")
    boolean passThru;

    private final List<Job> stopped = new ArrayList<>();

    @Override
    public void process() {
        for (Job each : meant()) {
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

    private List<Job> meant() {
        if (job != null) {
            return given(job);
        }
        return switch (parameterSet()) {
            case "NameParameterSet" -> byName(name, true);
            case "InstanceIdParameterSet" -> byInstance(instanceId, true);
            case "SessionIdParameterSet" -> byId(id, true);
            case "StateParameterSet" -> byState(state);
            case "FilterParameterSet" -> List.of();
            default -> List.of();
        };
    }
}
