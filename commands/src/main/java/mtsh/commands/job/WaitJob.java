package mtsh.commands.job;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.eval.Engine;
import mtsh.language.value.PSDictionary;

/** Wait-Job: waits until jobs have ended, and gives them. */
@Command(name = "Wait-Job", aliases = "wjb", description = "Waits until jobs have ended.")
@CmdletInfo(defaultSet = "SessionIdParameterSet", output = "System.Management.Automation.Job")
public final class WaitJob extends JobCmdlet {
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

    @Option(names = "-Any", description = "Until one of them has ended.")
    boolean any;

    @Option(
            names = {"-Timeout", "-TimeoutSec"},
            description = "How many seconds at most.")
    @Parameter(range = {-1, Integer.MAX_VALUE})
    int timeout = -1;

    @Option(names = "-Force", description = "Until they have ended, whatever else they are.")
    boolean force;

    private final List<Job> all = new ArrayList<>();
    private long start;

    @Override
    public void begin() {
        start = System.nanoTime();
    }

    @Override
    public void process() {
        all.addAll(meant());
    }

    @Override
    public void end() {
        while (!isDone()) {
            long left = left();
            if (left <= 0) {
                return;
            }
            Jobs.awaitChange(Engine.here(null), left);
        }
        List<Job> ended = all.stream().filter(each -> each.state().isFinished()).toList();
        (any ? ended.subList(0, Math.min(1, ended.size())) : ended).forEach(this::write);
    }

    private boolean isDone() {
        return any
                ? all.isEmpty() || all.stream().anyMatch(each -> each.state().isFinished())
                : all.stream().allMatch(each -> each.state().isFinished());
    }

    /** Milliseconds that it may still wait. */
    private long left() {
        return timeout < 0
                ? Long.MAX_VALUE
                : TimeUnit.SECONDS.toMillis(timeout) - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
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
