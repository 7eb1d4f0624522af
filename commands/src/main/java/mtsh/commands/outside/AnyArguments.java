package mtsh.commands.outside;

import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;

/** A cmdlet that takes whatever its namesake takes. */
abstract class AnyArguments extends Cmdlet {
    @Option(names = "-OtherArguments", description = "Everything that the cmdlet of this name takes.")
    @Parameter(remaining = true)
    Object[] otherArguments;

    @Option(names = "-PipelineObject", description = "What comes through the pipeline.")
    @Parameter(pipeline = true)
    Object pipelineObject;
}
