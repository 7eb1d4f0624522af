package mtsh.commands.session;

import java.time.Duration;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.stream.Output;
import mtsh.language.value.Invocable;
import mtsh.language.value.TimeSpan;

/** Measure-Command: how long a script block takes. */
@Command(name = "Measure-Command", description = "Measures how long a script block takes; its output is dropped.")
@CmdletInfo(output = "System.TimeSpan")
public final class MeasureCommand extends Cmdlet {
    @Option(names = "-InputObject", description = "Objects for which the block runs; each is $_.")
    @Parameter(pipeline = true)
    Object inputObject;

    @Option(names = "-Expression", description = "The script block.")
    @Parameter(position = 0, mandatory = true)
    Invocable expression;

    private long nanoseconds;

    @Override
    public void process() {
        long start = System.nanoTime();
        expression.run(inputObject, new Object[0], Output.NOTHING);
        nanoseconds += System.nanoTime() - start;
    }

    @Override
    public void end() {
        write(TimeSpan.of(Duration.ofNanos(nanoseconds)));
    }
}
