package mtsh.commands.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSDictionary;

/** Get-Job: the jobs of this session. */
@Command(name = "Get-Job", aliases = "gjb", description = "Gets the jobs of this session.")
@CmdletInfo(
        defaultSet = "SessionIdParameterSet",
        output = "System.Management.Automation.Job",
        outputProperties = {
            "Id",
            "Name",
            "PSJobTypeName",
            "State",
            "HasMoreData",
            "Location",
            "Command",
            "ChildJobs",
            "Debug",
            "Error",
            "Finished",
            "Information",
            "InstanceId",
            "JobStateInfo",
            "Output",
            "Progress",
            "PSBeginTime",
            "PSEndTime",
            "StatusMessage",
            "Verbose",
            "Warning"
        })
public final class GetJob extends JobCmdlet {
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

    @Option(names = "-IncludeChildJob", description = "Also the parts of the jobs.")
    @Parameter(set = "SessionIdParameterSet")
    @Parameter(set = "NameParameterSet")
    @Parameter(set = "InstanceIdParameterSet")
    @Parameter(set = "StateParameterSet")
    @Parameter(set = "CommandParameterSet")
    boolean includeChildJob;

    @Option(names = "-ChildJobState", description = "Also those parts of the jobs that stand so.")
    @Parameter(set = "SessionIdParameterSet")
    @Parameter(set = "NameParameterSet")
    @Parameter(set = "InstanceIdParameterSet")
    @Parameter(set = "StateParameterSet")
    @Parameter(set = "CommandParameterSet")
    JobState childJobState;

    @Option(names = "-HasMoreData", description = "Jobs that have something to receive, or that have nothing.")
    @Parameter(set = "SessionIdParameterSet")
    @Parameter(set = "NameParameterSet")
    @Parameter(set = "InstanceIdParameterSet")
    @Parameter(set = "StateParameterSet")
    @Parameter(set = "CommandParameterSet")
    Boolean hasMoreData;

    @Option(names = "-Before", description = "Jobs that ended before this time.")
    @Parameter(set = "SessionIdParameterSet")
    @Parameter(set = "NameParameterSet")
    @Parameter(set = "InstanceIdParameterSet")
    @Parameter(set = "StateParameterSet")
    @Parameter(set = "CommandParameterSet")
    DateTime before;

    @Option(names = "-After", description = "Jobs that ended after this time.")
    @Parameter(set = "SessionIdParameterSet")
    @Parameter(set = "NameParameterSet")
    @Parameter(set = "InstanceIdParameterSet")
    @Parameter(set = "StateParameterSet")
    @Parameter(set = "CommandParameterSet")
    DateTime after;

    @Option(names = "-Newest", description = "So many of the jobs that ended last.")
    @Parameter(set = "SessionIdParameterSet")
    @Parameter(set = "NameParameterSet")
    @Parameter(set = "InstanceIdParameterSet")
    @Parameter(set = "StateParameterSet")
    @Parameter(set = "CommandParameterSet")
    Integer newest;

    @Override
    public void process() {
        List<Job> found = new ArrayList<>(meant());
        if (includeChildJob || childJobState != null) {
            List.copyOf(found).forEach(job -> parts(job).forEach(found::add));
        }
        Stream<Job> left = found.stream()
                .filter(job -> hasMoreData == null || job.hasMoreData() == hasMoreData)
                .filter(this::isInTime);
        if (newest != null) {
            left = left.sorted(Comparator.comparing(GetJob::ticks).reversed()).limit(newest);
        }
        left.distinct().toList().forEach(this::write);
    }

    private List<Job> meant() {
        return switch (parameterSet()) {
            case "NameParameterSet" -> byName(name, true);
            case "InstanceIdParameterSet" -> byInstance(instanceId, true);
            case "StateParameterSet" -> byState(state);
            case "FilterParameterSet" -> List.of();
            case "CommandParameterSet" -> byCommand(command);
            default -> id == null ? jobs().all() : byId(id, true);
        };
    }

    private Stream<Job> parts(Job job) {
        return job.parts().stream().filter(part -> childJobState == null || part.state() == childJobState);
    }

    /** A job that has not ended is neither before nor after. */
    private boolean isInTime(Job job) {
        if (before == null && after == null) {
            return true;
        }
        long end = ticks(job);
        return end != 0 && (before == null || end < before.ticks()) && (after == null || end > after.ticks());
    }

    private static long ticks(Job job) {
        DateTime end = JobTypes.end(job);
        return end == null ? 0 : end.ticks();
    }
}
