package mtsh.commands.job;

import java.util.List;
import java.util.UUID;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Parameter;
import mtsh.language.value.PSDictionary;

/** Cmdlets that do something to jobs: to those given as objects, or by name, number, identifier or state. */
abstract class ChosenJobsCmdlet extends JobCmdlet {
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

    /** The jobs that are meant; {@code parts}: also those that others are made of. */
    final List<Job> meant(boolean parts) {
        if (job != null) {
            return given(job);
        }
        return switch (parameterSet()) {
            case "NameParameterSet" -> byName(name, parts);
            case "InstanceIdParameterSet" -> byInstance(instanceId, parts);
            case "SessionIdParameterSet" -> byId(id, parts);
            case "StateParameterSet" -> byState(state);
            default -> others();
        };
    }

    /** The jobs of the sets of parameters that a cmdlet adds. */
    List<Job> others() {
        return List.of();
    }
}
