package mtsh.commands.job;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;

/** Remove-Job: forgets jobs that have ended; with -Force stops the others first. */
@Command(name = "Remove-Job", aliases = "rjb", description = "Forgets jobs.")
@CmdletInfo(defaultSet = "SessionIdParameterSet", shouldProcess = true, output = "System.Management.Automation.Job")
public final class RemoveJob extends ChosenJobsCmdlet {
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
        meant(false).forEach(this::remove);
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

    @Override
    List<Job> others() {
        return byCommand(command);
    }
}
