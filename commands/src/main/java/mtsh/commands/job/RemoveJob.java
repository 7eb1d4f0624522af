package mtsh.commands.job;

import java.util.List;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSDictionary;

/** Remove-Job: forgets jobs that have ended; with -Force stops the others first. */
@Command(name = "Remove-Job", aliases = "rjb", description = "Forgets jobs.")
@CmdletInfo(defaultSet = "SessionIdParameterSet", shouldProcess = true, output = "System.Management.Automation.Job")
public final class RemoveJob extends JobCmdlet {
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

    @Option(names = "-Command", description = "Jobs that run these commands, with * and ?.")
    @Parameter(set = "CommandParameterSet", pipelineByPropertyName = true, notEmpty = true)
    String[] command;

    @Option(
            names = {"-Force", "-F"},
            description = "Also jobs that have not ended.")
    @Parameter(set = "JobParameterSet")
    @Parameter(set = "NameParameterSet")
    @Parameter(set = "SessionIdParameterSet")
    @Parameter(set = "InstanceIdParameterSet")
    @Parameter(set = "FilterParameterSet")
    boolean force;

    @Override
    public void process() {
        meant().forEach(this::remove);
    }

    private void remove(Job each) {
        if (!jobs().all().contains(each)) {
            refuse(
                    "CannotRemoveJob",
                    each,
                    "The command cannot remove the job because it does not exist or because it is a child job. Child jobs can be"
                            + " removed only by removing the parent job.");
            return;
        }
        if (!each.state().isFinished() && !force) {
            refuse("JobObjectNotFinishedCannotBeRemoved", each, notFinished(each));
            return;
        }
        if (!shouldProcess(
                "Remote Command: " + each.command() + ", associated with a job that has an ID of \"" + each.id()
                        + "\".",
                "Remove")) {
            return;
        }
        Jobs.stop(each);
        if (each.state() != JobState.NotStarted) {
            Jobs.awaitEnd(each);
        }
        jobs().remove(each);
    }

    private String notFinished(Job each) {
        String which =
                switch (parameterSet()) {
                    case "NameParameterSet" -> " and the name " + each.name();
                    case "InstanceIdParameterSet" -> " and the instance identifier " + each.instanceId();
                    default -> "";
                };
        return "The command cannot remove the job with the job ID " + each.id() + which
                + " because the job is not finished. To remove the job, first stop the job, or use the Force parameter.";
    }

    private void refuse(String errorId, Job each, String message) {
        writeError(
                "System.Management.Automation.PSArgumentException",
                errorId,
                ErrorCategory.InvalidOperation,
                each,
                message);
    }

    private List<Job> meant() {
        if (job != null) {
            return given(job);
        }
        return switch (parameterSet()) {
            case "NameParameterSet" -> byName(name, false);
            case "InstanceIdParameterSet" -> byInstance(instanceId, false);
            case "SessionIdParameterSet" -> byId(id, false);
            case "StateParameterSet" -> byState(state);
            case "FilterParameterSet" -> List.of();
            case "CommandParameterSet" -> byCommand(command);
            default -> List.of();
        };
    }
}
